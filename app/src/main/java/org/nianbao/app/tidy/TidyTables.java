// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.audit.CellIndex;
import org.nianbao.app.codebook.CodebookEntry;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;
import org.nianbao.export.Table;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.ValueState;

/** The tables of a data set, and what each form says of its cells. Immutable. */
public final class TidyTables {
    private final CellIndex index;
    private final Map<String, @Nullable TidyCell[]> byForm = new HashMap<>();
    private final TidyCell[] unnamed;
    private final String[] names;
    private final Table reports;
    private final Table values;
    private final Table checks;
    private final Table rejected;
    private final CodebookTables codebook;

    public TidyTables(Forms forms) {
        // The form in force comes first among the columns.
        List<FormDefinition> newestFirst = new ArrayList<>(forms.definitions());
        Collections.reverse(newestFirst);
        index = new CellIndex(new Forms(newestFirst));
        codebook = new CodebookTables(new Forms(newestFirst));
        unnamed = new TidyCell[index.size()];
        names = new String[index.size()];
        CodebookEntry[] entries = new CodebookEntry[index.size()];
        ColumnNames columnNames = new ColumnNames();
        ReportColumn.columns().forEach(column -> columnNames.take(column.name()));
        for (CodebookTables.Line line : codebook.lines()) {
            int number = index.number(line.entry().key());
            byForm.computeIfAbsent(line.entry().form(), form -> new @Nullable TidyCell[index.size()])[number] =
                    line.cell();
            if (entries[number] == null) {
                entries[number] = line.entry();
                names[number] = columnNames.of(line.entry().key());
            }
            unnamed[number] = merged(unnamed[number], line.cell());
        }
        reports = reports(entries);
        values = values();
        checks = new Table(
                "checks",
                "one row for each check of a report that failed or is inconclusive",
                CheckColumn.columns(),
                List.of("report_id", "id"));
        rejected = rejected();
    }

    /** What forms agree on; a report without a form says no more. */
    private static TidyCell merged(@Nullable TidyCell known, TidyCell cell) {
        String unit = known == null || java.util.Objects.equals(known.unit(), cell.unit()) ? cell.unit() : null;
        return new TidyCell(cell.table(), cell.row(), cell.column(), null, unit);
    }

    private Table reports(CodebookEntry[] entries) {
        List<Column> columns = new ArrayList<>(ReportColumn.columns());
        for (int i = 0; i < entries.length; i++) {
            columns.add(new Column(
                    names[i],
                    index.isAmount(i) ? ColumnType.NUMBER : ColumnType.INTEGER,
                    entries[i].label(),
                    entries[i].meaning(),
                    unnamed[i].unit(),
                    List.of()));
        }
        return new Table(
                "reports",
                "one row for each report, with a column for each cell of each form",
                columns,
                List.of("report_id"));
    }

    private static Table values() {
        List<String> states = new ArrayList<>();
        for (ValueState state : ValueState.values()) {
            states.add(state.code());
        }
        List<String> confidences = new ArrayList<>();
        for (Confidence confidence : Confidence.values()) {
            confidences.add(confidence.code());
        }
        return new Table(
                "values",
                "one row for each value of a report, also those that are blank or not printed",
                List.of(
                        Column.of("report_id", ColumnType.TEXT, "SHA-256 of the main document"),
                        Column.of("agency", ColumnType.TEXT, "name of the agency as printed"),
                        Column.of("region_code", ColumnType.TEXT, "code of the agency's division in GB/T 2260"),
                        Column.of("year", ColumnType.INTEGER, "reporting year"),
                        Column.of("form", ColumnType.TEXT, "id of the form"),
                        Column.of("table", ColumnType.TEXT, "key of the table"),
                        Column.of("row", ColumnType.TEXT, "keys of the row, joined by slashes"),
                        Column.of("column", ColumnType.TEXT, "key of the column; null for a figure alone"),
                        Column.of("concept", ColumnType.TEXT, "the measure that forms have in common, or null"),
                        Column.of("value", ColumnType.NUMBER, "the number; null for every state but value"),
                        Column.of("unit", ColumnType.TEXT, "unit of the value"),
                        Column.of("state", states, "what stands in the cell"),
                        Column.of("confidence", confidences, "how sure the reading is"),
                        Column.of("raw", ColumnType.TEXT, "the text as printed"),
                        Column.of("page_or_path", ColumnType.TEXT, "page, line, CSS path or part where it is printed")),
                List.of("report_id", "table", "row", "column"));
    }

    private static Table rejected() {
        return new Table(
                "rejected",
                "one row for each input that could not be read",
                List.of(
                        Column.of("uri", ColumnType.TEXT, "where the input was"),
                        Column.of("sha256", ColumnType.TEXT, "SHA-256 of the input"),
                        Column.of("code", ColumnType.TEXT, "why it was rejected"),
                        Column.of("message", ColumnType.TEXT, "the reason in words"),
                        Column.of("stage", List.of("ingest", "extract", "normalize"), "how far it came")),
                List.of());
    }

    /** All tables, in the order in which they are written. */
    public List<Table> all() {
        return List.of(reports, values, checks, rejected, codebook.codebook(), codebook.crosswalk());
    }

    public Table reports() {
        return reports;
    }

    public Table valueTable() {
        return values;
    }

    public Table checks() {
        return checks;
    }

    public Table rejectedTable() {
        return rejected;
    }

    /** What every cell means, and which cells of different forms are one measure. */
    public CodebookTables codebook() {
        return codebook;
    }

    /** The rows of {@code codebook}. */
    public List<@Nullable Object[]> codebookRows() {
        return codebook.codebookRows(key -> names[index.number(key)]);
    }

    /** The numbers of the cells; a cell's column in {@code reports} is that many behind the last {@link ReportColumn}. */
    public CellIndex index() {
        return index;
    }

    /** What the form says of a cell; what all forms agree on where it has no such cell, or there is no form. */
    TidyCell cell(@Nullable String form, int cell) {
        @Nullable TidyCell[] known = form == null ? null : byForm.get(form);
        TidyCell own = known == null ? null : known[cell];
        return own == null ? unnamed[cell] : own;
    }
}
