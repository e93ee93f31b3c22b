// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.nianbao.normalize.chinese.Words;
import org.nianbao.normalize.label.Similarity;

/**
 * Compares a printed label with every leaf of an axis: by characters, and only where those do not decide, by words, since
 * words need dictionaries.
 */
final class LabelComparison {
    private final String text;
    private final List<AxisLeaf> leaves;
    private final Likeness[] likeness;

    private LabelComparison(String text, List<AxisLeaf> leaves) {
        this.text = text;
        this.leaves = leaves;
        this.likeness = new Likeness[leaves.size()];
    }

    /** How like the label is to each leaf, by the leaf's index. */
    static Likeness[] of(String text, Axis axis) {
        LabelComparison comparison = new LabelComparison(text, axis.leaves());
        comparison.compareCharacters();
        if (!text.isEmpty() && comparison.leavesOpen()) {
            comparison.compareWords();
        }
        return comparison.likeness;
    }

    private void compareCharacters() {
        for (AxisLeaf leaf : leaves) {
            Likeness best = Likeness.NONE;
            for (String form : leaf.labels().all()) {
                double foreign = Similarity.foreign(text, form);
                if (foreign <= Thresholds.FOREIGN) {
                    best = best.or(new Likeness(Similarity.of(text, form), foreign, false));
                }
            }
            likeness[leaf.index()] = best;
        }
    }

    /** Whether no leaf is similar enough, though some may be in another order, or several are as similar. */
    private boolean leavesOpen() {
        AxisLeaf best = leaves.get(0);
        for (AxisLeaf leaf : leaves) {
            best = scoreOf(leaf) > scoreOf(best) ? leaf : best;
        }
        double score = scoreOf(best);
        if (score < Thresholds.SIMILAR) {
            return score >= Thresholds.WORTH_WORDS;
        }
        for (AxisLeaf leaf : leaves) {
            if (!leaf.labels().equals(best.labels()) && score - scoreOf(leaf) < Thresholds.RIVAL_MARGIN) {
                return true;
            }
        }
        return false;
    }

    private double scoreOf(AxisLeaf leaf) {
        return likeness[leaf.index()].score();
    }

    private void compareWords() {
        List<String> words = Words.of(text);
        for (AxisLeaf leaf : leaves) {
            if (scoreOf(leaf) < Thresholds.WORTH_WORDS) {
                continue;
            }
            for (String form : leaf.labels().all()) {
                double foreign = Similarity.foreign(text, form);
                double score = foreign <= Thresholds.FOREIGN ? Similarity.ofWords(words, Words.of(form)) : 0;
                if (score >= Thresholds.SIMILAR_WORDS) {
                    likeness[leaf.index()] = likeness[leaf.index()].or(new Likeness(score, foreign, true));
                }
            }
        }
    }
}
