// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Trust;
import org.nianbao.extract.scan.RecognisedText;

/**
 * What one cell of one page holds.
 *
 * @param cell its place in the page's grid
 * @param text lines parted by {@code \n}; empty for an empty cell
 * @param lastLineFull whether the last line leaves no room for another character
 * @param box of the printed text, or of the cell where it is empty
 * @param trust doubtful also where a line goes through a figure of it
 * @param readings what the passes of a recogniser read, where they do not agree; else empty
 */
record CellContent(
        Grid.GridCell cell, String text, boolean lastLineFull, PageBox box, Trust trust, List<String> readings) {

    /** A label of four lines that two passes read differently. */
    private static final int MAX_READINGS = 16;

    CellContent doubted() {
        return with(Trust.DOUBTFUL);
    }

    CellContent with(Trust other) {
        return new CellContent(cell, text, lastLineFull, box, other, readings);
    }

    /** The cells of one grid, from the lines printed in each. */
    static List<CellContent> of(Grid grid, List<List<TextLine>> lines, PageFrame frame) {
        Padding padding = Padding.of(grid, lines);
        List<CellContent> contents = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            contents.add(of(grid, grid.cells().get(i), lines.get(i), padding, frame));
        }
        return List.copyOf(contents);
    }

    private static CellContent of(
            Grid grid, Grid.GridCell cell, List<TextLine> lines, Padding padding, PageFrame frame) {
        float cellLeft = grid.left(cell);
        float cellRight = grid.right(cell);
        if (lines.isEmpty()) {
            return new CellContent(
                    cell,
                    "",
                    false,
                    frame.box(cellLeft, grid.top(cell), cellRight, grid.bottom(cell)),
                    frame.trust(),
                    List.of());
        }
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        Trust trust = Trust.PRINTED;
        for (TextLine line : lines) {
            trust = trust.and(line.trust());
            left = Math.min(left, line.left());
            top = Math.min(top, line.top());
            right = Math.max(right, line.right());
            bottom = Math.max(bottom, line.bottom());
        }
        float room = cellRight - cellLeft - padding.left - padding.right;
        return new CellContent(
                cell,
                CellText.join(lines, room),
                CellText.isFull(lines, room),
                frame.box(left, top, right, bottom),
                trust,
                readings(lines));
    }

    /** What the cell may say where passes read a line of it in different ways: all ways of one line with those of others. */
    private static List<String> readings(List<TextLine> lines) {
        List<String> readings = List.of("");
        int run = 0;
        for (TextLine line : lines) {
            for (Glyph glyph : line.glyphs()) {
                RecognisedText text = glyph.recognised();
                if (text == null) {
                    return List.of();
                }
                if (glyph.run() == run) {
                    continue;
                }
                run = glyph.run();
                if (readings.size() * Math.max(1, text.readings().size()) > MAX_READINGS) {
                    return List.of();
                }
                readings = combined(readings, text.readings().isEmpty() ? List.of(text.text()) : text.readings());
            }
        }
        return readings.size() > 1 ? readings : List.of();
    }

    private static List<String> combined(List<String> beginnings, List<String> endings) {
        List<String> combined = new ArrayList<>();
        for (String beginning : beginnings) {
            for (String ending : endings) {
                combined.add(beginning.isEmpty() ? ending : beginning + "\n" + ending);
            }
        }
        return combined;
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
