// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

/**
 * A cell of a sheet, or a merged region of it, as it is shown: hidden rows and columns are not counted.
 *
 * @param sheetRow its first row that is shown, as the sheet counts, from 0
 * @param sheetColumn its first column that is shown, as the sheet counts, from 0
 */
record Shown(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        boolean bordered,
        int sheetRow,
        int sheetColumn) {
    int rowEnd() {
        return row + rowSpan;
    }

    int columnEnd() {
        return column + columnSpan;
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** The part of it that lies before the end of the used area. */
    Shown within(int rows, int columns) {
        return rowEnd() <= rows && columnEnd() <= columns
                ? this
                : spanning(Math.min(rowSpan, rows - row), Math.min(columnSpan, columns - column));
    }

    Shown spanning(int newRowSpan, int newColumnSpan) {
        return new Shown(row, column, newRowSpan, newColumnSpan, text, bordered, sheetRow, sheetColumn);
    }
}
