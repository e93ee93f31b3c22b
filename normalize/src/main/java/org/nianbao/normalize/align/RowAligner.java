// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.label.Alteration;
import org.nianbao.normalize.label.FoldedLabel;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/**
 * Finds the form's row for each printed one. Rows whose label names exactly one row of the form are anchors; the rows
 * between two anchors are aligned as sequences, by similarity and order; what is left over one for one is taken by
 * position.
 */
public final class RowAligner {
    private final Axis axis;
    private final List<GridRow> rows;
    private final int[] labelCells;
    private final FoldedLabel[] labels;
    private final @Nullable RowMatch[] matches;
    private final boolean[] taken;
    private final RowLikeness likeness;

    private RowAligner(List<GridRow> rows, Axis axis) {
        this.axis = axis;
        this.rows = rows;
        this.labelCells = new int[rows.size()];
        this.labels = new FoldedLabel[rows.size()];
        this.matches = new RowMatch[rows.size()];
        this.taken = new boolean[axis.leaves().size()];
        this.likeness = new RowLikeness(axis, labels);
    }

    /** One match for each row, in the rows' order. */
    public static List<RowMatch> align(List<GridRow> rows, Axis axis) {
        RowAligner aligner = new RowAligner(rows, axis);
        aligner.findLabels();
        aligner.anchor();
        aligner.alignGaps();
        aligner.matchOutOfOrder();
        return aligner.result();
    }

    private void findLabels() {
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            int count = row.labelCells();
            labelCells[i] = count;
            GridCell label = row.label(count);
            labels[i] = label == null ? new FoldedLabel("", null) : label.label();
        }
    }

    private void anchor() {
        for (int i = 0; i < rows.size(); i++) {
            List<Candidate> candidates = axis.candidates(labels[i].text());
            if (candidates.size() != 1) {
                continue;
            }
            Candidate candidate = candidates.get(0);
            AxisLeaf better = numberedRival(labels[i], candidate.leaf());
            if (better != null) {
                // (六)其他 with 处理 lost reads as 3.其他: the number tells, but two rows remain possible.
                taken[better.index()] = true;
                matches[i] = match(
                        i,
                        better,
                        Match.FUZZY,
                        better.labels().similarity(labels[i].text()),
                        Confidence.SUSPECT,
                        candidate.leaf());
            } else {
                taken[candidate.leaf().index()] = true;
                matches[i] = match(i, candidate.leaf(), candidate.match(), null, Confidence.CERTAIN, null);
            }
        }
    }

    /** A similar row of the form whose number is the printed one, where the row of the printed text has another. */
    private @Nullable AxisLeaf numberedRival(FoldedLabel label, AxisLeaf leaf) {
        Numbering printed = label.numbering();
        Numbering own = leaf.labels().numbering();
        if (printed == null || own == null || printed.equals(own) || printed.style() == own.style()) {
            return null;
        }
        for (AxisLeaf other : axis.leaves()) {
            if (!other.equals(leaf)
                    && printed.equals(other.labels().numbering())
                    && other.labels().similarity(label.text()) >= Thresholds.SIMILAR) {
                return other;
            }
        }
        return null;
    }

    private void alignGaps() {
        boolean[] inOrder = anchorsInOrder();
        int start = 0;
        int leafStart = 0;
        for (int i = 0; i <= rows.size(); i++) {
            boolean end = i == rows.size();
            if (!end && !inOrder[i]) {
                continue;
            }
            RowMatch anchor = end ? null : matches[i];
            int leafEnd = anchor != null && anchor.leaf() != null
                    ? anchor.leaf().index()
                    : axis.leaves().size();
            alignGap(start, i, leafStart, leafEnd);
            start = i + 1;
            leafStart = leafEnd + 1;
        }
    }

    /** Marks the longest run of anchors that stand in the form's order. */
    private boolean[] anchorsInOrder() {
        int n = rows.size();
        int[] length = new int[n];
        int[] previous = new int[n];
        int best = -1;
        for (int i = 0; i < n; i++) {
            previous[i] = -1;
            int leaf = leafIndex(i);
            if (leaf < 0) {
                continue;
            }
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                if (leafIndex(j) >= 0 && leafIndex(j) < leaf && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        boolean[] inOrder = new boolean[n];
        for (int i = best; i >= 0; i = previous[i]) {
            inOrder[i] = true;
        }
        return inOrder;
    }

    private int leafIndex(int row) {
        RowMatch match = matches[row];
        return match == null || match.leaf() == null ? -1 : match.leaf().index();
    }

    private void alignGap(int start, int end, int leafStart, int leafEnd) {
        List<Integer> openRows = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (matches[i] == null) {
                openRows.add(i);
            }
        }
        if (openRows.isEmpty() || leafStart >= leafEnd) {
            return;
        }
        List<AxisLeaf> openLeaves = new ArrayList<>();
        for (int leaf = leafStart; leaf < leafEnd; leaf++) {
            if (!taken[leaf]) {
                openLeaves.add(axis.leaves().get(leaf));
            }
        }
        if (!openLeaves.isEmpty()) {
            int[] pairs = new GapAlignment(openRows, openLeaves, likeness::pairScore).pairs();
            acceptPairs(openRows, openLeaves, pairs);
            fillByPosition(openRows, openLeaves, pairs);
        }
    }

    private void acceptPairs(List<Integer> openRows, List<AxisLeaf> openLeaves, int[] pairs) {
        for (int k = 0; k < pairs.length; k++) {
            if (pairs[k] < 0) {
                continue;
            }
            int row = openRows.get(k);
            AxisLeaf leaf = openLeaves.get(pairs[k]);
            taken[leaf.index()] = true;
            Match exact = likeness.exact(row, leaf);
            if (exact != null) {
                // One of several rows of that label: its place in the order says which.
                matches[row] = match(row, leaf, exact, null, Confidence.CERTAIN, null);
            } else {
                AxisLeaf rival = likeness.rival(row, leaf);
                matches[row] = fuzzy(row, leaf, rival);
            }
        }
    }

    private RowMatch fuzzy(int row, AxisLeaf leaf, @Nullable AxisLeaf rival) {
        Alteration alteration = likeness.alteration(row, leaf);
        Confidence confidence = rival == null ? likeness.confidence(row, leaf, alteration) : Confidence.SUSPECT;
        RowMatch match = match(row, leaf, Match.FUZZY, likeness.of(row, leaf).score(), confidence, rival);
        return alteration.difference().isEmpty() ? match : match.differing(alteration.difference());
    }

    /** Between two pairs, rows and leaves that are left over in equal number belong together. */
    private void fillByPosition(List<Integer> openRows, List<AxisLeaf> openLeaves, int[] pairs) {
        int row = 0;
        int leaf = 0;
        for (int k = 0; k <= pairs.length; k++) {
            boolean end = k == pairs.length;
            if (!end && pairs[k] < 0) {
                continue;
            }
            int leafEnd = end ? openLeaves.size() : pairs[k];
            fill(openRows.subList(row, k), required(openLeaves.subList(leaf, leafEnd)));
            row = k + 1;
            leaf = leafEnd + 1;
        }
    }

    private static List<AxisLeaf> required(List<AxisLeaf> leaves) {
        return leaves.stream().filter(leaf -> !leaf.optional()).toList();
    }

    private void fill(List<Integer> openRows, List<AxisLeaf> openLeaves) {
        List<Integer> withCells =
                openRows.stream().filter(i -> !rows.get(i).isBlank()).toList();
        if (withCells.size() != openLeaves.size()) {
            return;
        }
        for (int k = 0; k < withCells.size(); k++) {
            int row = withCells.get(k);
            AxisLeaf leaf = openLeaves.get(k);
            taken[leaf.index()] = true;
            // A label that says something else may be a row which the form has not.
            Confidence confidence = labels[row].text().isEmpty() ? Confidence.INFERRED : Confidence.SUSPECT;
            matches[row] = match(row, leaf, Match.POSITION, null, confidence, null);
        }
    }

    /** Rows that stand outside the form's order are taken by their label alone. */
    private void matchOutOfOrder() {
        for (int i = 0; i < rows.size(); i++) {
            if (matches[i] != null || labels[i].text().isEmpty()) {
                continue;
            }
            AxisLeaf best = null;
            double score = 0;
            for (AxisLeaf leaf : axis.leaves()) {
                Likeness like = likeness.of(i, leaf);
                if (!taken[leaf.index()] && like.isMatch() && like.score() >= score) {
                    best = leaf;
                    score = like.score();
                }
            }
            if (best != null) {
                taken[best.index()] = true;
                matches[i] = match(i, best, Match.FUZZY, score, Confidence.SUSPECT, likeness.rival(i, best));
            }
        }
    }

    private RowMatch match(
            int row,
            @Nullable AxisLeaf leaf,
            Match match,
            @Nullable Double score,
            Confidence confidence,
            @Nullable AxisLeaf rival) {
        return new RowMatch(
                rows.get(row),
                labelCells[row],
                leaf,
                match,
                score,
                confidence,
                rival == null ? null : rival.labels().exact(),
                null);
    }

    private List<RowMatch> result() {
        List<RowMatch> result = new ArrayList<>(rows.size());
        for (int i = 0; i < matches.length; i++) {
            RowMatch match = matches[i];
            result.add(match != null ? match : match(i, null, Match.POSITION, null, Confidence.SUSPECT, null));
        }
        return result;
    }
}
