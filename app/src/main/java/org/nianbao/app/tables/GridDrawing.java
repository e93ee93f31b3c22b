// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tables;

import java.util.Arrays;
import java.util.List;
import org.nianbao.extract.Cell;

/** Draws a grid with letters: borders between cells, none inside a merged one. Chinese counts two columns. */
public final class GridDrawing {
    private static final int FIRST_WIDE = 0x1100;

    private final PrintedGrid grid;
    private final int[][] owners;
    private final int[] widths;
    private final int[] heights;

    private GridDrawing(PrintedGrid grid) {
        this.grid = grid;
        this.owners = new int[grid.rows()][grid.columns()];
        this.widths = new int[grid.columns()];
        this.heights = new int[grid.rows()];
    }

    /** The drawing, each line ended by a line feed. */
    public static String of(PrintedGrid grid) {
        GridDrawing drawing = new GridDrawing(grid);
        drawing.measure();
        return drawing.draw();
    }

    private static List<String> lines(Cell cell) {
        return cell.text().lines().toList();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    private int end(Cell cell) {
        return Math.min(grid.columns(), cell.column() + cell.columnSpan());
    }

    private int bottom(Cell cell) {
        return Math.min(grid.rows(), cell.row() + cell.rowSpan());
    }

    private void measure() {
        for (int[] row : owners) {
            Arrays.fill(row, -1);
        }
        Arrays.fill(widths, 1);
        Arrays.fill(heights, 1);
        for (int i = 0; i < grid.cells().size(); i++) {
            Cell cell = grid.cells().get(i);
            for (int row = cell.row(); row < bottom(cell); row++) {
                Arrays.fill(owners[row], cell.column(), end(cell), i);
            }
        }
        for (int span = 1; span <= Math.max(grid.columns(), grid.rows()); span++) {
            for (Cell cell : grid.cells()) {
                if (cell.columnSpan() == span) {
                    int need = lines(cell).stream()
                            .mapToInt(GridDrawing::width)
                            .max()
                            .orElse(0);
                    stretch(widths, cell.column(), end(cell), need, 3);
                }
                if (cell.rowSpan() == span) {
                    stretch(heights, cell.row(), bottom(cell), lines(cell).size(), 1);
                }
            }
        }
    }

    /** Gives the last of the sizes what the others lack. */
    private static void stretch(int[] sizes, int from, int to, int need, int between) {
        int room = between * (to - from - 1);
        for (int i = from; i < to; i++) {
            room += sizes[i];
        }
        sizes[to - 1] += Math.max(0, need - room);
    }

    private String draw() {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row <= grid.rows(); row++) {
            border(row, out);
            for (int line = 0; row < grid.rows() && line < heights[row]; line++) {
                line(row, line, out);
            }
        }
        return out.toString();
    }

    /** The line above a row; a merged cell that goes through it keeps writing. */
    private void border(int row, StringBuilder out) {
        int column = 0;
        while (column < grid.columns()) {
            out.append('+');
            int owner = row < grid.rows() ? owners[row][column] : -1;
            boolean through = owner >= 0 && row > 0 && owners[row - 1][column] == owner;
            if (through) {
                Cell cell = grid.cells().get(owner);
                text(cell, row, -1, out);
                column = end(cell);
            } else {
                out.append("-".repeat(widths[column] + 2));
                column++;
            }
        }
        out.append("+\n");
    }

    private void line(int row, int line, StringBuilder out) {
        int column = 0;
        while (column < grid.columns()) {
            int owner = owners[row][column];
            out.append('|');
            if (owner < 0) {
                out.append(" ".repeat(widths[column] + 2));
                column++;
            } else {
                Cell cell = grid.cells().get(owner);
                text(cell, row, line, out);
                column = end(cell);
            }
        }
        out.append("|\n");
    }

    /**
     * The cell's text at one line of the drawing.
     *
     * @param line of the row, or -1 for the border above it
     */
    private void text(Cell cell, int row, int line, StringBuilder out) {
        int at = line;
        for (int above = cell.row(); above < row; above++) {
            at += heights[above] + 1;
        }
        List<String> lines = lines(cell);
        String text = at < lines.size() ? lines.get(at) : "";
        int room = 3 * (end(cell) - cell.column() - 1);
        for (int column = cell.column(); column < end(cell); column++) {
            room += widths[column];
        }
        out.append(' ').append(text).append(" ".repeat(Math.max(0, room - width(text)) + 1));
    }
}
