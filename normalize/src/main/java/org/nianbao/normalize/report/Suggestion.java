// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * A cell and the value that would satisfy every sum it stands in; never applied.
 *
 * @param with other cells that would have to change as well, each with a suggestion of its own; empty where this change
 *     alone is enough
 */
public record Suggestion(CellKey cell, BigDecimal value, List<CellKey> with) {
    public Suggestion {
        with = List.copyOf(with);
    }
}
