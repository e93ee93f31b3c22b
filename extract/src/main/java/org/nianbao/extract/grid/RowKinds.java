// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a sheet are tables. Where cells have borders, the rows of bordered cells are; where none has, the rows
 * between blank ones, without lone cells above, which are titles and the like.
 */
final class RowKinds {
    /** So many texts in a row that has no border, right at a table, are its header or its foot; fewer are a remark. */
    private static final int TEXTS_OF_A_TABLE_ROW = 3;

    private final int rows;
    /** Texts that each row shows, a merged one in each of its rows. */
    private final int[] texts;
    /** Texts with a border that each row shows. */
    private final int[] bordered;
    /** First row of the cells that reach down or begin in each row, and the row after their last. */
    private final int[] tops;

    private final int[] ends;
    /** Rows in which a text begins that spans the whole width. */
    private final boolean[] wide;

    /** Rows of a table, the end not included. */
    record Stretch(int start, int end) {}

    RowKinds(List<Shown> cells, int rows, int columns) {
        this.rows = rows;
        this.texts = new int[rows + 1];
        this.bordered = new int[rows + 1];
        this.tops = new int[rows + 1];
        this.ends = new int[rows + 1];
        this.wide = new boolean[rows + 1];
        count(cells, columns);
    }

    private void count(List<Shown> cells, int columns) {
        for (int row = 0; row <= rows; row++) {
            tops[row] = row;
            ends[row] = row + 1;
        }
        for (Shown cell : cells) {
            if (cell.hasText()) {
                texts[cell.row()]++;
                texts[cell.rowEnd()]--;
            }
            wide[cell.row()] |= cell.hasText() && cell.columnSpan() == columns;
            if (cell.bordered()) {
                bordered[cell.row()]++;
                bordered[cell.rowEnd()]--;
            }
            tops[cell.rowEnd() - 1] = Math.min(tops[cell.rowEnd() - 1], cell.row());
            ends[cell.row()] = Math.max(ends[cell.row()], cell.rowEnd());
        }
        for (int row = 1; row <= rows; row++) {
            texts[row] += texts[row - 1];
            bordered[row] += bordered[row - 1];
            ends[row] = Math.max(ends[row], ends[row - 1]);
        }
        for (int row = rows - 1; row >= 0; row--) {
            tops[row] = Math.min(tops[row], tops[row + 1]);
        }
    }

    /** The tables from top to bottom; rows of none are paragraphs. */
    List<Stretch> tables() {
        boolean framed = false;
        for (int row = 0; row < rows; row++) {
            framed |= bordered[row] > 1 && texts[row] > 1;
        }
        int[] filled = framed ? bordered : texts;
        List<Stretch> tables = new ArrayList<>();
        int row = 0;
        int free = 0;
        while (row < rows) {
            int start = row;
            while (row < rows && filled[row] > 0) {
                row++;
            }
            if (row == start) {
                row++;
                continue;
            }
            Stretch table = framed ? framed(free, start, row) : bare(start, row);
            if (rowsOfMany(table) > 0 && (framed || table.end() - table.start() > 1)) {
                tables.add(table);
                row = Math.max(row, table.end());
                free = table.end();
            }
        }
        return tables;
    }

    private int rowsOfMany(Stretch table) {
        int many = 0;
        for (int row = table.start(); row < table.end(); row++) {
            many += texts[row] > 1 ? 1 : 0;
        }
        return many;
    }

    /**
     * A table with borders, with what belongs to it above and below. Blank rows at its end are rows of blanks.
     *
     * @param free the row after the last table
     */
    private Stretch framed(int free, int start, int end) {
        int top = start;
        int bottom = end;
        while (top > free && texts[top - 1] >= TEXTS_OF_A_TABLE_ROW) {
            top--;
        }
        while (bottom < rows && bordered[bottom] == 0 && texts[bottom] >= TEXTS_OF_A_TABLE_ROW) {
            bottom++;
        }
        // Blank rows, and the title inside the frame of a sheet that says nothing above it.
        boolean titled = firstText() >= top;
        while (top < bottom && ends[top] == top + 1 && (texts[top] == 0 || (titled && texts[top] == 1))) {
            top++;
        }
        return new Stretch(top, bottom);
    }

    private int firstText() {
        int row = 0;
        while (row < rows && texts[row] == 0) {
            row++;
        }
        return row;
    }

    /** A table without borders: lone cells above it, and those below that span all of it, are no part of it. */
    private Stretch bare(int start, int end) {
        int top = start;
        while (top < end && texts[top] == 1) {
            top++;
        }
        top = top < end ? Math.max(start, tops[top]) : top;
        int bottom = end;
        while (bottom > top && texts[bottom - 1] == 1 && tops[bottom - 1] == bottom - 1 && wide[bottom - 1]) {
            bottom--;
        }
        return new Stretch(top, bottom);
    }
}
