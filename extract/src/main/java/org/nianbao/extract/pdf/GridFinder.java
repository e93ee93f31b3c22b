// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a grid of the rulings of one table: squares between all lines, joined where no line parts them. */
final class GridFinder {
    /** Share of a square's side that must be drawn for a border. */
    private static final float DRAWN = 0.6f;
    /** How far lines must stand out beyond the last crossing line to show a side left open, in points. */
    private static final float OPEN_SIDE = 6f;
    /** Two ends agree within this. */
    private static final float AGREE = 5f;
    /** Squares of one grid; beyond that it is a drawing. */
    private static final int MAX_SQUARES = 250_000;

    private final float[] xs;
    private final float[] ys;
    private final boolean[] open;
    private final int rows;
    private final int columns;
    /** Whether line {@code y} is drawn above square {@code (y, column)}. */
    private final boolean[] drawnAbove;
    /** Whether line {@code x} is drawn left of square {@code (row, x)}. */
    private final boolean[] drawnLeft;

    private final int[] region;
    private final int[] stack;

    private GridFinder(float[] xs, float[] ys, boolean[] open) {
        this.xs = xs;
        this.ys = ys;
        this.open = open;
        this.rows = ys.length - 1;
        this.columns = xs.length - 1;
        this.drawnAbove = new boolean[(rows + 1) * columns];
        this.drawnLeft = new boolean[rows * (columns + 1)];
        this.region = new int[rows * columns];
        this.stack = new int[rows * columns];
    }

    /** The grid, or null where the lines enclose fewer than two cells. */
    static @Nullable Grid find(EdgeGroups.Group group) {
        Side sideways = Side.of(group.vertical(), group.horizontal());
        Side upright = Side.of(group.horizontal(), group.vertical());
        if (sideways.lines.length < 2
                || upright.lines.length < 2
                || (long) sideways.lines.length * upright.lines.length > MAX_SQUARES) {
            return null;
        }
        boolean[] open = {upright.openStart, upright.openEnd};
        GridFinder finder = new GridFinder(sideways.lines, upright.lines, open);
        finder.draw(group, sideways, upright);
        return finder.grid();
    }

    /** Positions of the lines of one direction, with those added that are missing at an open side. */
    private static final class Side {
        private final float[] lines;
        private final boolean openStart;
        private final boolean openEnd;

        private Side(float[] lines, boolean openStart, boolean openEnd) {
            this.lines = lines;
            this.openStart = openStart;
            this.openEnd = openEnd;
        }

        static Side of(List<Edge> edges, List<Edge> crossing) {
            TreeSet<Float> positions = new TreeSet<>();
            for (Edge edge : edges) {
                positions.add(edge.position());
            }
            float start = crossing.stream().map(Edge::from).min(Float::compare).orElseThrow();
            float end = crossing.stream().map(Edge::to).max(Float::compare).orElseThrow();
            boolean openStart = start < positions.first() - OPEN_SIDE
                    && crossing.stream()
                                    .filter(edge -> edge.from() < start + AGREE)
                                    .count()
                            > 1;
            boolean openEnd = end > positions.last() + OPEN_SIDE
                    && crossing.stream().filter(edge -> edge.to() > end - AGREE).count() > 1;
            if (openStart) {
                positions.add(start);
            }
            if (openEnd) {
                positions.add(end);
            }
            float[] lines = new float[positions.size()];
            int at = 0;
            for (float position : positions) {
                lines[at++] = position;
            }
            return new Side(lines, openStart, openEnd);
        }
    }

    private void draw(EdgeGroups.Group group, Side sideways, Side upright) {
        float[] above = new float[drawnAbove.length];
        for (Edge edge : group.horizontal()) {
            cover(edge, Arrays.binarySearch(ys, edge.position()) * columns, 1, xs, above);
        }
        float[] left = new float[drawnLeft.length];
        for (Edge edge : group.vertical()) {
            cover(edge, Arrays.binarySearch(xs, edge.position()), columns + 1, ys, left);
        }
        for (int i = 0; i < above.length; i++) {
            int column = i % columns;
            drawnAbove[i] = above[i] >= DRAWN * (xs[column + 1] - xs[column]);
        }
        for (int i = 0; i < left.length; i++) {
            int row = i / (columns + 1);
            drawnLeft[i] = left[i] >= DRAWN * (ys[row + 1] - ys[row]);
        }
        closeSides(group, sideways, upright);
    }

    /** Adds the edge's length to each interval of the line that it covers. */
    private static void cover(Edge edge, int first, int step, float[] lines, float[] covered) {
        for (int i = Grid.interval(lines, edge.from()); i < lines.length - 1 && lines[i] < edge.to(); i++) {
            float length = Math.min(edge.to(), lines[i + 1]) - Math.max(edge.from(), lines[i]);
            if (length > 0) {
                covered[first + i * step] += length;
            }
        }
    }

    /** Draws the border that a side left open lacks, as far as lines reach it. */
    private void closeSides(EdgeGroups.Group group, Side sideways, Side upright) {
        if (sideways.openStart || sideways.openEnd) {
            for (int row = 0; row < rows; row++) {
                drawnLeft[row * (columns + 1)] |=
                        sideways.openStart && between(group.horizontal(), upright, row, xs[0], true);
                drawnLeft[row * (columns + 1) + columns] |=
                        sideways.openEnd && between(group.horizontal(), upright, row, xs[columns], false);
            }
        }
        if (upright.openStart || upright.openEnd) {
            for (int column = 0; column < columns; column++) {
                drawnAbove[column] |= upright.openStart && between(group.vertical(), sideways, column, ys[0], true);
                drawnAbove[rows * columns + column] |=
                        upright.openEnd && between(group.vertical(), sideways, column, ys[rows], false);
            }
        }
    }

    /** Whether lines on both sides of the interval, near or far, reach the open side; an open end needs none. */
    private static boolean between(List<Edge> edges, Side crossed, int interval, float side, boolean atStart) {
        boolean before = interval == 0 && crossed.openStart;
        boolean after = interval == crossed.lines.length - 2 && crossed.openEnd;
        for (Edge edge : edges) {
            boolean reaches = atStart ? edge.from() < side + AGREE : edge.to() > side - AGREE;
            before |= reaches && edge.position() <= crossed.lines[interval];
            after |= reaches && edge.position() >= crossed.lines[interval + 1];
        }
        return before && after;
    }

    private @Nullable Grid grid() {
        Arrays.fill(region, -1);
        List<Grid.GridCell> cells = new ArrayList<>();
        int regions = 0;
        for (int square = 0; square < region.length; square++) {
            if (region[square] < 0) {
                int[] box = flood(square, regions);
                if (!isOutside(regions, box)) {
                    rectangles(regions, box, cells);
                }
                regions++;
            }
        }
        if (cells.size() < 2) {
            return null;
        }
        cells.sort((one, other) -> one.row() != other.row()
                ? Integer.compare(one.row(), other.row())
                : Integer.compare(one.column(), other.column()));
        return new Grid(xs, ys, List.copyOf(cells), open[0], open[1]);
    }

    /** Joins the squares that no line parts; gives first row, first column, last row, last column. */
    private int[] flood(int start, int number) {
        int[] box = {rows, columns, -1, -1};
        int size = 0;
        stack[size++] = start;
        region[start] = number;
        while (size > 0) {
            int square = stack[--size];
            int row = square / columns;
            int column = square % columns;
            box[0] = Math.min(box[0], row);
            box[1] = Math.min(box[1], column);
            box[2] = Math.max(box[2], row);
            box[3] = Math.max(box[3], column);
            int[] next = {
                row > 0 && !drawnAbove[square] ? square - columns : -1,
                row < rows - 1 && !drawnAbove[square + columns] ? square + columns : -1,
                column > 0 && !drawnLeft[row * (columns + 1) + column] ? square - 1 : -1,
                column < columns - 1 && !drawnLeft[row * (columns + 1) + column + 1] ? square + 1 : -1
            };
            for (int neighbour : next) {
                if (neighbour >= 0 && region[neighbour] < 0) {
                    region[neighbour] = number;
                    stack[size++] = neighbour;
                }
            }
        }
        return box;
    }

    /**
     * Whether a region lies beside the table, as where a narrow part stands on a broad one: two sides of the grid are
     * open to it. One open side is a border piece left out.
     */
    private boolean isOutside(int number, int[] box) {
        boolean top = false;
        boolean bottom = false;
        boolean left = false;
        boolean right = false;
        for (int row = box[0]; row <= box[2]; row++) {
            left |= region[row * columns] == number && !drawnLeft[row * (columns + 1)];
            right |= region[row * columns + columns - 1] == number && !drawnLeft[row * (columns + 1) + columns];
        }
        for (int column = box[1]; column <= box[3]; column++) {
            top |= region[column] == number && !drawnAbove[column];
            bottom |= region[(rows - 1) * columns + column] == number && !drawnAbove[rows * columns + column];
        }
        return (top ? 1 : 0) + (bottom ? 1 : 0) + (left ? 1 : 0) + (right ? 1 : 0) > 1;
    }

    /** The region as cells: one where it is a rectangle, else the rectangles it can be cut into. */
    private void rectangles(int number, int[] box, List<Grid.GridCell> cells) {
        boolean[] taken = new boolean[(box[2] - box[0] + 1) * (box[3] - box[1] + 1)];
        int width = box[3] - box[1] + 1;
        for (int row = box[0]; row <= box[2]; row++) {
            for (int column = box[1]; column <= box[3]; column++) {
                if (isFree(number, row, column, box, taken)) {
                    int right = column;
                    while (right < box[3] && isFree(number, row, right + 1, box, taken)) {
                        right++;
                    }
                    int bottom = row;
                    while (bottom < box[2] && isFreeRow(number, bottom + 1, column, right, box, taken)) {
                        bottom++;
                    }
                    for (int y = row; y <= bottom; y++) {
                        Arrays.fill(
                                taken,
                                (y - box[0]) * width + column - box[1],
                                (y - box[0]) * width + right - box[1] + 1,
                                true);
                    }
                    cells.add(new Grid.GridCell(row, column, bottom - row + 1, right - column + 1));
                }
            }
        }
    }

    private boolean isFree(int number, int row, int column, int[] box, boolean[] taken) {
        int width = box[3] - box[1] + 1;
        return region[row * columns + column] == number && !taken[(row - box[0]) * width + column - box[1]];
    }

    private boolean isFreeRow(int number, int row, int from, int to, int[] box, boolean[] taken) {
        for (int column = from; column <= to; column++) {
            if (!isFree(number, row, column, box, taken)) {
                return false;
            }
        }
        return true;
    }
}
