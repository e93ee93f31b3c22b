// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.nianbao.extract.Cell;
import org.nianbao.extract.PartPath;

/** The cells of one table of a sheet; a place that nothing covers is an empty cell. */
final class TableFill {
    private final Sheet sheet;
    private final int table;
    private final int top;
    private final int left;
    private final int columns;
    private final boolean[] covered;
    private final List<Cell> cells = new ArrayList<>();
    private final Numbers rowNumbers;
    private final Numbers columnNumbers;

    /** @param top its first row, and {@code left} its first column, hidden ones not counted */
    TableFill(Sheet sheet, int table, int top, int left, int rows, int columns) {
        this.sheet = sheet;
        this.table = table;
        this.top = top;
        this.left = left;
        this.columns = columns;
        this.covered = new boolean[rows * columns];
        this.rowNumbers = new Numbers(sheet.hiddenRows(), top, rows);
        this.columnNumbers = new Numbers(sheet.hiddenColumns(), left, columns);
    }

    /** The sheet's own numbers of the rows, or columns, of a table. */
    private static final class Numbers {
        private final int[] numbers;

        Numbers(BitSet hidden, int first, int count) {
            this.numbers = new int[count];
            int index = hidden.nextClearBit(0);
            for (int i = 0; i < first; i++) {
                index = hidden.nextClearBit(index + 1);
            }
            for (int i = 0; i < count; i++) {
                numbers[i] = index + 1;
                index = hidden.nextClearBit(index + 1);
            }
        }

        int of(int i) {
            return numbers[i];
        }
    }

    /** Puts a cell in, cut where the table ends or another one stands; one outside of the table is none of it. */
    void put(Shown cell) {
        int row = cell.row() - top;
        int column = cell.column() - left;
        if (column < 0 || column >= columns || covered[row * columns + column]) {
            return;
        }
        int rowSpan = Math.min(cell.rowSpan(), covered.length / columns - row);
        int columnSpan = Math.min(cell.columnSpan(), columns - column);
        for (int r = row; r < row + rowSpan; r++) {
            for (int c = column; c < column + columnSpan; c++) {
                covered[r * columns + c] = true;
            }
        }
        add(row, column, rowSpan, columnSpan, cell.text());
    }

    private void add(int row, int column, int rowSpan, int columnSpan, String text) {
        cells.add(new Cell(
                row,
                column,
                rowSpan,
                columnSpan,
                text,
                new PartPath(sheet.part(), table, rowNumbers.of(row), columnNumbers.of(column))));
    }

    /** All cells, sorted; the places left are filled first. */
    List<Cell> cells() {
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i]) {
                add(i / columns, i % columns, 1, 1, "");
            }
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return cells;
    }
}
