// SPDX-License-Identifier: Apache-2.0
/** Measurements of the program against what it stands on. */
@NullMarked
package org.nianbao.bench;

import org.jspecify.annotations.NullMarked;
