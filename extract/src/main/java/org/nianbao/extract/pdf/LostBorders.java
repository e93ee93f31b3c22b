// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts cells that look merged because a piece of a border is missing: the grid has the line elsewhere, no text crosses
 * it, and what is printed on each side of it stands in the middle of that side.
 */
final class LostBorders {
    /** How far the text may be off the middle, in points; a merged cell's text is off by half a row, 5 pt at least. */
    private static final float CENTRED = 1.8f;
    /** Lines of one label stand nearer than this, in ems; rows of a table farther. */
    private static final float LEADING = 1.7f;
    /** Words nearer than this, in ems, are one text. */
    private static final float WORD_GAP = 0.8f;

    private LostBorders() {}

    /** The grid with the pieces put back. */
    static Grid restore(Grid grid, List<Glyph> glyphs) {
        if (grid.cells().stream().noneMatch(LostBorders::isMerged)) {
            return grid;
        }
        List<List<Glyph>> printed = printed(grid, glyphs);
        List<Grid.GridCell> cells = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            add(grid, grid.cells().get(i), printed.get(i), cells);
        }
        if (cells.size() == grid.cells().size()) {
            return grid;
        }
        cells.sort((one, other) -> one.row() != other.row()
                ? Integer.compare(one.row(), other.row())
                : Integer.compare(one.column(), other.column()));
        return new Grid(grid.xs(), grid.ys(), cells, grid.openTop(), grid.openBottom());
    }

    /**
     * Whether a value stands in a cell over several columns or rows that no cell beside it shares: a piece of a border may
     * be missing, and the value belongs to one of them.
     */
    static boolean isDoubtful(Grid grid, Grid.GridCell cell, String text) {
        if (!isMerged(cell) || text.isEmpty() || !LabelReach.isValue(text)) {
            return false;
        }
        boolean columns = cell.columnSpan() == 1;
        boolean rows = cell.rowSpan() == 1;
        for (Grid.GridCell other : grid.cells()) {
            columns |= other.column() == cell.column()
                    && other.columnSpan() == cell.columnSpan()
                    && (other.row() + other.rowSpan() == cell.row() || cell.row() + cell.rowSpan() == other.row());
            rows |= other.row() == cell.row()
                    && other.rowSpan() == cell.rowSpan()
                    && (other.column() + other.columnSpan() == cell.column()
                            || cell.column() + cell.columnSpan() == other.column());
        }
        return !columns || !rows;
    }

    private static boolean isMerged(Grid.GridCell cell) {
        return cell.rowSpan() > 1 || cell.columnSpan() > 1;
    }

    /** The glyphs of the merged cells; nothing for the others. */
    private static List<List<Glyph>> printed(Grid grid, List<Glyph> glyphs) {
        List<List<Glyph>> printed = new ArrayList<>();
        for (int i = 0; i < grid.cells().size(); i++) {
            printed.add(new ArrayList<>());
        }
        int[] coverage = grid.coverage();
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank() && grid.contains(glyph.centerX(), glyph.centerY())) {
                int row = Grid.interval(grid.ys(), glyph.centerY());
                int cell = coverage[row * grid.columns() + Grid.interval(grid.xs(), glyph.centerX())];
                if (cell >= 0 && isMerged(grid.cells().get(cell))) {
                    printed.get(cell).add(glyph);
                }
            }
        }
        return printed;
    }

    private static void add(Grid grid, Grid.GridCell cell, List<Glyph> glyphs, List<Grid.GridCell> cells) {
        if (glyphs.isEmpty()) {
            cells.add(cell);
        } else if (cell.rowSpan() > 1 && new Bands(grid.ys(), cell.row(), cell.rowSpan(), glyphs, false).isParted()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                Grid.GridCell part = new Grid.GridCell(row, cell.column(), 1, cell.columnSpan());
                add(grid, part, inRow(grid, row, glyphs), cells);
            }
        } else if (cell.columnSpan() > 1
                && new Bands(grid.xs(), cell.column(), cell.columnSpan(), glyphs, true).isParted()) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                cells.add(new Grid.GridCell(cell.row(), column, cell.rowSpan(), 1));
            }
        } else {
            cells.add(cell);
        }
    }

    private static List<Glyph> inRow(Grid grid, int row, List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> Grid.interval(grid.ys(), glyph.centerY()) == row)
                .toList();
    }

    /** What is printed in each row, or each column, that a merged cell covers. */
    private static final class Bands {
        private final float[] lines;
        private final int first;
        private final float[] from;
        private final float[] to;
        private final boolean upright;
        private final float size;
        private final boolean figures;

        Bands(float[] lines, int first, int span, List<Glyph> glyphs, boolean upright) {
            this.lines = lines;
            this.first = first;
            this.upright = upright;
            this.from = new float[span];
            this.to = new float[span];
            java.util.Arrays.fill(from, Float.MAX_VALUE);
            java.util.Arrays.fill(to, -Float.MAX_VALUE);
            float largest = 0;
            boolean onlyFigures = true;
            for (Glyph glyph : glyphs) {
                float start = upright ? glyph.left() : glyph.top();
                float end = upright ? glyph.right() : glyph.bottom();
                int band = Grid.interval(lines, (start + end) / 2) - first;
                from[band] = Math.min(from[band], start);
                to[band] = Math.max(to[band], end);
                largest = Math.max(largest, glyph.size());
                onlyFigures &= !Character.isLetter(glyph.first());
            }
            size = largest;
            figures = onlyFigures;
        }

        boolean isParted() {
            int printed = 0;
            for (int i = 0; i < from.length; i++) {
                if (to[i] >= from[i]) {
                    printed++;
                    if (!isCentred(from[i], to[i], lines[first + i], lines[first + i + 1])) {
                        return false;
                    }
                }
            }
            if (printed == 1) {
                // What stands at the start may be the text of a merged cell; a header may stand at its end.
                return figures && to[0] < from[0] && !isWholeCentred();
            }
            return upright ? areApart() : printed == from.length && (figures || isWide());
        }

        private static boolean isCentred(float from, float to, float start, float end) {
            return from >= start - CENTRED && to <= end + CENTRED && Math.abs(from + to - start - end) / 2 <= CENTRED;
        }

        private boolean isWholeCentred() {
            float start = Float.MAX_VALUE;
            float end = -Float.MAX_VALUE;
            for (int i = 0; i < from.length; i++) {
                start = Math.min(start, from[i]);
                end = Math.max(end, to[i]);
            }
            return isCentred(start, end, lines[first], lines[first + from.length]);
        }

        private boolean areApart() {
            float end = -Float.MAX_VALUE;
            for (int i = 0; i < from.length; i++) {
                if (from[i] - end < WORD_GAP * size) {
                    return false;
                }
                end = Math.max(end, to[i]);
            }
            return true;
        }

        private boolean isWide() {
            return (lines[first + from.length] - lines[first]) / from.length > LEADING * size;
        }
    }
}
