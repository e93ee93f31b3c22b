// SPDX-License-Identifier: Apache-2.0
/** Reads web pages: the only package that knows the HTML parser. Start at {@link org.nianbao.extract.html.HtmlReader}. */
@NullMarked
package org.nianbao.extract.html;

import org.jspecify.annotations.NullMarked;
