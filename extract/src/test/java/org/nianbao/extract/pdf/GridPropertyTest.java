// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Table;

class GridPropertyTest {
    /** How a generator of PDFs draws the borders of a cell. */
    enum Style {
        FRAMES,
        LINES,
        BARS
    }

    private record Drawn(int row, int column, int rowSpan, int columnSpan, String text) {}

    @Property(tries = 20)
    void readsBackAnyGridOfMergedCells(@ForAll long seed, @ForAll Style style) {
        Random random = new Random(seed);
        float[] xs = edges(random, 60, 24);
        float[] ys = edges(random, 90, 12);
        List<Drawn> cells = cells(random, ys.length - 1, xs.length - 1);
        TestPdf pdf = new TestPdf().page();
        for (Drawn cell : cells) {
            float left = xs[cell.column];
            float top = ys[cell.row];
            float right = xs[cell.column + cell.columnSpan];
            float bottom = ys[cell.row + cell.rowSpan];
            draw(pdf, style, left, top, right, bottom);
            if (!cell.text.isEmpty()) {
                pdf.text(left + 3, top + 9, 8, cell.text);
            }
        }
        List<Drawn> read = new ArrayList<>();
        Table table = Reading.of(pdf.bytes()).table();
        for (Cell cell : table.cells()) {
            read.add(new Drawn(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
        }
        assertEquals(cells, read);
    }

    private static void draw(TestPdf pdf, Style style, float left, float top, float right, float bottom) {
        switch (style) {
            case FRAMES -> pdf.frame(left, top, right - left, bottom - top);
            case LINES ->
                pdf.line(left, top, right, top)
                        .line(left, bottom, right, bottom)
                        .line(left, top, left, bottom)
                        .line(right, top, right, bottom);
            case BARS ->
                pdf.fill(left, top, right - left, 0.5f)
                        .fill(left, bottom, right - left, 0.5f)
                        .fill(left, top, 0.5f, bottom - top)
                        .fill(right, top, 0.5f, bottom - top);
        }
    }

    private static float[] edges(Random random, float first, float least) {
        float[] edges = new float[3 + random.nextInt(6)];
        edges[0] = first;
        for (int i = 1; i < edges.length; i++) {
            edges[i] = edges[i - 1] + least + random.nextInt(30);
        }
        return edges;
    }

    /** Cells that tile the grid, every line of which is drawn somewhere, else it would not be one. */
    private static List<Drawn> cells(Random random, int rows, int columns) {
        boolean[][] taken = new boolean[rows][columns];
        List<Drawn> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!taken[row][column]) {
                    // The first row and column stay whole, so that all lines show.
                    boolean merge = row > 0 && column > 0 && random.nextInt(4) == 0;
                    int height = merge ? 1 + random.nextInt(Math.min(3, rows - row)) : 1;
                    int width = 1;
                    while (merge && width < 3 && column + width < columns && !taken[row][column + width]) {
                        width++;
                    }
                    for (int y = row; y < row + height; y++) {
                        java.util.Arrays.fill(taken[y], column, column + width, true);
                    }
                    String text = random.nextInt(5) == 0 && row > 0 ? "" : String.valueOf(random.nextInt(1000));
                    cells.add(new Drawn(row, column, height, width, text));
                }
            }
        }
        return cells;
    }
}
