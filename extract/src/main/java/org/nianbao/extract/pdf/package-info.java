// SPDX-License-Identifier: Apache-2.0
/** Reads digital PDF documents: text and grids from the lines that the page draws. */
@NullMarked
package org.nianbao.extract.pdf;

import org.jspecify.annotations.NullMarked;
