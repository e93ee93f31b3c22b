// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/**
 * Gives every cell its grid position by the table model of the HTML standard: a cell takes the first free column of its
 * row, spans down and right from there, and never leaves its row group.
 */
final class SpanGrid {
    /**
     * Grid positions allowed for each cell that the limits allow. A full-width title of 1,000 columns over 300 rows
     * stays far below; only a table built of huge spans passes it.
     */
    private static final int SLOTS_PER_CELL = 20;

    private final int maxSpan;
    private final long maxSlots;
    private final List<MarkupCell> cells = new ArrayList<>();

    /** For each column the first row that no cell above reaches. */
    private int[] freeFrom = new int[16];

    private int rows;
    private int columns;
    private int clamped;
    private boolean overlapping;

    SpanGrid(Limits limits) {
        this.maxSpan = limits.maxSpan();
        this.maxSlots = (long) limits.maxCells() * SLOTS_PER_CELL;
    }

    /** The table, its cells placed; their text is not yet set. */
    MarkupTable lay(List<RowGroup> groups) throws RejectionException {
        List<RowGroup> ordered = inDisplayOrder(groups);
        for (RowGroup group : ordered) {
            int end = rows + group.rows.size();
            for (MarkupRow row : group.rows) {
                layRow(row, end);
                rows++;
                if ((long) rows * columns > maxSlots) {
                    throw new RejectionException(
                            RejectionCode.TOO_LARGE,
                            Stage.EXTRACT,
                            "a table's spans make more than " + maxSlots + " grid positions, found " + rows
                                    + " rows of " + columns + " columns");
                }
            }
        }
        return new MarkupTable(
                rows, columns, cells, countBodies(groups), clamped, overlapping, !ordered.equals(groups));
    }

    private void layRow(MarkupRow markupRow, int groupEnd) {
        int column = 0;
        for (MarkupCell cell : markupRow.cells) {
            while (column < columns && freeFrom[column] > rows) {
                column++;
            }
            int width = clamp(cell.columnSpan);
            int height = cell.rowSpan == 0 ? groupEnd - rows : Math.min(clamp(cell.rowSpan), groupEnd - rows);
            cell.row = rows;
            cell.column = column;
            cell.rowSpan = height;
            cell.columnSpan = width;
            cells.add(cell);
            occupy(column, column + width, rows + height);
            column += width;
        }
    }

    private void occupy(int from, int to, int until) {
        if (to > freeFrom.length) {
            freeFrom = Arrays.copyOf(freeFrom, Math.max(to, freeFrom.length * 2));
        }
        columns = Math.max(columns, to);
        for (int c = from; c < to; c++) {
            if (freeFrom[c] > rows) {
                overlapping = true;
            }
            freeFrom[c] = Math.max(freeFrom[c], until);
        }
    }

    private int clamp(int span) {
        if (span > maxSpan) {
            clamped++;
            return maxSpan;
        }
        return span;
    }

    /** The first header group stands on top and the first footer group at the bottom, wherever the markup has them. */
    private static List<RowGroup> inDisplayOrder(List<RowGroup> groups) {
        if (groups.size() < 2) {
            return groups;
        }
        @Nullable RowGroup head = first(groups, "thead");
        @Nullable RowGroup foot = first(groups, "tfoot");
        List<RowGroup> ordered = new ArrayList<>(groups.size());
        if (head != null) {
            ordered.add(head);
        }
        for (RowGroup group : groups) {
            if (group != head && group != foot) {
                ordered.add(group);
            }
        }
        if (foot != null) {
            ordered.add(foot);
        }
        return ordered;
    }

    private static @Nullable RowGroup first(List<RowGroup> groups, String tagName) {
        for (RowGroup group : groups) {
            if (group.tagName.equals(tagName)) {
                return group;
            }
        }
        return null;
    }

    private static int countBodies(List<RowGroup> groups) {
        int bodies = 0;
        for (RowGroup group : groups) {
            if (group.tagName.equals("tbody")) {
                bodies++;
            }
        }
        return bodies;
    }
}
