// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.label.Alteration;
import org.nianbao.normalize.label.FoldedLabel;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/** How like the printed rows' labels are to the form's; each pair is compared once. */
final class RowLikeness {
    /** A label that is the form's own goes before every similar one. */
    private static final double EXACT = 2;

    /** The number before a label decides between labels that are as similar. */
    private static final double SAME_NUMBER = 0.1;

    private final Axis axis;
    private final FoldedLabel[] labels;
    private final Map<Integer, Likeness[]> known = new HashMap<>();

    RowLikeness(Axis axis, FoldedLabel[] labels) {
        this.axis = axis;
        this.labels = labels;
    }

    /** How like a row's label is to a leaf's, where it is not the same; a group's own label is like no leaf. */
    Likeness of(int row, AxisLeaf leaf) {
        return known.computeIfAbsent(row, r -> compare(labels[r].text()))[leaf.index()];
    }

    private Likeness[] compare(String text) {
        if (axis.candidates(text).isEmpty() && !axis.groups(text).isEmpty()) {
            Likeness[] none = new Likeness[axis.leaves().size()];
            Arrays.fill(none, Likeness.NONE);
            return none;
        }
        return LabelComparison.of(text, axis);
    }

    /** How the label names the leaf, or null where it does not. */
    @Nullable Match exact(int row, AxisLeaf leaf) {
        for (Candidate candidate : axis.candidates(labels[row].text())) {
            if (candidate.leaf().equals(leaf)) {
                return candidate.match();
            }
        }
        return null;
    }

    /** What the pair is worth in an alignment; 0 where the label is no reading of the leaf's. */
    double pairScore(int row, AxisLeaf leaf) {
        if (exact(row, leaf) != null) {
            return EXACT;
        }
        Likeness likeness = of(row, leaf);
        if (!likeness.isMatch()) {
            return 0;
        }
        return hasNumberOf(row, leaf) ? likeness.score() + SAME_NUMBER : likeness.score();
    }

    /** Another leaf that the label is nearly as like to, or null. */
    @Nullable AxisLeaf rival(int row, AxisLeaf leaf) {
        double score = of(row, leaf).score();
        for (AxisLeaf other : axis.leaves()) {
            if (!other.equals(leaf) && score - of(row, other).score() < Thresholds.RIVAL_MARGIN) {
                return other;
            }
        }
        return null;
    }

    /** How a similar label differs from the leaf's. */
    Alteration alteration(int row, AxisLeaf leaf) {
        return leaf.labels().alteration(labels[row].text());
    }

    /** How sure a similar label in the form's order is, if it has no rival. */
    Confidence confidence(int row, AxisLeaf leaf, Alteration alteration) {
        return of(row, leaf).confidence(alteration);
    }

    private boolean hasNumberOf(int row, AxisLeaf leaf) {
        Numbering number = labels[row].numbering();
        return number != null && number.equals(leaf.labels().numbering());
    }
}
