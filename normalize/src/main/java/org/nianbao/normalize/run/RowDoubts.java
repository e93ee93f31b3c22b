// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.ColumnMatch;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.form.Quantity;

/** Looks for what speaks against rows of running text: words that are no labels, missing rows, signs, torn figures. */
final class RowDoubts {
    /** Shorter words than this between figures, such as 减少, are no label of another row. */
    private static final int SHORTEST_LABEL = 4;

    /** What stands behind figures that go on. */
    private static final String CONTINUED = ",，+±~～%％";

    private final FormTable table;
    private final List<RunPair> pairs;
    private final List<String> labels;

    /** @param labels the row label that each stretch of words ends with */
    RowDoubts(FormTable table, List<RunPair> pairs, List<String> labels) {
        this.table = table;
        this.pairs = pairs;
        this.labels = labels;
    }

    /** Raises the doubts of the rows, one for each stretch; null where the stretch is of no known row. */
    void raise(@Nullable RowFigures[] rows) {
        for (int i = 0; i < rows.length; i++) {
            RowFigures row = rows[i];
            if (row == null) {
                doubt(rows, i - 1, interruption(i));
            } else if (isTorn(row)) {
                row.doubt(Doubt.BROKEN_FIGURES);
            }
            lookBefore(i, rows);
        }
        lookForMissingRows(rows);
    }

    /** Figures behind words that are no label may belong to the row before. */
    private Doubt interruption(int i) {
        return pairs.get(i).folded().length() < SHORTEST_LABEL ? Doubt.BROKEN_FIGURES : Doubt.STRANGE_SURROUNDINGS;
    }

    private void lookBefore(int i, @Nullable RowFigures[] rows) {
        RunPair pair = pairs.get(i);
        String before = RunLabels.before(pair, labels.get(i));
        boolean foreign = i == 0 ? ForeignWords.inHeader(before, table) : ForeignWords.in(before, 0, table.labels());
        RowFigures row = rows[i];
        if (!foreign || (row == null && i > 0)) {
            return;
        }
        if (i > 0 && RunLabels.headerLabels(table, before).isEmpty()) {
            doubt(rows, i, Doubt.STRANGE_SURROUNDINGS);
            doubt(rows, i - 1, Doubt.STRANGE_SURROUNDINGS);
            return;
        }
        // A header with foreign words may have columns that the form has not: no row below it is sure.
        for (RowFigures below : rows) {
            if (below != null
                    && (row == null || below.leaf().block() == row.leaf().block())) {
                below.doubt(Doubt.STRANGE_SURROUNDINGS);
            }
        }
    }

    private static void doubt(@Nullable RowFigures[] rows, int i, Doubt doubt) {
        RowFigures row = i < 0 ? null : rows[i];
        if (row != null) {
            row.doubt(doubt);
        }
    }

    private boolean isTorn(RowFigures row) {
        String following = row.pair().following();
        return (!following.isEmpty() && CONTINUED.indexOf(following.charAt(0)) >= 0)
                || (holdsChange(row) && mayHaveSign(row.atoms()));
    }

    private boolean holdsChange(RowFigures row) {
        for (ColumnMatch column : row.map().columns()) {
            AxisLeaf leaf = column.leaf();
            if (leaf != null && table.cell(row.leaf(), leaf).quantity() == Quantity.CHANGE) {
                return true;
            }
        }
        return false;
    }

    /** A dash stuck to the figure behind it may be its sign. */
    private static boolean mayHaveSign(List<Atom> atoms) {
        for (int i = 0; i + 1 < atoms.size(); i++) {
            Atom dash = atoms.get(i);
            Atom next = atoms.get(i + 1);
            boolean stuck = dash.place().equals(next.place()) && dash.start() + 1 == next.start();
            if (dash.isDash() && stuck && !next.isDash()) {
                return true;
            }
        }
        return false;
    }

    /** The row of a group that prints some of its rows, not all, may be the missing one, its label lost. */
    private void lookForMissingRows(@Nullable RowFigures[] rows) {
        Set<AxisLeaf> printed = new HashSet<>();
        for (RowFigures row : rows) {
            if (row != null) {
                printed.add(row.leaf());
            }
        }
        for (RowFigures row : rows) {
            if (row != null && row.leaf().optional()) {
                List<AxisLeaf> parts = table.rows().leaves().stream()
                        .filter(leaf -> leaf.groups().contains(row.leaf().labels()))
                        .toList();
                boolean some = parts.stream().anyMatch(printed::contains);
                if (some && !printed.containsAll(parts)) {
                    row.doubt(Doubt.STRANGE_SURROUNDINGS);
                }
            }
        }
    }
}
