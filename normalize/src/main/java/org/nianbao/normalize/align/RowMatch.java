// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/**
 * A printed row and the form's row that it is.
 *
 * @param labelCells how many of the row's first cells are labels or belong to them
 * @param leaf null for a row that the form does not have
 * @param score similarity of a fuzzy match, else null
 * @param rival the label that speaks against the match, or null
 * @param difference how the printed label differs from the form's so that it may mean something else, or null
 */
public record RowMatch(
        GridRow row,
        int labelCells,
        @Nullable AxisLeaf leaf,
        Match match,
        @Nullable Double score,
        Confidence confidence,
        @Nullable String rival,
        @Nullable String difference) {
    /** A match whose label is not in question. */
    public static RowMatch known(GridRow row, int labelCells, @Nullable AxisLeaf leaf) {
        return new RowMatch(row, labelCells, leaf, Match.EXACT, null, Confidence.CERTAIN, null, null);
    }

    RowMatch differing(String how) {
        return new RowMatch(row, labelCells, leaf, match, score, Confidence.SUSPECT, rival, how);
    }
}
