// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import org.nianbao.normalize.label.Alteration;
import org.nianbao.normalize.report.Confidence;

/**
 * How like a printed label is to a form's.
 *
 * @param score from 0 to 1, by characters or by words
 * @param foreign the share of printed characters that the form's label does not have
 * @param byWords whether words in another order had to be compared
 */
record Likeness(double score, double foreign, boolean byWords) {
    static final Likeness NONE = new Likeness(0, 1, false);

    /** Whether the printed label is a reading of the form's. */
    boolean isMatch() {
        return score >= Thresholds.SIMILAR;
    }

    /** How sure the reading is, if nothing else is like the label: only damage leaves the meaning as it was. */
    Confidence confidence(Alteration alteration) {
        return switch (alteration.kind()) {
            case DAMAGE -> byWords ? Confidence.INFERRED : Confidence.CERTAIN;
            case REWORDING -> Confidence.INFERRED;
            case OTHER_MEANING -> Confidence.SUSPECT;
        };
    }

    /** The better of the two. */
    Likeness or(Likeness other) {
        return other.score > score ? other : this;
    }
}
