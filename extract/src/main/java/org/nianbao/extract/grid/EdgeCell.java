// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import org.nianbao.extract.Location;

/**
 * A cell of a format that states where its sides lie instead of how many columns it spans.
 *
 * @param left in twentieths of a point
 * @param right in twentieths of a point
 * @param joinedLeft whether it is merged with the cell on its left
 * @param text trimmed
 * @param doubtful whether its sides, or those of another cell of its row, are missing or make no sense
 */
public record EdgeCell(
        int left, int right, Merge vertical, boolean joinedLeft, String text, Location place, boolean doubtful) {
    /** A cell whose sides are surely stated. */
    public EdgeCell(int left, int right, Merge vertical, boolean joinedLeft, String text, Location place) {
        this(left, right, vertical, joinedLeft, text, place, false);
    }

    /** A cell's part in one that is merged downwards. */
    public enum Merge {
        NONE,
        STARTS,
        GOES_ON
    }

    EdgeCell doubted() {
        return new EdgeCell(left, right, vertical, joinedLeft, text, place, true);
    }

    /** The cell with another one on its right joined to it. */
    EdgeCell with(EdgeCell onRight) {
        return new EdgeCell(left, onRight.right, vertical, joinedLeft, text, place, doubtful);
    }
}
