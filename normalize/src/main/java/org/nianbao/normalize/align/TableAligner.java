// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.normalize.align.TableBody.DataRow;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** Reads the values of one recognised table. */
public final class TableAligner {
    private final FormTable table;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<AxisLeaf, List<ReadRow>> byLeaf = new HashMap<>();
    private final Set<HeaderToken> reported = new HashSet<>();
    private final Set<HeaderToken> leftOut = new HashSet<>();
    private final Set<CellKey> recognised = new HashSet<>();
    private final AlignmentObserver observer;

    private TableAligner(FormTable table, AlignmentObserver observer) {
        this.table = table;
        this.observer = observer;
    }

    /** The values of the rows in the terms of a form's table. */
    public static AlignedTable align(FormTable table, List<GridRow> rows, AlignmentObserver observer) {
        TableAligner aligner = new TableAligner(table, observer);
        aligner.read(rows);
        return new AlignedTable(aligner.values(), aligner.diagnostics, aligner.recognised);
    }

    private void read(List<GridRow> rows) {
        List<DataRow> data = new TableBody(table, rows).data();
        List<RowMatch> matches = table.hasUnlabelledRow() ? unlabelled(data) : labelled(data);
        OpenColumns open = openColumns(data, matches);
        for (int i = 0; i < matches.size(); i++) {
            RowMatch match = matches.get(i);
            AxisLeaf leaf = match.leaf();
            if (leaf == null) {
                reportUnmatched(match);
                tellUnknown(match);
                continue;
            }
            HeaderMap map = headerMap(data.get(i), leaf.block());
            reportRivals(map);
            RowReading reading =
                    open.judge(data.get(i), match, map, RowReader.read(match.row(), match.labelCells(), map));
            ReadRow read = new ReadRow(table, match, map, reading);
            byLeaf.computeIfAbsent(leaf, k -> new ArrayList<>()).add(read);
            report(match, map, reading);
            if (observer.listens()) {
                observer.row(AlignedRow.of(table, match, map, reading));
            }
        }
    }

    private void tellUnknown(RowMatch match) {
        if (observer.listens()) {
            observer.row(AlignedRow.unknown(match));
        }
    }

    private OpenColumns openColumns(List<DataRow> data, List<RowMatch> matches) {
        OpenColumns open = new OpenColumns();
        for (int i = 0; i < matches.size(); i++) {
            AxisLeaf leaf = matches.get(i).leaf();
            if (leaf != null) {
                open.add(data.get(i), matches.get(i), headerMap(data.get(i), leaf.block()));
            }
        }
        return open;
    }

    private List<RowMatch> labelled(List<DataRow> data) {
        return RowAligner.align(data.stream().map(DataRow::row).toList(), table.rows());
    }

    /** In a table of one row without a label every row that holds values is that row. */
    private List<RowMatch> unlabelled(List<DataRow> data) {
        AxisLeaf leaf = table.rows().leaves().get(0);
        List<RowMatch> matches = new ArrayList<>();
        for (DataRow row : data) {
            boolean isData = row.header() != null || row.row().hasValues();
            matches.add(RowMatch.known(row.row(), row.row().labelCellsOfUnlabelled(), isData ? leaf : null));
        }
        return matches;
    }

    private HeaderMap headerMap(DataRow data, int block) {
        Header header = data.header();
        if (header == null) {
            return HeaderMap.byFormOrder(table.columns(block));
        }
        HeaderMap map = header.map(block);
        if (map.labelled() == 0) {
            return HeaderMap.byFormOrder(table.columns(block));
        }
        boolean samePlaces = data.sameGrid()
                || (!data.row().grid().isRagged()
                        && header.grid().table().columns()
                                == data.row().grid().table().columns());
        return samePlaces ? map : map.inOrderOnly();
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (AxisLeaf row : table.rows().leaves()) {
            List<ReadRow> reads = byLeaf.getOrDefault(row, List.of());
            if (reads.isEmpty() && row.optional()) {
                continue;
            }
            Confidence doubt = row.optional() ? doubtOfGroupRow(row) : Confidence.CERTAIN;
            for (AxisLeaf column : table.columns(row.block()).leaves()) {
                values.add(value(row, column, reads, doubt));
            }
        }
        return values;
    }

    /**
     * A group that is printed as one row has none of its rows printed as well, or all of them. With some missing, the
     * label of one of them may have been lost, and the group's label beside it been taken for the row's.
     */
    private Confidence doubtOfGroupRow(AxisLeaf groupRow) {
        int printed = 0;
        int children = 0;
        for (AxisLeaf leaf : table.rows().leaves()) {
            if (!leaf.optional() && leaf.groups().contains(groupRow.labels())) {
                children++;
                printed += byLeaf.containsKey(leaf) ? 1 : 0;
            }
        }
        return printed == 0 || printed == children ? Confidence.CERTAIN : Confidence.SUSPECT;
    }

    private Value value(AxisLeaf row, AxisLeaf column, List<ReadRow> reads, Confidence doubt) {
        FormCell cell = table.cell(row, column);
        Value first = null;
        for (ReadRow read : reads) {
            Value value = read.value(cell, column);
            if (read.isRecognised(column)) {
                recognised.add(cell.key());
            }
            if (first == null) {
                first = value;
            } else if (value != null && !sameNumber(first, value)) {
                first = new Value(first.key(), first.number(), first.evidence().with(Confidence.SUSPECT));
                diagnostics.add(new Diagnostic(
                        Severity.WARNING,
                        "doubledRow",
                        "the cell " + cell.key() + " is printed twice: \""
                                + first.evidence().raw() + "\" and \""
                                + value.evidence().raw() + "\"",
                        value.evidence().location()));
            }
        }
        if (first == null) {
            // A row or column that is not there is told from the others that are.
            return new Value(
                    cell.key(), null, Evidence.of(null, ValueState.ABSENT, Confidence.INFERRED, Match.POSITION, null));
        }
        if (doubt.compareTo(first.evidence().confidence()) > 0) {
            return new Value(first.key(), first.number(), first.evidence().with(doubt));
        }
        return first;
    }

    private static boolean sameNumber(Value a, Value b) {
        if (a.number() == null || b.number() == null) {
            return a.number() == null
                    && b.number() == null
                    && a.evidence().state() == b.evidence().state();
        }
        return a.number().compareTo(b.number()) == 0;
    }

    private void reportUnmatched(RowMatch match) {
        GridCell label = match.row().label(match.labelCells());
        boolean groupLine = label != null
                && !table.rows().groups(label.label().text()).isEmpty()
                && !match.row().hasNumbers();
        if (!match.row().hasValues() || groupLine) {
            return;
        }
        diagnostics.add(new Diagnostic(
                Severity.WARNING,
                "unmatchedRow",
                "the row \"" + label(match) + "\" is no row of the form " + table.formId()
                        + "; its figures are left out",
                firstLocation(match.row())));
    }

    private void report(RowMatch match, HeaderMap map, RowReading reading) {
        String rival = match.rival();
        if (rival != null && match.leaf() != null) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    "ambiguousLabel",
                    "the label \"" + label(match) + "\" may be \""
                            + match.leaf().labels().exact() + "\" or \"" + rival + "\"",
                    firstLocation(match.row())));
        }
        if (rival == null && match.difference() != null && match.leaf() != null) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    "ambiguousLabel",
                    "the label \"" + label(match) + "\" may mean something else than \""
                            + match.leaf().labels().exact() + "\": " + match.difference(),
                    firstLocation(match.row())));
        }
        if (reading.problem() != null) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    "rowWidth",
                    "row \"" + label(match) + "\": " + reading.problem(),
                    firstLocation(match.row())));
        }
        for (int k = 0; k < map.size(); k++) {
            GridCell cell = reading.cells().get(k);
            ColumnMatch column = map.columns().get(k);
            if (column.leaf() == null && cell != null && !cell.isBlank() && leftOut.add(column.token())) {
                diagnostics.add(new Diagnostic(
                        Severity.WARNING,
                        "unmatchedColumn",
                        "the column \"" + oneLine(column.token().printed()) + "\" is no column of the form "
                                + table.formId() + "; its figures, here \""
                                + oneLine(cell.cell().text()) + "\", are left out",
                        cell.cell().location()));
            }
        }
    }

    private void reportRivals(HeaderMap map) {
        for (ColumnMatch column : map.columns()) {
            AxisLeaf leaf = column.leaf();
            if (column.rival() != null && leaf != null && reported.add(column.token())) {
                diagnostics.add(new Diagnostic(
                        Severity.WARNING,
                        "ambiguousLabel",
                        "the column label \"" + oneLine(column.token().printed()) + "\" may be \""
                                + leaf.labels().exact() + "\" or \"" + column.rival() + "\"",
                        null));
            }
        }
    }

    private static String label(RowMatch match) {
        GridCell label = match.row().label(match.labelCells());
        return label == null ? "" : oneLine(label.cell().text());
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static @Nullable Location firstLocation(GridRow row) {
        return row.cells().isEmpty() ? null : row.cells().get(0).cell().location();
    }
}
