// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import java.util.List;

/**
 * One cell of a table grid; a merged cell stands once, at its first place.
 *
 * @param row from 0
 * @param column from 0
 * @param rowSpan at least 1
 * @param columnSpan at least 1
 * @param text as printed, trimmed; paragraphs of the cell are parted by {@code \n}; empty for an empty cell
 * @param trust how far the reader stands by the text
 * @param readings what the text may be, where passes of recognition do not agree on it; else empty
 */
public record Cell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        Location location,
        Trust trust,
        List<String> readings) {
    /** A cell whose text was read in one way. */
    public Cell(int row, int column, int rowSpan, int columnSpan, String text, Location location, Trust trust) {
        this(row, column, rowSpan, columnSpan, text, location, trust, List.of());
    }

    /** A cell that surely holds the text. */
    public Cell(int row, int column, int rowSpan, int columnSpan, String text, Location location) {
        this(row, column, rowSpan, columnSpan, text, location, Trust.PRINTED);
    }

    /** A cell of digital text. */
    public Cell(int row, int column, int rowSpan, int columnSpan, String text, Location location, boolean doubtful) {
        this(row, column, rowSpan, columnSpan, text, location, doubtful ? Trust.DOUBTFUL : Trust.PRINTED);
    }

    public Cell {
        readings = List.copyOf(readings);
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("a cell needs row and column from 0 and spans from 1, found row " + row
                    + ", column " + column + ", spans " + rowSpan + " x " + columnSpan);
        }
    }

    /** Whether the reader is not sure of the text, or not sure that it stands in this cell. */
    public boolean doubtful() {
        return trust == Trust.DOUBTFUL;
    }
}
