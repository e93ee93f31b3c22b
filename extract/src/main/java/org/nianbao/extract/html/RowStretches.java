// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a table that holds a whole report: rows that are nothing but one cell of running text part it into grids of
 * their own.
 */
final class RowStretches {
    private final MarkupTable table;
    private final List<FlowBlock> blocks;

    RowStretches(MarkupTable table, List<FlowBlock> blocks) {
        this.table = table;
        this.blocks = blocks;
    }

    /** The grids between such rows, from the top; the table itself where there is no such row. */
    List<MarkupTable> betweenProse() {
        boolean[] prose = proseRows();
        List<MarkupTable> stretches = new ArrayList<>();
        int first = 0;
        int cell = 0;
        for (int row = 0; row <= prose.length; row++) {
            if (row == prose.length || prose[row]) {
                int from = cell;
                while (cell < table.cells().size() && table.cells().get(cell).row < row) {
                    cell++;
                }
                if (cell > from) {
                    stretches.add(stretch(table.cells().subList(from, cell), first, row));
                }
                while (cell < table.cells().size() && table.cells().get(cell).row == row) {
                    cell++;
                }
                first = row + 1;
            }
        }
        return stretches;
    }

    private boolean[] proseRows() {
        int[] filled = new int[table.rows()];
        boolean[] prose = new boolean[table.rows()];
        for (MarkupCell cell : table.cells()) {
            if (cell.endBlock > cell.firstBlock) {
                for (int row = cell.row; row < cell.row + cell.rowSpan; row++) {
                    filled[row]++;
                }
                prose[cell.row] |= cell.rowSpan == 1 && TableNature.isProse(cell, blocks);
            }
        }
        for (int row = 0; row < prose.length; row++) {
            prose[row] &= filled[row] == 1;
        }
        return prose;
    }

    private MarkupTable stretch(List<MarkupCell> cells, int first, int end) {
        for (MarkupCell cell : cells) {
            cell.row -= first;
            cell.rowSpan = Math.min(cell.rowSpan, end - first - cell.row);
        }
        return new MarkupTable(
                end - first,
                table.columns(),
                List.copyOf(cells),
                table.bodies(),
                table.clamped(),
                table.overlapping(),
                table.reordered());
    }
}
