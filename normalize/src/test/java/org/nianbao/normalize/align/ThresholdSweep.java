// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.nianbao.normalize.align.LabelledSet.Entry;
import org.nianbao.normalize.chinese.Words;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.Similarity;

/** What other thresholds would give on the labelled set, each label alone. */
final class ThresholdSweep {
    private static final double[] SIMILAR = {0.5, 0.55, 0.6, 0.65, 0.7};
    private static final double[] FOREIGN = {0, 0.1, 0.15, 0.2, 0.25, 0.34, 1};
    private static final double[] WORDS = {0.5, 0.6, 0.7, 0.8, 0.9};

    private final LabelledSet set;

    ThresholdSweep(LabelledSet set) {
        this.set = set;
    }

    String report() {
        StringBuilder out =
                new StringBuilder("right/wrong by characters: similarity down, foreign share across\n      ");
        for (double foreign : FOREIGN) {
            out.append(String.format(Locale.ROOT, "%9.2f", foreign));
        }
        for (double similar : SIMILAR) {
            out.append(String.format(Locale.ROOT, "%n%6.2f", similar));
            for (double foreign : FOREIGN) {
                out.append(String.format(Locale.ROOT, "%9s", count(similar, foreign, false)));
            }
        }
        out.append(
                        "\n\nright/wrong by words, of the labels that characters leave open: similarity of words, all, foreign share <= ")
                .append(Thresholds.FOREIGN);
        for (double words : WORDS) {
            out.append(String.format(
                    Locale.ROOT,
                    "%n%6.2f%9s%9s",
                    words,
                    count(words, 1, true),
                    count(words, Thresholds.FOREIGN, true)));
        }
        return out.append('\n').toString();
    }

    private String count(double similar, double foreign, boolean words) {
        int right = 0;
        int wrong = 0;
        for (Entry entry : LabelledSet.entries()) {
            String text = LabelFolder.fold(entry.label()).text();
            if (words && isMatched(entry, text)) {
                continue;
            }
            BiFunction<String, String, Double> measure =
                    words ? (a, b) -> Similarity.ofWords(Words.of(a), Words.of(b)) : Similarity::of;
            AxisLeaf best = null;
            double score = similar;
            for (AxisLeaf leaf : set.axis(entry).leaves()) {
                double own = score(text, leaf, foreign, measure);
                if (own >= score && (best == null || own > score)) {
                    score = own;
                    best = leaf;
                }
            }
            List<AxisLeaf> expected = set.leaves(entry);
            right += best != null && expected.contains(best) ? 1 : 0;
            wrong += best != null && !expected.contains(best) ? 1 : 0;
        }
        return right + "/" + wrong;
    }

    private boolean isMatched(Entry entry, String text) {
        return set.axis(entry).leaves().stream().anyMatch(leaf -> leaf.labels().similarity(text) >= Thresholds.SIMILAR);
    }

    private static double score(
            String text, AxisLeaf leaf, double foreign, BiFunction<String, String, Double> measure) {
        double best = 0;
        for (String form : leaf.labels().all()) {
            if (Similarity.foreign(text, form) <= foreign) {
                best = Math.max(best, measure.apply(text, form));
            }
        }
        return best;
    }
}
