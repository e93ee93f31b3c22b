// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it is printed, at its place in the grid.
 *
 * @param row from 0
 * @param column from 0
 * @param text with {@code \n} where a label is broken in two
 * @param header true for column labels and banners
 * @param truth null for labels
 */
record PrintedCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        boolean header,
        @Nullable Truth truth) {
    PrintedCell at(int newRow, int newColumn) {
        return new PrintedCell(newRow, newColumn, rowSpan, columnSpan, text, header, truth);
    }

    PrintedCell spanning(int rows, int columns) {
        return new PrintedCell(row, column, rows, columns, text, header, truth);
    }

    PrintedCell saying(String newText) {
        return new PrintedCell(row, column, rowSpan, columnSpan, newText, header, truth);
    }

    PrintedCell meaning(String newText, @Nullable Truth newTruth) {
        return new PrintedCell(row, column, rowSpan, columnSpan, newText, header, newTruth);
    }

    boolean isLabel() {
        return truth == null;
    }

    boolean covers(int aRow, int aColumn) {
        return row <= aRow && aRow < row + rowSpan && column <= aColumn && aColumn < column + columnSpan;
    }
}
