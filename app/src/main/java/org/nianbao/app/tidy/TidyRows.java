// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Table;
import org.nianbao.normalize.report.ValueState;

/** The rows of some reports. Used by one thread at a time. */
public final class TidyRows {
    /** A whole number up to this is the same as a floating-point number. */
    private static final long MOST_EXACT = 1L << 53;

    private final TidyTables tables;
    private final boolean blankAsZero;
    private final List<@Nullable Object[]> reports = new ArrayList<>();
    private final List<@Nullable Object[]> values = new ArrayList<>();
    private final List<@Nullable Object[]> checks = new ArrayList<>();
    private long zeroed;
    private long inexact;

    /** @param blankAsZero whether an empty cell counts as zero */
    public TidyRows(TidyTables tables, boolean blankAsZero) {
        this.tables = tables;
        this.blankAsZero = blankAsZero;
    }

    /** Takes the rows of one report. */
    public void add(ReadReport report) {
        int identity = ReportColumn.values().length;
        @Nullable Object[] wide = new @Nullable Object[identity + report.cells()];
        for (ReportColumn column : ReportColumn.values()) {
            wide[column.ordinal()] = report.get(column);
        }
        String form = (String) report.get(ReportColumn.FORM);
        for (int cell = 0; cell < report.cells(); cell++) {
            if (report.has(cell)) {
                Number number = number(report, cell);
                wide[identity + cell] = number;
                values.add(value(report, tables.cell(form, cell), cell, number));
            }
        }
        reports.add(wide);
        for (@Nullable Object[] check : report.checks()) {
            check[CheckColumn.REPORT_ID.ordinal()] = report.get(ReportColumn.REPORT_ID);
            check[CheckColumn.AGENCY.ordinal()] = report.get(ReportColumn.AGENCY);
            check[CheckColumn.REGION_CODE.ordinal()] = report.get(ReportColumn.REGION_CODE);
            check[CheckColumn.YEAR.ordinal()] = report.get(ReportColumn.YEAR);
            check[CheckColumn.FORM.ordinal()] = form;
            checks.add(check);
        }
    }

    private @Nullable Number number(ReadReport report, int cell) {
        Number number = report.number(cell);
        if (number == null) {
            if (blankAsZero && ValueState.BLANK.code().equals(report.state(cell))) {
                zeroed++;
                return 0L;
            }
            return null;
        }
        if (!isExact(number)) {
            inexact++;
        }
        return number;
    }

    /** Whether the nearest floating-point number prints as the number itself. */
    private static boolean isExact(Number number) {
        if (number instanceof Long whole) {
            return Math.abs(whole) <= MOST_EXACT;
        }
        return number instanceof BigDecimal decimal
                && new BigDecimal(Double.toString(decimal.doubleValue())).compareTo(decimal) == 0;
    }

    private static @Nullable Object[] value(ReadReport report, TidyCell cell, int number, @Nullable Number value) {
        return new @Nullable Object[] {
            report.get(ReportColumn.REPORT_ID),
            report.get(ReportColumn.AGENCY),
            report.get(ReportColumn.REGION_CODE),
            report.get(ReportColumn.YEAR),
            report.get(ReportColumn.FORM),
            cell.table(),
            cell.row(),
            cell.column(),
            cell.concept(),
            value,
            cell.unit() == null ? report.unit(number) : cell.unit(),
            report.state(number),
            report.confidence(number),
            report.raw(number),
            report.place(number)
        };
    }

    /** The rows of one of the tables that are made from reports. */
    public List<@Nullable Object[]> of(Table table) {
        if (table.equals(tables.reports())) {
            return reports;
        }
        return table.equals(tables.valueTable()) ? values : checks;
    }

    /** How many reports were taken. */
    public int reportCount() {
        return reports.size();
    }

    /** How many values were taken. */
    public int valueCount() {
        return values.size();
    }

    /** How many empty cells became zero. */
    public long zeroed() {
        return zeroed;
    }

    /** How many numbers have more digits than a floating-point number holds. */
    public long inexact() {
        return inexact;
    }
}
