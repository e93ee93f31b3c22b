// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one check that did not pass.
 *
 * @param id with its scope after a slash
 * @param failed true if the sums differ, false if the check is inconclusive
 * @param reported the printed total, or the left side of a balance; null where it is missing
 * @param computed the sum of the addends, or the right side; null where it cannot be known
 * @param difference reported minus computed, or null
 * @param cells every cell of the equation, the total first
 * @param missing those of them without a value
 * @param cause null for an inconclusive check
 * @param suggestions changes that would mend it
 */
public record CheckResult(
        String id,
        Severity severity,
        boolean failed,
        @Nullable BigDecimal reported,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal difference,
        List<CellKey> cells,
        List<CellKey> missing,
        @Nullable Cause cause,
        List<Suggestion> suggestions) {
    public CheckResult {
        cells = List.copyOf(cells);
        missing = List.copyOf(missing);
        suggestions = List.copyOf(suggestions);
    }

    /** The same result with changes that would mend it. */
    public CheckResult with(List<Suggestion> changes) {
        return new CheckResult(id, severity, failed, reported, computed, difference, cells, missing, cause, changes);
    }
}
