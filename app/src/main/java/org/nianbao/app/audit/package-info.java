// SPDX-License-Identifier: Apache-2.0
/**
 * Findings over a whole data set: what one report cannot show. Reports are kept as arrays of numbers, the rest of them is
 * not held in memory.
 */
@NullMarked
package org.nianbao.app.audit;

import org.jspecify.annotations.NullMarked;
