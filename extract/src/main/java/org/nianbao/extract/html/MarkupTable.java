// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static java.util.Comparator.comparingInt;

import java.util.List;

/**
 * A table laid out as a grid.
 *
 * @param cells sorted by row, then column
 * @param bodies number of {@code tbody} elements
 * @param clamped number of spans cut to the limit
 * @param overlapping whether two cells claim one grid position
 * @param reordered whether a header or footer group stands elsewhere in the markup than on the page
 */
record MarkupTable(
        int rows,
        int columns,
        List<MarkupCell> cells,
        int bodies,
        int clamped,
        boolean overlapping,
        boolean reordered) {

    /** The text of all cells: a line for each row, cells parted by a space. */
    String flatText() {
        StringBuilder text = new StringBuilder();
        int row = -1;
        for (MarkupCell cell : cells) {
            if (!cell.text.isEmpty()) {
                if (text.length() > 0) {
                    text.append(cell.row == row ? ' ' : '\n');
                }
                text.append(cell.text);
                row = cell.row;
            }
        }
        return text.toString();
    }

    /** The cells as the markup has them. */
    List<MarkupCell> inMarkupOrder() {
        return reordered
                ? cells.stream().sorted(comparingInt(cell -> cell.firstBlock)).toList()
                : cells;
    }

    int filledCells() {
        int filled = 0;
        for (MarkupCell cell : cells) {
            if (!cell.text.isEmpty()) {
                filled++;
            }
        }
        return filled;
    }
}
