// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.codebook.Codebook;
import org.nianbao.app.codebook.CodebookEntry;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;
import org.nianbao.export.Table;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.Concept;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.report.CellKey;

/** The tables that go with every data set: {@code codebook} and {@code crosswalk}. */
public final class CodebookTables {
    private static final Table CODEBOOK = new Table(
            "codebook",
            "one row for each cell of each form",
            List.of(
                    Column.of("form", ColumnType.TEXT, "id of the form"),
                    Column.of("table", ColumnType.TEXT, "key of the table"),
                    Column.of("row", ColumnType.TEXT, "keys of the row, joined by slashes"),
                    Column.of("column", ColumnType.TEXT, "key of the column; null for a figure alone"),
                    Column.of("key", ColumnType.TEXT, "JSON Pointer into the canonical report"),
                    Column.of("name", ColumnType.TEXT, "name of the cell's column in the table reports"),
                    Column.of("label", ColumnType.TEXT, "as the form prints it, from the outermost group inwards"),
                    Column.of("meaning", ColumnType.TEXT, "in English"),
                    Column.of("unit", ColumnType.TEXT, "null where the form leaves it to the report"),
                    Column.of("first_year", ColumnType.INTEGER, "first reporting year of the form"),
                    Column.of("last_year", ColumnType.INTEGER, "last reporting year; null while in force"),
                    Column.of("concept", ColumnType.TEXT, "the measure that forms have in common, or null"),
                    Column.of(
                            "formulas",
                            ColumnType.TEXT,
                            "sums that it is the total of, or concepts that it is a part of"),
                    Column.of("notes", ColumnType.TEXT, "why it is not what it looks like")),
            List.of("form", "key"));

    private static final Table CROSSWALK = new Table(
            "crosswalk",
            "one row for each cell that gives a measure, or a part of it",
            List.of(
                    Column.of("concept", ColumnType.TEXT, "id of the measure"),
                    Column.of("form", ColumnType.TEXT, "id of the form"),
                    Column.of("table", ColumnType.TEXT, "key of the table"),
                    Column.of("row", ColumnType.TEXT, "keys of the row, joined by slashes"),
                    Column.of("column", ColumnType.TEXT, "key of the column; null for a figure alone"),
                    Column.of(
                            "part",
                            List.of("cell", "sum"),
                            "cell: the measure itself; sum: one of the cells that add up"),
                    Column.of("meaning", ColumnType.TEXT, "in English"),
                    Column.of("unit", ColumnType.TEXT, "unit of the measure"),
                    Column.of("part_of", ColumnType.TEXT, "the measure that it is a part of, or null"),
                    Column.of("note", ColumnType.TEXT, "what to mind when the series is read")),
            List.of("concept", "form", "table", "row", "column", "part"));

    private final List<Line> lines = new ArrayList<>();
    private final List<@Nullable Object[]> crosswalkRows = new ArrayList<>();

    CodebookTables(Forms forms) {
        Crosswalk crosswalk = Crosswalk.standard(forms);
        Codebook codebook = new Codebook(forms, crosswalk);
        Map<String, Map<CellKey, TidyCell>> cells = new HashMap<>();
        for (FormDefinition form : forms.definitions()) {
            Map<CellKey, TidyCell> own = cells.computeIfAbsent(form.id(), id -> new HashMap<>());
            List<CodebookEntry> entries = codebook.entries(form);
            int at = 0;
            for (TableDefinition table : form.tables()) {
                for (BlockDefinition block : table.blocks()) {
                    List<String> columns = block.columnKeys();
                    for (int i = 0; i < block.cells().size(); i++) {
                        FormCell cell = block.cells().get(i);
                        CodebookEntry entry = entries.get(at++);
                        TidyCell tidy = cell(table.key(), cell, columns.get(i % columns.size()), entry);
                        own.put(cell.key(), tidy);
                        lines.add(new Line(entry, tidy));
                    }
                }
            }
        }
        for (Concept concept : crosswalk.concepts()) {
            for (Concept.Member member : concept.members()) {
                Map<CellKey, TidyCell> own = cells.getOrDefault(member.form(), Map.of());
                if (member.cell() != null) {
                    crosswalkRows.add(row(concept, member.form(), own.get(member.cell()), "cell"));
                }
                member.sum().forEach(cell -> crosswalkRows.add(row(concept, member.form(), own.get(cell), "sum")));
            }
        }
    }

    private static TidyCell cell(String table, FormCell cell, String column, CodebookEntry entry) {
        String below = cell.key().pointer().substring(table.length() + 2);
        if (column.isEmpty()) {
            return new TidyCell(table, below, null, entry.concept(), entry.unit());
        }
        // A block of one row without a key has its groups of columns in place of rows.
        int cut = below.equals(column) ? below.lastIndexOf('/') : below.length() - column.length() - 1;
        return cut < 0
                ? new TidyCell(table, below, null, entry.concept(), entry.unit())
                : new TidyCell(table, below.substring(0, cut), below.substring(cut + 1), entry.concept(), entry.unit());
    }

    private static @Nullable Object[] row(Concept concept, String form, @Nullable TidyCell cell, String part) {
        if (cell == null) {
            throw new IllegalStateException("the crosswalk names a cell that " + form + " has not: " + concept.id());
        }
        return new @Nullable Object[] {
            concept.id(),
            form,
            cell.table(),
            cell.row(),
            cell.column(),
            part,
            concept.meaning(),
            concept.unit(),
            concept.partOf(),
            concept.note()
        };
    }

    public Table codebook() {
        return CODEBOOK;
    }

    public Table crosswalk() {
        return CROSSWALK;
    }

    /** The rows of {@code crosswalk}. */
    public List<@Nullable Object[]> crosswalkRows() {
        return List.copyOf(crosswalkRows);
    }

    List<Line> lines() {
        return lines;
    }

    List<@Nullable Object[]> codebookRows(UnaryOperator<String> names) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Line line : lines) {
            CodebookEntry entry = line.entry;
            rows.add(new @Nullable Object[] {
                entry.form(),
                line.cell.table(),
                line.cell.row(),
                line.cell.column(),
                entry.key(),
                names.apply(entry.key()),
                entry.label(),
                entry.meaning(),
                entry.unit(),
                (long) entry.firstYear(),
                entry.lastYear() == null ? null : Long.valueOf(entry.lastYear()),
                entry.concept(),
                entry.formulas().isEmpty() ? null : String.join("; ", entry.formulas()),
                entry.notes().isEmpty() ? null : String.join("; ", entry.notes())
            });
        }
        return rows;
    }

    /** A cell of a form, with what the codebook says of it. */
    record Line(CodebookEntry entry, TidyCell cell) {}
}
