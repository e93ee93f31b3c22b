// SPDX-License-Identifier: Apache-2.0
/** Which administrative division an agency belongs to. */
@NullMarked
package org.nianbao.normalize.region;

import org.jspecify.annotations.NullMarked;
