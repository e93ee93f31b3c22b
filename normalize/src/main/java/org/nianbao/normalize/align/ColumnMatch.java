// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/**
 * A printed column and the form's column that it is.
 *
 * @param leaf null for a column that the form does not have
 * @param score similarity of a fuzzy match, else null
 * @param rival the label that speaks against the match, or null
 */
public record ColumnMatch(
        HeaderToken token,
        @Nullable AxisLeaf leaf,
        Match match,
        @Nullable Double score,
        Confidence confidence,
        @Nullable String rival) {
    ColumnMatch(
            HeaderToken token, @Nullable AxisLeaf leaf, Match match, @Nullable Double score, Confidence confidence) {
        this(token, leaf, match, score, confidence, null);
    }

    /** Whether the label names no column of the form; its place may have given it one all the same. */
    boolean isUnlabelled() {
        return leaf == null || match == Match.POSITION;
    }

    /** The same match, less sure. */
    ColumnMatch with(Confidence less) {
        return new ColumnMatch(token, leaf, match, score, less, rival);
    }
}
