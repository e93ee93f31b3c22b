// SPDX-License-Identifier: Apache-2.0
/** Packaged documents: their parts, bounded and verified, and the XML in them. */
@NullMarked
package org.nianbao.extract.parts;

import org.jspecify.annotations.NullMarked;
