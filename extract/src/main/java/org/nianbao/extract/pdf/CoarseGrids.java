// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Tells grids whose lines part only some of the rows or columns: the text in them stands in more. */
final class CoarseGrids {
    /** Lines of figures in cells that show lost columns or rows; two are two numbers in a cell. */
    private static final int MIN_LINES = 3;
    /** So many of them for each row of the grid. */
    private static final float SHARE = 0.3f;

    /** Both sides of a cell that text keeps free; Word's usual, in points. */
    private static final float PADDING = 11f;

    private static final float[] NO_WALLS = {};

    private CoarseGrids() {}

    /** Whether several cells of a row hold figures below each other, or several lines figures side by side. */
    static boolean isCoarse(Grid grid, List<List<TextLine>> lines) {
        int parted = 0;
        int[] columnsOfFigures = new int[grid.rows()];
        for (int i = 0; i < lines.size(); i++) {
            Grid.GridCell cell = grid.cells().get(i);
            int figures = 0;
            for (TextLine line : lines.get(i)) {
                if (line.direction() == Direction.RIGHT) {
                    List<Chunk> chunks = Chunk.of(line, NO_WALLS);
                    parted += chunks.size() > 1 && chunks.stream().skip(1).anyMatch(Chunk::isFigure) ? 1 : 0;
                    figures += chunks.get(0).isFigure() && !isFull(line, grid, cell) ? 1 : 0;
                }
            }
            columnsOfFigures[cell.row()] += figures >= MIN_LINES ? 1 : 0;
        }
        boolean rows = false;
        for (int columns : columnsOfFigures) {
            rows |= columns > 1;
        }
        return rows || (parted >= MIN_LINES && parted >= SHARE * grid.rows());
    }

    /** Whether a line is as long as its cell is wide: a number goes on in the next line. */
    private static boolean isFull(TextLine line, Grid grid, Grid.GridCell cell) {
        float room = grid.right(cell) - grid.left(cell) - PADDING;
        return line.end() - line.start() + line.firstWidth() > room;
    }

    /** The lines between columns that the grid has. */
    static float[] walls(Grid grid) {
        float[] xs = grid.xs();
        return xs.length > 2 ? java.util.Arrays.copyOfRange(xs, 1, xs.length - 1) : NO_WALLS;
    }

    /** The text of all cells, line by line over the whole width. */
    static List<TextLine> lines(CellClaims.Claim claim) {
        List<Glyph> glyphs = new ArrayList<>();
        claim.cells().forEach(glyphs::addAll);
        return LineBuilder.lines(glyphs);
    }
}
