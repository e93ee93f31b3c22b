// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.AxisNode;
import org.nianbao.normalize.label.Alteration;
import org.nianbao.normalize.label.FoldedLabel;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.label.Similarity;

/**
 * The folded texts by which one row or column of a form is known.
 *
 * @param exact the form's own label
 * @param synonyms the others
 * @param numbering the number of the form's own label, or null
 */
public record LabelForms(
        String exact, List<String> synonyms, @Nullable Numbering numbering) {
    public LabelForms {
        synonyms = List.copyOf(synonyms);
    }

    static LabelForms of(AxisNode node) {
        FoldedLabel own = LabelFolder.fold(node.label());
        List<String> synonyms = new ArrayList<>();
        for (String synonym : node.synonyms()) {
            synonyms.add(LabelFolder.fold(synonym).text());
        }
        return new LabelForms(own.text(), synonyms, own.numbering());
    }

    /** The folded texts, the form's own first. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(exact);
        all.addAll(synonyms);
        return all;
    }

    /**
     * The similarity of the form's text that is most like the label, by characters; 0 where it is no match or the label
     * says more than any of them.
     */
    double similarity(String text) {
        double best = similarity(text, exact);
        for (String synonym : synonyms) {
            best = Math.max(best, similarity(text, synonym));
        }
        return best;
    }

    /** What was done to the label, to judge by that of the form's texts which it says the same as, if any. */
    Alteration alteration(String text) {
        List<String> all = all();
        String known = String.join("", all);
        Alteration least = null;
        for (String form : all) {
            if (similarity(text, form) >= Thresholds.SIMILAR) {
                Alteration own = Alteration.of(text, form, known);
                least = least == null || own.kind().compareTo(least.kind()) < 0 ? own : least;
            }
        }
        return least != null ? least : Alteration.of(text, exact, known);
    }

    private static double similarity(String text, String form) {
        return Similarity.atMost(text, form) < Thresholds.SIMILAR || Similarity.foreign(text, form) > Thresholds.FOREIGN
                ? 0
                : Similarity.of(text, form);
    }
}
