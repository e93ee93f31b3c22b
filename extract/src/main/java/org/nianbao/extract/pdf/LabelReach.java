// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells the rows whose label reaches farther to the right than those of the other rows: it may cover a lost value. */
final class LabelReach {
    private static final Set<String> NOTHING = Set.of("无", "零", "〇");

    /** Rows with figures that must agree on where labels end. */
    private static final int MIN_ROWS = 3;

    private LabelReach() {}

    /** For each row of the grid whether its values may stand in other columns than their cells say. */
    static boolean[] doubtfulRows(Grid grid, List<CellContent> cells) {
        int[] ends = new int[grid.rows()];
        boolean[] open = new boolean[grid.rows()];
        boolean[] figures = new boolean[grid.rows()];
        Arrays.fill(open, true);
        for (CellContent content : cells) {
            Grid.GridCell cell = content.cell();
            int row = cell.row();
            if (isValue(content.text())) {
                open[row] = false;
                figures[row] |= !content.text().isEmpty();
            } else if (open[row]) {
                ends[row] = cell.column() + cell.columnSpan();
            }
        }
        int usual = usual(ends, figures, grid.columns());
        boolean[] doubtful = new boolean[grid.rows()];
        for (int row = 0; row < ends.length; row++) {
            doubtful[row] = usual > 0 && figures[row] && ends[row] > usual;
        }
        return doubtful;
    }

    /**
     * A word that says that there is nothing is what a value cell holds, or a figure with its unit. Another single character
     * is what a page break left of a label that runs down its cell.
     */
    static boolean isValue(String text) {
        return NOTHING.contains(text)
                || !RowCut.isLabel(text)
                || (Characters.isDigit(text.charAt(0)) && !Enumerators.startsWithOne(text));
    }

    /** Where the labels of most rows with figures end; 0 where too few agree. */
    private static int usual(int[] ends, boolean[] figures, int columns) {
        int[] counts = new int[columns + 1];
        int rows = 0;
        for (int row = 0; row < ends.length; row++) {
            if (figures[row] && ends[row] > 0) {
                counts[ends[row]]++;
                rows++;
            }
        }
        for (int end = 1; end <= columns; end++) {
            if (counts[end] >= MIN_ROWS && 2 * counts[end] > rows) {
                return end;
            }
        }
        return 0;
    }
}
