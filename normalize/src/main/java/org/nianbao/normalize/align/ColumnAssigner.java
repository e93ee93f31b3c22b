// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/** Finds the form's column for each printed one: by label, then by similar label, then by what is left over between. */
final class ColumnAssigner {
    private final List<HeaderToken> tokens;
    private final Axis axis;
    private final @Nullable ColumnMatch[] matches;
    private final boolean[] taken;

    private ColumnAssigner(List<HeaderToken> tokens, Axis axis) {
        this.tokens = tokens;
        this.axis = axis;
        this.matches = new ColumnMatch[tokens.size()];
        this.taken = new boolean[axis.leaves().size()];
    }

    /** The matches in the printed order, one for each token. */
    static List<ColumnMatch> assign(List<HeaderToken> tokens, Axis axis) {
        ColumnAssigner assigner = new ColumnAssigner(tokens, axis);
        assigner.byLabel();
        assigner.bySimilarity(true);
        assigner.byPosition();
        // Columns in another order than the form's leave no gap to look in: similarity alone is not certain.
        assigner.bySimilarity(false);
        return assigner.result();
    }

    private void byLabel() {
        int last = -1;
        boolean[] byOrder = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            List<Candidate> candidates =
                    inGroups(tokens.get(i), axis.candidates(tokens.get(i).text()));
            Candidate best = null;
            boolean doubled = false;
            byOrder[i] = candidates.size() > 1;
            for (Candidate candidate : candidates) {
                int index = candidate.leaf().index();
                if (taken[index]) {
                    doubled = true;
                } else if (best == null || (best.leaf().index() < last && index > last)) {
                    best = candidate;
                }
            }
            if (best != null) {
                last = best.leaf().index();
                taken[last] = true;
                matches[i] = new ColumnMatch(tokens.get(i), best.leaf(), best.match(), null, Confidence.CERTAIN);
            } else if (doubled) {
                // The same label over two columns: nobody can tell which of them is meant.
                distrust(candidates.get(0).leaf());
                matches[i] = new ColumnMatch(tokens.get(i), null, Match.EXACT, null, Confidence.SUSPECT);
            }
        }
        distrustOrder(byOrder);
        distrustIncomplete();
    }

    /** Columns of one label are told apart by counting them; with one too few or too many, nobody can tell which. */
    private void distrustIncomplete() {
        Map<String, Integer> printed = new HashMap<>();
        for (HeaderToken token : tokens) {
            printed.merge(token.text(), 1, Integer::sum);
        }
        for (int i = 0; i < matches.length; i++) {
            ColumnMatch match = matches[i];
            String text = tokens.get(i).text();
            int known = axis.candidates(text).size();
            if (match != null && known > 1 && printed.getOrDefault(text, 0) != known && isGroupUnsure(tokens.get(i))) {
                matches[i] = match.with(Confidence.SUSPECT);
            }
        }
    }

    /** Whether the labels above leave more than one column of the form to choose from. */
    private boolean isGroupUnsure(HeaderToken token) {
        return inGroups(token, axis.candidates(token.text())).size() > 1;
    }

    /** Only the order tells columns of one label apart; where columns are out of order it tells nothing. */
    private void distrustOrder(boolean[] byOrder) {
        int last = -1;
        boolean inOrder = true;
        for (ColumnMatch match : matches) {
            if (match != null && match.leaf() != null) {
                inOrder &= match.leaf().index() > last;
                last = match.leaf().index();
            }
        }
        for (int i = 0; !inOrder && i < byOrder.length; i++) {
            ColumnMatch match = matches[i];
            if (byOrder[i] && match != null) {
                matches[i] = match.with(Confidence.SUSPECT);
            }
        }
    }

    private void distrust(AxisLeaf leaf) {
        for (int i = 0; i < matches.length; i++) {
            ColumnMatch match = matches[i];
            if (match != null && leaf.equals(match.leaf())) {
                matches[i] = match.with(Confidence.SUSPECT);
            }
        }
    }

    /** The candidates that lie in the groups whose labels stand above; all of them where no group can be read. */
    private List<Candidate> inGroups(HeaderToken token, List<Candidate> candidates) {
        if (candidates.size() < 2) {
            return candidates;
        }
        List<Candidate> left = candidates;
        for (String above : token.above()) {
            List<LabelForms> groups = axis.groups(above);
            if (groups.isEmpty()) {
                continue;
            }
            List<Candidate> inside = new ArrayList<>();
            for (Candidate candidate : left) {
                if (candidate.leaf().groups().stream().anyMatch(groups::contains)) {
                    inside.add(candidate);
                }
            }
            left = inside.isEmpty() ? left : inside;
        }
        return left;
    }

    private void bySimilarity(boolean inOrder) {
        for (int i = 0; i < tokens.size(); i++) {
            if (matches[i] != null) {
                continue;
            }
            Likeness[] likeness = LabelComparison.of(tokens.get(i).text(), axis);
            AxisLeaf best = null;
            double score = 0;
            for (AxisLeaf leaf : axis.leaves()) {
                Likeness like = likeness[leaf.index()];
                boolean open = !taken[leaf.index()] && (!inOrder || fits(i, leaf));
                if (open
                        && like.isMatch()
                        && !OtherPeriods.inLabel(tokens.get(i).text(), leaf.labels())
                        && like.score() > score) {
                    score = like.score();
                    best = leaf;
                }
            }
            if (best != null) {
                taken[best.index()] = true;
                AxisLeaf rival = rival(best, likeness);
                matches[i] = new ColumnMatch(
                        tokens.get(i),
                        best,
                        Match.FUZZY,
                        score,
                        inOrder && rival == null
                                ? likeness[best.index()].confidence(
                                        best.labels().alteration(tokens.get(i).text()))
                                : Confidence.SUSPECT,
                        rival == null ? null : rival.labels().exact());
            }
        }
    }

    /** A leaf of another label that the text is nearly as like to, or null. */
    private @Nullable AxisLeaf rival(AxisLeaf leaf, Likeness[] likeness) {
        double score = likeness[leaf.index()].score();
        for (AxisLeaf other : axis.leaves()) {
            if (!sameLabel(other, leaf) && score - likeness[other.index()].score() < Thresholds.RIVAL_MARGIN) {
                return other;
            }
        }
        return null;
    }

    /** Leaves of other groups carry the same label; the order has told them apart already. */
    private static boolean sameLabel(AxisLeaf a, AxisLeaf b) {
        return a.labels().equals(b.labels());
    }

    /** Whether the leaf lies between the leaves of the nearest matched neighbours. */
    private boolean fits(int token, AxisLeaf leaf) {
        int before = neighbour(token, -1);
        int after = neighbour(token, 1);
        return leaf.index() > before && (after < 0 || leaf.index() < after);
    }

    private int neighbour(int token, int step) {
        for (int i = token + step; i >= 0 && i < matches.length; i += step) {
            ColumnMatch match = matches[i];
            if (match != null && match.leaf() != null) {
                return match.leaf().index();
            }
        }
        return -1;
    }

    /** Where between two matched columns as many printed columns as form columns are left, they are the same. */
    private void byPosition() {
        int i = 0;
        while (i < tokens.size()) {
            if (matches[i] != null) {
                i++;
                continue;
            }
            int end = i;
            while (end < tokens.size() && matches[end] == null) {
                end++;
            }
            int before = neighbour(i, -1);
            int after =
                    end < tokens.size() ? neighbour(end - 1, 1) : axis.leaves().size();
            List<AxisLeaf> free = new ArrayList<>();
            for (int leaf = before + 1; leaf < after; leaf++) {
                if (!taken[leaf]) {
                    free.add(axis.leaves().get(leaf));
                }
            }
            if (free.size() == end - i) {
                for (int k = 0; k < free.size(); k++) {
                    taken[free.get(k).index()] = true;
                    HeaderToken token = tokens.get(i + k);
                    // A label that says something else may be a column which the form has not.
                    Confidence confidence = token.text().isEmpty() ? Confidence.INFERRED : Confidence.SUSPECT;
                    matches[i + k] = new ColumnMatch(token, free.get(k), Match.POSITION, null, confidence);
                }
            }
            i = end;
        }
    }

    private List<ColumnMatch> result() {
        List<ColumnMatch> result = new ArrayList<>(tokens.size());
        for (int i = 0; i < matches.length; i++) {
            ColumnMatch match = matches[i];
            result.add(
                    match != null
                            ? match
                            : new ColumnMatch(tokens.get(i), null, Match.POSITION, null, Confidence.SUSPECT));
        }
        return result;
    }
}
