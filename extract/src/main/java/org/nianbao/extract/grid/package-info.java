// SPDX-License-Identifier: Apache-2.0
/** How cells become tables, for formats that state places or edges instead of a grid of one table. */
@NullMarked
package org.nianbao.extract.grid;

import org.jspecify.annotations.NullMarked;
