// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.align.Grid;
import org.nianbao.normalize.align.HeaderMap;
import org.nianbao.normalize.align.RowAligner;
import org.nianbao.normalize.align.RowMatch;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Severity;

/** Finds the rows of a table in running text: whose figures are whose. */
final class RunRows {
    private final FormTable table;
    private final List<RunPair> pairs;
    private final List<Diagnostic> diagnostics;

    /** @param diagnostics takes what is left out */
    RunRows(FormTable table, List<RunPair> pairs, List<Diagnostic> diagnostics) {
        this.table = table;
        this.pairs = pairs;
        this.diagnostics = diagnostics;
    }

    /** The rows in the printed order, with what speaks against them. */
    List<RowFigures> read() {
        return table.hasUnlabelledRow() ? singleRow() : rows();
    }

    private List<RowFigures> singleRow() {
        RunPair pair = pairs.get(0);
        HeaderMap map = RunColumns.in(pair.folded(), table, 0);
        RowMatch match = synthetic(List.of(pair.folded())).get(0);
        AxisLeaf leaf = table.rows().leaves().get(0);
        RowMatch known = RowMatch.known(match.row(), 1, leaf);
        HeaderMap columns = map == null ? HeaderMap.byFormOrder(table.columns(0)) : map;
        RowFigures row = new RowFigures(known, leaf, columns, pair, null);
        int header = RunColumns.headerStart(pair.folded(), table, 0);
        if (ForeignWords.in(pair.folded(), header, table.labels())) {
            row.doubt(Doubt.STRANGE_SURROUNDINGS);
        }
        return List.of(row);
    }

    private List<RowFigures> rows() {
        List<RunPair> withFigures =
                pairs.stream().filter(pair -> !pair.atoms().isEmpty()).toList();
        List<String> labels = new ArrayList<>();
        for (RunPair pair : withFigures) {
            String label = RunLabels.rowLabel(table, pair);
            labels.add(label != null ? label : RunLabels.remainder(table, pair.folded()));
        }
        List<RowMatch> matches = synthetic(labels);
        RowFigures[] rows = new RowFigures[matches.size()];
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
            rows[i] = new RowFigures(match, leaf, map, pair, withoutNumber(pair, next));
        }
        new RowDoubts(table, withFigures, labels).raise(rows);
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }

    /** Header labels stand in the words before the first row that they are the header of. */
    private void readHeader(RunPair pair, String label, Map<Integer, HeaderMap> headers) {
        String before = RunLabels.before(pair, label);
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

    private void reportUnmatched(RunPair pair) {
        diagnostics.add(new Diagnostic(
                Severity.WARNING,
                "unmatchedRow",
                "the figures \"" + RunValues.joined(pair.atoms()) + "\" behind \"" + pair.text()
                        + "\" belong to no row of the form " + table.formId() + "; they are left out",
                pair.atoms().get(0).location()));
    }
}
