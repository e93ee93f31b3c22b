// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the canonical report.
 *
 * @param number null for every state but {@link ValueState#VALUE}
 */
public record Value(CellKey key, @Nullable BigDecimal number, Evidence evidence) {}
