// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.align.LabelledSet.Entry;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.Similarity;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/**
 * What the program takes a label for.
 *
 * @param leaf null where it is none of the form's
 */
record Recognition(
        @Nullable AxisLeaf leaf, Match match, @Nullable Double score, Confidence confidence) {
    private static final TextSpan PLACE = new TextSpan(1, 0, 1);

    /** By the label alone: a table of one row or one column. */
    static Recognition alone(LabelledSet set, Entry entry) {
        return byLabel(
                entry.rows()
                        ? row(set, entry, List.of(entry.label()), 0)
                        : column(set, entry, List.of(entry.label()), 0));
    }

    /** In the form's table, in place of the row or column that it names, or, if it names none, that it is most like. */
    static Recognition inTable(LabelledSet set, Entry entry) {
        List<AxisLeaf> leaves = set.axis(entry).leaves();
        List<AxisLeaf> named = set.leaves(entry);
        String folded = LabelFolder.fold(entry.label()).text();
        AxisLeaf replaced = !named.isEmpty()
                ? named.get(0)
                : leaves.stream()
                        .max(Comparator.comparingDouble(
                                leaf -> Similarity.of(folded, leaf.labels().exact())))
                        .orElseThrow();
        List<String> printed = new ArrayList<>();
        int at = 0;
        for (AxisLeaf leaf : leaves) {
            if (leaf.equals(replaced)) {
                at = printed.size();
                printed.add(entry.label());
            } else if (!leaf.optional()) {
                printed.add(set.printed(entry, leaf));
            }
        }
        return entry.rows() ? row(set, entry, printed, at) : column(set, entry, printed, at);
    }

    private static Recognition row(LabelledSet set, Entry entry, List<String> labels, int at) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            cells.add(new Cell(i, 0, 1, 1, labels.get(i), PLACE));
            cells.add(new Cell(i, 1, 1, 1, "5", PLACE));
        }
        Grid grid = new Grid(new Table(labels.size(), 2, cells, Geometry.RAGGED, PLACE));
        RowMatch match = RowAligner.align(grid.rows(), set.axis(entry)).get(at);
        return new Recognition(match.leaf(), match.match(), match.score(), match.confidence());
    }

    private static Recognition column(LabelledSet set, Entry entry, List<String> labels, int at) {
        List<HeaderToken> tokens = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            tokens.add(new HeaderToken(LabelFolder.fold(label).text(), label, List.of(), i, i + 1));
        }
        ColumnMatch match = ColumnAssigner.assign(tokens, set.axis(entry)).get(at);
        return new Recognition(match.leaf(), match.match(), match.score(), match.confidence());
    }

    /** The same; what was taken by its place alone was not recognised. */
    private static Recognition byLabel(Recognition found) {
        return found.match == Match.POSITION
                ? new Recognition(null, found.match, found.score, found.confidence)
                : found;
    }
}
