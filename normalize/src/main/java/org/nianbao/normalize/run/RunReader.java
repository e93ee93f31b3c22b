// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Location;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.align.AlignedTable;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.ColumnMatch;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.align.Grid;
import org.nianbao.normalize.align.HeaderMap;
import org.nianbao.normalize.align.RowAligner;
import org.nianbao.normalize.align.RowMatch;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** Reads the values of a table in running text. */
public final class RunReader {
    private final FormTable table;
    private final List<RunPair> pairs;
    private final List<Equation> equations;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private RunReader(FormTable table, List<RunPair> pairs, List<Equation> equations) {
        this.table = table;
        this.pairs = pairs;
        this.equations = equations;
    }

    /**
     * The values, and the sums that were used to read them.
     *
     * @param usedChecks ids of checks that cannot count as passed
     */
    public record Result(AlignedTable aligned, Set<String> usedChecks) {
        public Result {
            usedChecks = Set.copyOf(usedChecks);
        }
    }

    /** Reads the table in the terms of one form. */
    public static Result read(FormTable table, RunTable run, List<Equation> equations) {
        return new RunReader(table, run.pairs(), equations).read();
    }

    private Result read() {
        List<RowFigures> rows = table.hasUnlabelledRow() ? singleRow() : rows();
        RunSolver solver = new RunSolver(table, rows, equations);
        solver.solve();
        Map<CellKey, Value> read = new HashMap<>();
        for (RowFigures row : rows) {
            for (int k = 0; k < row.map().size(); k++) {
                ColumnMatch column = row.map().columns().get(k);
                AxisLeaf leaf = column.leaf();
                if (leaf != null) {
                    Value value = value(row, column, leaf, k);
                    read.putIfAbsent(value.key(), value);
                }
            }
        }
        return new Result(new AlignedTable(inFormOrder(read), diagnostics), solver.used());
    }

    private List<Value> inFormOrder(Map<CellKey, Value> read) {
        List<Value> values = new ArrayList<>();
        for (AxisLeaf row : table.rows().leaves()) {
            for (AxisLeaf column : table.columns(row.block()).leaves()) {
                CellKey key = table.cell(row, column).key();
                Value value = read.get(key);
                if (value != null) {
                    values.add(value);
                } else if (!row.optional()) {
                    values.add(new Value(
                            key,
                            null,
                            Evidence.of(null, ValueState.ABSENT, Confidence.INFERRED, Match.POSITION, null)));
                }
            }
        }
        return values;
    }

    private List<RowFigures> singleRow() {
        RunPair pair = pairs.get(0);
        HeaderMap map = RunColumns.in(pair.folded(), table, 0);
        RowMatch match = synthetic(List.of(pair.folded())).get(0);
        AxisLeaf leaf = table.rows().leaves().get(0);
        RowMatch known = RowMatch.known(match.row(), 1, leaf);
        return List.of(new RowFigures(
                known, leaf, map == null ? HeaderMap.byFormOrder(table.columns(0)) : map, pair.atoms(), null));
    }

    private List<RowFigures> rows() {
        List<RunPair> withFigures =
                pairs.stream().filter(pair -> !pair.atoms().isEmpty()).toList();
        List<String> labels = new ArrayList<>();
        for (RunPair pair : withFigures) {
            String label = RunLabels.rowLabel(table, pair);
            labels.add(RunLabels.printedLabel(table, pair, label));
        }
        List<RowMatch> matches = synthetic(labels);
        List<RowFigures> rows = new ArrayList<>();
        Map<Integer, HeaderMap> headers = new HashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            RunPair pair = withFigures.get(i);
            RowMatch match = matches.get(i);
            readHeader(pair, labels.get(i), headers);
            AxisLeaf leaf = match.leaf();
            if (leaf == null) {
                reportUnmatched(pair);
                continue;
            }
            HeaderMap map = headers.getOrDefault(leaf.block(), HeaderMap.byFormOrder(table.columns(leaf.block())));
            AxisLeaf next = i + 1 < matches.size() ? matches.get(i + 1).leaf() : null;
            rows.add(new RowFigures(match, leaf, map, pair.atoms(), withoutNumber(pair, next)));
        }
        return rows;
    }

    /** Header labels stand in the words before the first row that they are the header of. */
    private void readHeader(RunPair pair, String label, Map<Integer, HeaderMap> headers) {
        String before = RunLabels.withoutUnit(pair.folded());
        before = before.endsWith(label) ? before.substring(0, before.length() - label.length()) : pair.folded();
        for (int block = 0; block < table.blocks(); block++) {
            HeaderMap map = RunColumns.in(before, table, block);
            if (map != null) {
                headers.put(block, map);
            }
        }
    }

    /** The figures less their last digit, where that is the number of the next label and no point parts them. */
    private static @Nullable List<Atom> withoutNumber(RunPair pair, @Nullable AxisLeaf next) {
        Numbering number = next == null ? null : next.labels().numbering();
        Atom last = pair.atoms().get(pair.atoms().size() - 1);
        if (!pair.numberLost()
                || number == null
                || number.style() != Numbering.Style.ARABIC
                || last.isDash()
                || !last.text().endsWith(Integer.toString(number.number()))) {
            return null;
        }
        List<Atom> without =
                new ArrayList<>(pair.atoms().subList(0, pair.atoms().size() - 1));
        if (last.text().length() > 1) {
            without.add(last.part(0, last.text().length() - 1));
        }
        return without;
    }

    /** Labels matched to the form's rows as if each stood in a grid row of its own. */
    private List<RowMatch> synthetic(List<String> labels) {
        List<Cell> cells = new ArrayList<>();
        TextSpan nowhere = new TextSpan(1, 0, 0);
        for (int i = 0; i < labels.size(); i++) {
            cells.add(new Cell(i, 0, 1, 1, labels.get(i), nowhere));
        }
        Table grid = new Table(labels.size(), 1, cells, Geometry.NONE, nowhere);
        return RowAligner.align(new Grid(grid).rows(), table.rows());
    }

    private Value value(RowFigures row, ColumnMatch column, AxisLeaf leaf, int place) {
        FormCell cell = table.cell(row.leaf(), leaf);
        Match how =
                row.match().match().compareTo(column.match()) >= 0 ? row.match().match() : column.match();
        Double score = row.match().score() != null ? row.match().score() : column.score();
        Set<BigDecimal> readings = new TreeSet<>();
        boolean dash = false;
        Atom printed = null;
        for (Splits.Split split : row.candidates()) {
            Atom value = split.values().get(place);
            printed = printed == null ? value : printed;
            dash |= value.isDash();
            readings.add(RowFigures.number(value));
        }
        if (printed == null || readings.size() > 1) {
            Evidence evidence = new Evidence(
                    joined(row.atoms()),
                    ValueState.UNREADABLE,
                    Confidence.SUSPECT,
                    how,
                    whole(row.atoms()),
                    score,
                    null,
                    null,
                    List.copyOf(readings));
            return new Value(cell.key(), null, evidence);
        }
        Confidence confidence = worst(Confidence.INFERRED, worst(row.match().confidence(), column.confidence()));
        Evidence evidence = new Evidence(
                printed.text(),
                dash ? ValueState.DASH : ValueState.VALUE,
                confidence,
                how,
                printed.location(),
                score,
                null,
                null,
                List.of());
        return new Value(cell.key(), dash ? null : readings.iterator().next(), evidence);
    }

    private void reportUnmatched(RunPair pair) {
        diagnostics.add(new Diagnostic(
                Severity.WARNING,
                "unmatchedRow",
                "the figures \"" + joined(pair.atoms()) + "\" behind \"" + pair.text()
                        + "\" belong to no row of the form " + table.formId() + "; they are left out",
                pair.atoms().get(0).location()));
    }

    private static String joined(List<Atom> atoms) {
        return String.join(" ", atoms.stream().map(Atom::text).toList());
    }

    private static Location whole(List<Atom> atoms) {
        Location first = atoms.get(0).location();
        Location last = atoms.get(atoms.size() - 1).location();
        if (first instanceof TextSpan from && last instanceof TextSpan to && from.line() == to.line()) {
            return new TextSpan(from.line(), from.start(), to.end());
        }
        return first;
    }

    private static Confidence worst(Confidence a, Confidence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
