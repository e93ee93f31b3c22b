// SPDX-License-Identifier: Apache-2.0
/** Plain text and Markdown: tables written with bars, tabs or spaces, by content and whatever the file's name says. */
@NullMarked
package org.nianbao.extract.text;

import org.jspecify.annotations.NullMarked;
