// SPDX-License-Identifier: Apache-2.0
/** Quantities that the running text of a report states, and whether they agree with its tables. */
@NullMarked
package org.nianbao.normalize.prose;

import org.jspecify.annotations.NullMarked;
