// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * One cell of a table grid; a merged cell stands once, at its first place.
 *
 * @param row from 0
 * @param column from 0
 * @param rowSpan at least 1
 * @param columnSpan at least 1
 * @param text as printed, trimmed; paragraphs of the cell are parted by {@code \n}; empty for an empty cell
 * @param doubtful whether the reader is not sure that the text stands in this cell, as where a page break may have cut its
 *     row
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, Location location, boolean doubtful) {
    /** A cell that surely holds the text. */
    public Cell(int row, int column, int rowSpan, int columnSpan, String text, Location location) {
        this(row, column, rowSpan, columnSpan, text, location, false);
    }

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("a cell needs row and column from 0 and spans from 1, found row " + row
                    + ", column " + column + ", spans " + rowSpan + " x " + columnSpan);
        }
    }
}
