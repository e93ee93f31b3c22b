// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;

/** A table's grid on one page. Its arrays are shared: read, never written. */
final class Grid {
    private final float[] xs;
    private final float[] ys;
    private final List<GridCell> cells;
    private final boolean openTop;
    private final boolean openBottom;

    /**
     * @param xs column edges from left to right, one more than there are columns
     * @param ys row edges from top to bottom
     * @param cells the cells that the rulings enclose, sorted by row, then column; where rulings are missing there is
     *     none
     * @param openTop whether the upper border is missing, as where a page break cut a row
     * @param openBottom whether the lower border is missing
     */
    Grid(float[] xs, float[] ys, List<GridCell> cells, boolean openTop, boolean openBottom) {
        this.xs = xs;
        this.ys = ys;
        this.cells = List.copyOf(cells);
        this.openTop = openTop;
        this.openBottom = openBottom;
    }

    /** A cell; rows and columns from 0. */
    record GridCell(int row, int column, int rowSpan, int columnSpan) {}

    float[] xs() {
        return xs;
    }

    float[] ys() {
        return ys;
    }

    List<GridCell> cells() {
        return cells;
    }

    boolean openTop() {
        return openTop;
    }

    boolean openBottom() {
        return openBottom;
    }

    float left() {
        return xs[0];
    }

    float right() {
        return xs[xs.length - 1];
    }

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    float left(GridCell cell) {
        return xs[cell.column()];
    }

    float right(GridCell cell) {
        return xs[cell.column() + cell.columnSpan()];
    }

    float top(GridCell cell) {
        return ys[cell.row()];
    }

    float bottom(GridCell cell) {
        return ys[cell.row() + cell.rowSpan()];
    }

    boolean contains(float x, float y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }

    float area() {
        return (right() - left()) * (bottom() - top());
    }

    /** Index of the cell that covers each square of the grid, by {@code row * columns + column}; -1 where none does. */
    int[] coverage() {
        int[] coverage = new int[rows() * columns()];
        java.util.Arrays.fill(coverage, -1);
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    coverage[row * columns() + column] = i;
                }
            }
        }
        return coverage;
    }

    /** Index of the interval that holds a coordinate, the outer ones for coordinates beyond. */
    static int interval(float[] edges, float value) {
        int low = 0;
        int high = edges.length - 2;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (edges[middle] <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
