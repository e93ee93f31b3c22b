// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.ValueState;

/**
 * One thing that the data as a whole shows.
 *
 * @param scope what follows the slash in the id of a check, such as an applicant column; else null
 * @param years that it is about, ascending
 * @param reports that it is about
 * @param values figures that it rests on
 * @param check for {@code years.carry} and {@code disclosure.inForce}, else null
 * @param measure a similarity from 0 to 1, or the factor of a jump; else null
 * @param message for people, in one line
 */
public record Finding(
        FindingKind kind,
        @Nullable String scope,
        Severity severity,
        List<Integer> years,
        List<AuditedReport> reports,
        List<Figure> values,
        @Nullable YearCheck check,
        @Nullable Double measure,
        String message) {
    public Finding {
        years = List.copyOf(years);
        reports = List.copyOf(reports);
        values = List.copyOf(values);
    }

    /** A finding that is no check. */
    static Finding of(
            FindingKind kind,
            Severity severity,
            List<Integer> years,
            List<AuditedReport> reports,
            List<Figure> values,
            @Nullable Double measure,
            String message) {
        return new Finding(kind, null, severity, years, reports, values, null, measure, message);
    }

    /** The id in the output: the kind, and the scope of a check. */
    public String id() {
        return scope == null ? kind.code() : kind.code() + "/" + scope;
    }

    /**
     * A cell of one of the reports.
     *
     * @param report index into the finding's reports
     * @param number null for every state but {@link ValueState#VALUE}
     */
    public record Figure(
            int report, String pointer, @Nullable BigDecimal number, ValueState state) {
        static Figure of(CellIndex index, int report, AuditedReport of, int cell) {
            return new Figure(
                    report, index.pointer(cell), decimal(of.value(cell)), CellEvidence.state(of.evidence(cell)));
        }
    }

    /**
     * The outcome of a check across years, as in the canonical report.
     *
     * @param failed false where it is inconclusive
     * @param cells pointers of every cell of the equation, the total or the left side first
     * @param missing those of them that have no value
     * @param cause null where it is inconclusive
     */
    public record YearCheck(
            boolean failed,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal difference,
            List<String> cells,
            List<String> missing,
            @Nullable Cause cause) {
        public YearCheck {
            cells = List.copyOf(cells);
            missing = List.copyOf(missing);
        }
    }

    /** The number as it was printed, or null for NaN. */
    static @Nullable BigDecimal decimal(double number) {
        if (Double.isNaN(number)) {
            return null;
        }
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** The number for a message. */
    static String plain(double number) {
        BigDecimal decimal = decimal(number);
        return decimal == null ? "nothing" : decimal.toPlainString();
    }
}
