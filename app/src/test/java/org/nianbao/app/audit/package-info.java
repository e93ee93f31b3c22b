// SPDX-License-Identifier: Apache-2.0
/** Audits of made-up data sets in which faults are planted. */
@NullMarked
package org.nianbao.app.audit;

import org.jspecify.annotations.NullMarked;
