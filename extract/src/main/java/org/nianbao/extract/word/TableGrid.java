// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Location;
import org.nianbao.extract.Table;
import org.nianbao.extract.grid.CellContent;

/** Lays rows of markup cells onto grid columns and joins the merged ones. */
final class TableGrid {
    private final int table;
    private final List<Integer> columnWidths;
    private final Reading reading;
    private final List<Placed> placed = new ArrayList<>();
    /** The merged cell that is open downwards from each column, at the column where it starts. */
    private final List<@Nullable Placed> open = new ArrayList<>();

    private int rows;
    private int columns;

    TableGrid(int table, List<Integer> columnWidths, Reading reading) {
        this.table = table;
        this.columnWidths = columnWidths;
        this.reading = reading;
    }

    /** A cell on the grid, still growing. */
    private static final class Placed {
        private final int row;
        private final int column;
        private final List<Block> content;
        private final Location place;
        private int rowSpan = 1;
        private int columnSpan;

        Placed(int row, int column, int columnSpan, MarkupCell cell) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.content = cell.content();
            this.place = cell.place();
        }
    }

    int rows() {
        return rows;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    void add(MarkupRow row) {
        int[] spans = RowSpans.of(row, columnWidths);
        int column = row.columnsBefore();
        Placed left = null;
        for (int i = 0; i < spans.length; i++) {
            MarkupCell cell = row.cells().get(i);
            if (left != null && cell.traits().horizontal() == CellTraits.Merge.GOES_ON) {
                left.columnSpan =
                        Math.min(left.columnSpan + spans[i], reading.limits().maxSpan());
                tellOfHiddenText(cell);
            } else {
                left = place(cell, column, spans[i]);
            }
            column += spans[i];
        }
        columns = Math.max(columns, column + row.columnsAfter());
        rows++;
    }

    private @Nullable Placed place(MarkupCell cell, int column, int span) {
        while (open.size() < column + span) {
            open.add(null);
        }
        Placed above = open.get(column);
        if (cell.traits().vertical() == CellTraits.Merge.GOES_ON) {
            if (above != null && above.columnSpan == span && above.row + above.rowSpan == rows) {
                above.rowSpan++;
                tellOfHiddenText(cell);
                return above;
            }
            reading.report(
                    "looseMergedCell",
                    "a cell goes on with one above that is not there; kept as its own",
                    cell.place());
        }
        Placed own = new Placed(rows, column, span, cell);
        placed.add(own);
        for (int i = column; i < column + span; i++) {
            open.set(i, null);
        }
        if (cell.traits().vertical() != CellTraits.Merge.NONE) {
            open.set(column, own);
        }
        return own;
    }

    private void tellOfHiddenText(MarkupCell cell) {
        if (!cell.content().isEmpty()) {
            reading.report(
                    "hiddenText",
                    "text in a cell that a merged one covers is not printed: "
                            + CellContent.text(cell.content()).replace('\n', ' '),
                    cell.place());
        }
    }

    /** Whether the table holds tables and little else beside them. */
    boolean onlyLaysOut() {
        return CellContent.onlyLaysOut(placed.stream().map(cell -> cell.content).toList());
    }

    /** The cells' contents one after the other, for a table that only lays out. */
    void addContents(List<Block> blocks) {
        for (Placed cell : placed) {
            blocks.addAll(cell.content);
        }
    }

    Table toTable() {
        int most = reading.limits().maxSpan();
        List<Cell> cells = new ArrayList<>(placed.size());
        for (Placed cell : placed) {
            if (cell.rowSpan > most) {
                reading.report("spanCut", "a cell spans " + cell.rowSpan + " rows, cut to " + most, cell.place);
            }
            if (CellContent.holdsTable(cell.content)) {
                reading.report("nestedTable", "a table inside a cell was read as the lines of that cell", cell.place);
            }
            cells.add(new Cell(
                    cell.row,
                    cell.column,
                    Math.min(cell.rowSpan, most),
                    cell.columnSpan,
                    CellContent.text(cell.content),
                    cell.place));
        }
        return new Table(rows, columns, cells, Geometry.EXPLICIT, reading.place(table, 0, 0));
    }
}
