// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;

/**
 * A cell of a format that states where its sides lie instead of how many columns it spans.
 *
 * @param left in twentieths of a point
 * @param right in twentieths of a point
 * @param joinedLeft whether it is merged with the cell on its left
 * @param text trimmed
 * @param content what the cell holds where that is more than text; else empty
 * @param doubtful whether its sides, or those of another cell of its row, are missing or make no sense
 */
public record EdgeCell(
        int left,
        int right,
        Merge vertical,
        boolean joinedLeft,
        String text,
        List<Block> content,
        Location place,
        boolean doubtful) {
    public EdgeCell {
        content = List.copyOf(content);
    }

    /** A cell whose sides are surely stated. */
    public EdgeCell(int left, int right, Merge vertical, boolean joinedLeft, String text, Location place) {
        this(left, right, vertical, joinedLeft, text, List.of(), place, false);
    }

    /** A cell whose sides are surely stated, that may hold tables. */
    public EdgeCell(int left, int right, Merge vertical, boolean joinedLeft, List<Block> content, Location place) {
        this(
                left,
                right,
                vertical,
                joinedLeft,
                CellContent.text(content),
                CellContent.holdsTable(content) ? content : List.of(),
                place,
                false);
    }

    /** A cell's part in one that is merged downwards. */
    public enum Merge {
        NONE,
        STARTS,
        GOES_ON
    }

    EdgeCell doubted() {
        return new EdgeCell(left, right, vertical, joinedLeft, text, content, place, true);
    }

    /** The cell with another one on its right joined to it. */
    EdgeCell with(EdgeCell onRight) {
        return new EdgeCell(left, onRight.right, vertical, joinedLeft, text, content, place, doubtful);
    }
}
