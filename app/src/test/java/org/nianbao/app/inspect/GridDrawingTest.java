// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Location;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;

class GridDrawingTest {
    private static final Location PLACE = new TextSpan(1, 0, 1);

    @Test
    void drawsMergedCellsAsOneBoxAndChineseTwoColumnsWide() {
        Table table = grid(
                3,
                3,
                cell(0, 0, 1, 3, "第二十条第(一)项"),
                cell(1, 0, 2, 1, "信息内容"),
                cell(1, 1, 1, 1, "12"),
                cell(1, 2, 1, 1, "3"),
                cell(2, 1, 1, 2, "合计"));
        assertEquals("""
                ┌────────────────┐
                │第二十条第(一)项│
                ├─────────┬───┬──┤
                │信息内容 │12 │3 │
                │         ├───┴──┤
                │         │合计  │
                └─────────┴──────┘
                """, new GridDrawing(table, 80).draw());
    }

    @Test
    void cutsWhatIsTooLongAndSaysSo() {
        String drawn = new GridDrawing(grid(1, 2, cell(0, 0, 1, 1, "字".repeat(300)), cell(0, 1, 1, 1, "0")), 40).draw();
        assertTrue(drawn.contains("…"), drawn);
        assertTrue(drawn.contains("│0 │"), drawn);
        assertEquals(6, drawn.lines().count(), drawn);
    }

    @Test
    void leavesNothingThatSteersATerminal() {
        String drawn = new GridDrawing(grid(1, 1, cell(0, 0, 1, 1, "1\u001b[2J\u202e\u009b5")), 80).draw();
        assertFalse(drawn.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), drawn);
        assertFalse(drawn.contains("\u202e"), drawn);
    }

    @Test
    void drawsTheHeadOfAGridThatIsTooLarge() {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < 1000; r++) {
            cells.add(cell(r, 0, 1, 1, "第" + r));
        }
        String drawn = new GridDrawing(new Table(1000, 90, cells, Geometry.EXPLICIT, PLACE), 200).draw();
        assertTrue(drawn.contains("400 of 1000 rows and 48 of 90 columns"), drawn);
        assertTrue(drawn.contains("第399"));
        assertFalse(drawn.contains("第400"));
    }

    /** Spans that overlap each other or leave holes must not break the picture. */
    @Property(tries = 300)
    void everyLineIsEquallyWideWhateverTheSpans(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (random.nextInt(4) > 0) {
                    String text = "汉a".repeat(random.nextInt(20));
                    cells.add(cell(r, c, 1 + random.nextInt(3), 1 + random.nextInt(3), text));
                }
            }
        }
        String drawn = new GridDrawing(new Table(rows, columns, cells, Geometry.EXPLICIT, PLACE), 60).draw();
        assertEquals(1, drawn.lines().map(DisplayText::width).distinct().count(), drawn);
    }

    private static Table grid(int rows, int columns, Cell... cells) {
        return new Table(rows, columns, List.of(cells), Geometry.EXPLICIT, PLACE);
    }

    private static Cell cell(int row, int column, int rowSpan, int columnSpan, String text) {
        return new Cell(row, column, rowSpan, columnSpan, text, PLACE);
    }
}
