// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.align.AlignedRow;
import org.nianbao.normalize.align.AlignedTable;
import org.nianbao.normalize.align.AlignmentObserver;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
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
    public static Result read(FormTable table, RunTable run, List<Equation> equations, AlignmentObserver observer) {
        return new RunReader(table, run.pairs(), equations).read(observer);
    }

    private Result read(AlignmentObserver observer) {
        List<RowFigures> rows = new RunRows(table, pairs, diagnostics).read();
        RunSolver solver = new RunSolver(table, rows, equations);
        solver.solve();
        BlankCells blanks = new BlankCells(rows, solver.sumsFail());
        Map<CellKey, Value> read = new HashMap<>();
        Map<Integer, String> units = new HashMap<>();
        for (RowFigures row : rows) {
            boolean sure = row.doubt() == Doubt.NONE && !blanks.possibleIn(row);
            Confidence confidence = sure ? Confidence.INFERRED : Confidence.SUSPECT;
            if (observer.listens()) {
                String problem = problem(row.doubt(), sure);
                observer.row(AlignedRow.of(table, row.match(), row.map(), confidence, problem));
            }
            String unit = RunLabels.moneyUnit(row.pair());
            unit = unit != null ? unit : units.get(row.leaf().block());
            if (unit != null) {
                units.put(row.leaf().block(), unit);
            }
            RunValues values = new RunValues(row, confidence, unit);
            for (int k = 0; k < row.map().size(); k++) {
                AxisLeaf column = row.map().columns().get(k).leaf();
                if (column != null) {
                    keep(values.value(table.cell(row.leaf(), column), k), read);
                }
            }
        }
        return new Result(new AlignedTable(inFormOrder(read), diagnostics), solver.used());
    }

    private static @Nullable String problem(Doubt doubt, boolean sure) {
        return switch (doubt) {
            case NONE -> sure ? null : "the row may have lost blank cells";
            case STRANGE_SURROUNDINGS -> "strange words, or rows missing, beside the row";
            case BROKEN_FIGURES -> "words or a sign among the figures";
        };
    }

    /** The first value of a cell is kept, but for one that a surer one follows. */
    private static void keep(Value value, Map<CellKey, Value> read) {
        read.merge(
                value.key(),
                value,
                (old, next) ->
                        next.evidence().confidence().compareTo(old.evidence().confidence()) < 0 ? next : old);
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
}
