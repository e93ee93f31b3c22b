// SPDX-License-Identifier: Apache-2.0
/** The numbers that office programs print before the paragraphs of a list. */
@NullMarked
package org.nianbao.extract.numbering;

import org.jspecify.annotations.NullMarked;
