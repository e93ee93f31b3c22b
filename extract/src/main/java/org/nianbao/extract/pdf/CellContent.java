// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.nianbao.extract.PageBox;

/**
 * What one cell of one page holds.
 *
 * @param cell its place in the page's grid
 * @param text lines parted by {@code \n}; empty for an empty cell
 * @param lastLineFull whether the last line leaves no room for another character
 * @param box of the printed text, or of the cell where it is empty
 */
record CellContent(Grid.GridCell cell, String text, boolean lastLineFull, PageBox box) {

    /** The cells of one grid, from the lines printed in each. */
    static List<CellContent> of(Grid grid, List<List<TextLine>> lines, int page) {
        Padding padding = Padding.of(grid, lines);
        List<CellContent> contents = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            contents.add(of(grid, grid.cells().get(i), lines.get(i), padding, page));
        }
        return List.copyOf(contents);
    }

    private static CellContent of(Grid grid, Grid.GridCell cell, List<TextLine> lines, Padding padding, int page) {
        float left = grid.left(cell);
        float right = grid.right(cell);
        if (lines.isEmpty()) {
            return new CellContent(cell, "", false, new PageBox(page, left, grid.top(cell), right, grid.bottom(cell)));
        }
        PageBox box = lines.get(0).box(page);
        for (TextLine line : lines) {
            box = new PageBox(
                    page,
                    Math.min(box.left(), line.left()),
                    Math.min(box.top(), line.top()),
                    Math.max(box.right(), line.right()),
                    Math.max(box.bottom(), line.bottom()));
        }
        float room = right - left - padding.left - padding.right;
        return new CellContent(cell, CellText.join(lines, room), CellText.isFull(lines, room), box);
    }

    /** The least distance that text of a table keeps from the borders at its sides. */
    private record Padding(float left, float right) {
        /** Word's usual padding; more is an indent. */
        private static final float MAX = 5.6f;

        static Padding of(Grid grid, List<List<TextLine>> lines) {
            float left = MAX;
            float right = MAX;
            for (int i = 0; i < lines.size(); i++) {
                Grid.GridCell cell = grid.cells().get(i);
                for (TextLine line : lines.get(i)) {
                    left = Math.min(left, line.left() - grid.left(cell));
                    right = Math.min(right, grid.right(cell) - line.right());
                }
            }
            return new Padding(Math.max(0, left), Math.max(0, right));
        }
    }
}
