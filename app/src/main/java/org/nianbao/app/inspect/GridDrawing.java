// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Table;

/** Draws a grid with the characters for boxes; merged cells are one box. */
final class GridDrawing {
    /** More columns fit no terminal, and more rows nobody reads: what is left out is said. */
    private static final int MAX_COLUMNS = 48;

    private static final int MAX_ROWS = 400;
    private static final int MAX_LINES = 4;
    private static final int NARROWEST = 2;
    private static final int WIDEST = 32;
    private static final char[] JUNCTIONS = " ╵╷│╴┘┐┤╶└┌├─┴┬┼".toCharArray();
    /** The second column of a character that takes two. */
    private static final int BEHIND = -1;

    private final List<Cell> cells = new ArrayList<>();
    private final int rows;
    private final int columns;
    private final int[][] owner;
    private final int[] widths;
    private final int[] heights;
    private final int[] left;
    private final int[] top;
    private final int[][] canvas;
    private final String leftOut;

    /** @param width columns of the screen that the drawing should fit into */
    GridDrawing(Table table, int width) {
        rows = Math.min(table.rows(), MAX_ROWS);
        columns = Math.min(table.columns(), MAX_COLUMNS);
        leftOut = rows < table.rows() || columns < table.columns()
                ? "(drawn are " + rows + " of " + table.rows() + " rows and " + columns + " of " + table.columns()
                        + " columns)\n"
                : "";
        owner = new int[rows][columns];
        for (int[] row : owner) {
            Arrays.fill(row, -1);
        }
        table.cells().forEach(this::place);
        widths = widths(width);
        heights = heights();
        left = places(widths);
        top = places(heights);
        canvas = new int[top[rows] + 1][left[columns] + 1];
    }

    String draw() {
        for (int[] line : canvas) {
            Arrays.fill(line, ' ');
        }
        drawLines();
        for (int i = 0; i < cells.size(); i++) {
            write(cells.get(i), i);
        }
        StringBuilder out = new StringBuilder();
        for (int[] line : canvas) {
            for (int c : line) {
                if (c != BEHIND) {
                    out.appendCodePoint(c);
                }
            }
            out.append('\n');
        }
        return out.append(leftOut).toString();
    }

    /** Gives a cell its places, as far as no other cell has them. */
    private void place(Cell cell) {
        if (cell.row() >= rows || cell.column() >= columns || owner[cell.row()][cell.column()] >= 0) {
            return;
        }
        int index = cells.size();
        cells.add(cell);
        int lastColumn = Math.min(columns, cell.column() + cell.columnSpan());
        for (int r = cell.row(); r < Math.min(rows, cell.row() + cell.rowSpan()); r++) {
            for (int c = cell.column(); c < lastColumn && owner[r][c] < 0; c++) {
                owner[r][c] = index;
            }
        }
    }

    private int[] widths(int width) {
        int[] widths = new int[columns];
        Arrays.fill(widths, NARROWEST);
        for (Cell cell : cells) {
            if (cell.columnSpan() == 1) {
                widths[cell.column()] = Math.max(widths[cell.column()], Math.min(WIDEST, wanted(cell)));
            }
        }
        for (Cell cell : cells) {
            widen(cell, widths);
        }
        int total = Arrays.stream(widths).sum() + columns + 1;
        while (total > width) {
            int widest = 0;
            for (int c = 1; c < columns; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (columns == 0 || widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    /** Makes room for a cell over several columns, as far as its text needs it. */
    private void widen(Cell cell, int[] widths) {
        int last = Math.min(columns, cell.column() + cell.columnSpan());
        int room = last - cell.column() - 1;
        for (int c = cell.column(); c < last; c++) {
            room += widths[c];
        }
        int lacking = Math.min(WIDEST, wanted(cell)) - room;
        for (int c = cell.column(); lacking > 0; c = c + 1 == last ? cell.column() : c + 1) {
            widths[c]++;
            lacking--;
        }
    }

    private static int wanted(Cell cell) {
        int wanted = 0;
        for (String line : text(cell).split("\n", -1)) {
            wanted = Math.max(wanted, DisplayText.width(DisplayText.plain(line)));
        }
        return wanted;
    }

    /** A question mark stands behind what the reader doubts. */
    private static String text(Cell cell) {
        return cell.doubtful() ? cell.text() + "?" : cell.text();
    }

    private int[] heights() {
        int[] heights = new int[rows];
        Arrays.fill(heights, 1);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int lines = Math.min(MAX_LINES, lines(cell, i).size());
            int span = rowsOf(cell, i);
            int room = span - 1;
            for (int r = cell.row(); r < cell.row() + span; r++) {
                room += heights[r];
            }
            heights[cell.row() + span - 1] += Math.max(0, lines - room);
        }
        return heights;
    }

    private List<String> lines(Cell cell, int index) {
        int last = cell.column() + columnsOf(cell, index);
        int room = last - cell.column() - 1;
        for (int c = cell.column(); c < last; c++) {
            room += widths[c];
        }
        return DisplayText.wrapped(text(cell), room);
    }

    private int columnsOf(Cell cell, int index) {
        int end = cell.column();
        while (end < columns && owner[cell.row()][end] == index) {
            end++;
        }
        return end - cell.column();
    }

    private int rowsOf(Cell cell, int index) {
        int end = cell.row();
        while (end < rows && owner[end][cell.column()] == index) {
            end++;
        }
        return end - cell.row();
    }

    private static int[] places(int[] sizes) {
        int[] places = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            places[i + 1] = places[i] + sizes[i] + 1;
        }
        return places;
    }

    private void drawLines() {
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                boolean up = isVertical(r - 1, c);
                boolean down = isVertical(r, c);
                boolean before = isHorizontal(r, c - 1);
                boolean behind = isHorizontal(r, c);
                int junction = (up ? 1 : 0) + (down ? 2 : 0) + (before ? 4 : 0) + (behind ? 8 : 0);
                canvas[top[r]][left[c]] = JUNCTIONS[junction];
                for (int x = left[c] + 1; behind && x < left[c + 1]; x++) {
                    canvas[top[r]][x] = '─';
                }
                for (int y = top[r] + 1; down && y < top[r + 1]; y++) {
                    canvas[y][left[c]] = '│';
                }
            }
        }
    }

    /** Whether a line stands before the column, in that row. */
    private boolean isVertical(int row, int column) {
        if (row < 0 || row >= rows) {
            return false;
        }
        return column == 0
                || column == columns
                || owner[row][column] < 0
                || owner[row][column - 1] != owner[row][column];
    }

    /** Whether a line lies above the row, in that column. */
    private boolean isHorizontal(int row, int column) {
        if (column < 0 || column >= columns) {
            return false;
        }
        return row == 0 || row == rows || owner[row][column] < 0 || owner[row - 1][column] != owner[row][column];
    }

    private void write(Cell cell, int index) {
        List<String> lines = lines(cell, index);
        int y = top[cell.row()] + 1;
        int bottom = top[cell.row() + rowsOf(cell, index)];
        int room = left[cell.column() + columnsOf(cell, index)] - left[cell.column()] - 1;
        for (int i = 0; i < lines.size() && y < bottom; i++, y++) {
            boolean cut = y + 1 == bottom && i + 1 < lines.size();
            String line = cut ? DisplayText.cut(lines.get(i) + "……", room) : lines.get(i);
            int x = left[cell.column()] + 1;
            for (int c : line.codePoints().toArray()) {
                int width = DisplayText.width(c);
                if (width > 0) {
                    canvas[y][x] = c;
                }
                for (int k = 1; k < width; k++) {
                    canvas[y][x + k] = BEHIND;
                }
                x += width;
            }
        }
    }
}
