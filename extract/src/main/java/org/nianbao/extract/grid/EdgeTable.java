// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;

/** A table whose cells are told by their sides: columns lie between the sides that occur in any of its rows. */
public final class EdgeTable {
    /** Sides closer than this are one, where rows were drawn by hand: a point and a half, less than any column. */
    private static final int SAME_EDGE_TWIPS = 30;

    private final List<List<EdgeCell>> rows = new ArrayList<>();
    private final List<Problem> problems;
    private final Limits limits;

    /** @param problems takes the flaws that are met */
    public EdgeTable(Limits limits, List<Problem> problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Adds a row of cells from the left. */
    public void add(List<EdgeCell> cells) {
        List<EdgeCell> joined = new ArrayList<>(cells.size());
        for (EdgeCell cell : cells) {
            if (cell.joinedLeft() && !joined.isEmpty()) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1).with(cell));
                tellOfHidden(cell);
            } else {
                joined.add(cell);
            }
        }
        rows.add(makesSense(joined) ? joined : doubted(joined));
    }

    private static boolean makesSense(List<EdgeCell> row) {
        long end = Integer.MIN_VALUE;
        for (EdgeCell cell : row) {
            if (cell.left() + SAME_EDGE_TWIPS < end || cell.right() <= cell.left()) {
                return false;
            }
            end = cell.right();
        }
        return true;
    }

    /** Cells without sides are counted from the left, which is a guess. */
    private List<EdgeCell> doubted(List<EdgeCell> row) {
        problems.add(new Problem(
                "brokenRow",
                "the sides of a row's cells are missing or make no sense; its cells were counted from the left",
                row.get(0).place()));
        return row.stream().map(EdgeCell::doubted).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds the table to the blocks; of one that only lays out others, what its cells hold. */
    public void addTo(List<Block> blocks, Location place) {
        List<EdgeCell> nesting = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.content().isEmpty())
                .toList();
        if (!nesting.isEmpty() && CellContent.onlyLaysOut(contents())) {
            contents().forEach(blocks::addAll);
            return;
        }
        for (EdgeCell cell : nesting) {
            problems.add(new Problem(
                    "nestedTable", "a table inside a cell was read as the lines of that cell", cell.place()));
        }
        blocks.add(toTable(place));
    }

    private List<List<Block>> contents() {
        List<List<Block>> contents = new ArrayList<>();
        for (List<EdgeCell> row : rows) {
            for (EdgeCell cell : row) {
                contents.add(
                        !cell.content().isEmpty() || cell.text().isEmpty()
                                ? cell.content()
                                : List.of(new Paragraph(cell.text(), cell.place())));
            }
        }
        return contents;
    }

    Table toTable(Location place) {
        int[] edges = edges();
        int[] columns = columns(edges, SAME_EDGE_TWIPS);
        if (anyWithoutWidth(edges, columns)) {
            columns = columns(edges, 0);
        }
        int count = edges.length == 0 ? 0 : columns[edges.length - 1];
        List<Grown> grown = new ArrayList<>();
        @Nullable Grown[] open = new Grown[Math.max(1, count)];
        for (int row = 0; row < rows.size(); row++) {
            int free = 0;
            for (EdgeCell cell : rows.get(row)) {
                int column = cell.doubtful() ? free : Math.max(free, columns[at(edges, cell.left())]);
                int end = cell.doubtful() ? free + 1 : Math.max(column + 1, columns[at(edges, cell.right())]);
                place(grown, open, new Grown(row, column, end - column, cell));
                free = end;
                count = Math.max(count, end);
            }
        }
        return new Table(rows.size(), count, cells(grown), Geometry.EXPLICIT, place);
    }

    /** A cell on the grid, still growing. */
    private static final class Grown {
        private final int row;
        private final int column;
        private final int columnSpan;
        private final EdgeCell cell;
        private int rowSpan = 1;

        Grown(int row, int column, int columnSpan, EdgeCell cell) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.cell = cell;
        }
    }

    private void place(List<Grown> grown, @Nullable Grown[] open, Grown next) {
        Grown above = next.column < open.length ? open[next.column] : null;
        if (next.cell.vertical() == EdgeCell.Merge.GOES_ON) {
            if (above != null && above.columnSpan == next.columnSpan && above.row + above.rowSpan == next.row) {
                above.rowSpan++;
                tellOfHidden(next.cell);
                return;
            }
            problems.add(new Problem(
                    "looseMergedCell",
                    "a cell goes on with one above that is not there; kept as its own",
                    next.cell.place()));
        }
        grown.add(next);
        for (int column = next.column; column < Math.min(open.length, next.column + next.columnSpan); column++) {
            open[column] = null;
        }
        if (next.cell.vertical() != EdgeCell.Merge.NONE && next.column < open.length) {
            open[next.column] = next;
        }
    }

    private List<Cell> cells(List<Grown> grown) {
        int most = limits.maxSpan();
        List<Cell> cells = new ArrayList<>(grown.size());
        for (Grown cell : grown) {
            if (cell.rowSpan > most || cell.columnSpan > most) {
                problems.add(new Problem(
                        "spanCut",
                        "a cell spans " + cell.rowSpan + " rows and " + cell.columnSpan + " columns, cut to " + most,
                        cell.cell.place()));
            }
            cells.add(new Cell(
                    cell.row,
                    cell.column,
                    Math.min(cell.rowSpan, most),
                    Math.min(cell.columnSpan, most),
                    cell.cell.text(),
                    cell.cell.place(),
                    cell.cell.doubtful()));
        }
        return cells;
    }

    private void tellOfHidden(EdgeCell cell) {
        if (!cell.text().isEmpty()) {
            problems.add(new Problem(
                    "hiddenText",
                    "text in a cell that a merged one covers is not printed: "
                            + cell.text().replace('\n', ' '),
                    cell.place()));
        }
    }

    /** All sides, sorted, each once. */
    private int[] edges() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.doubtful())
                .flatMapToInt(cell -> IntStream.of(cell.left(), cell.right()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The grid line of each side. */
    private static int[] columns(int[] edges, int same) {
        int[] columns = new int[edges.length];
        int first = 0;
        for (int i = 1; i < edges.length; i++) {
            boolean other = (long) edges[i] - edges[first] > same;
            columns[i] = columns[i - 1] + (other ? 1 : 0);
            first = other ? i : first;
        }
        return columns;
    }

    private boolean anyWithoutWidth(int[] edges, int[] columns) {
        for (List<EdgeCell> row : rows) {
            for (EdgeCell cell : row) {
                if (!cell.doubtful() && columns[at(edges, cell.left())] == columns[at(edges, cell.right())]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int at(int[] edges, int edge) {
        return Arrays.binarySearch(edges, edge);
    }
}
