// SPDX-License-Identifier: Apache-2.0
/** Reads picture files as documents, one frame a page, by a recogniser. */
@NullMarked
package org.nianbao.extract.picture;

import org.jspecify.annotations.NullMarked;
