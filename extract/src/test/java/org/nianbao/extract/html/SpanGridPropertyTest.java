// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.nianbao.extract.Cell;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Table;

class SpanGridPropertyTest {
    /** A tiling of a grid by cells, and the markup that a careful or careless author writes for it. */
    private static final class Tiling {
        final StringBuilder html = new StringBuilder("<html><body><p>表</p><table border=1>");
        final StringBuilder expected = new StringBuilder();

        Tiling(Random random, int rows, int columns) {
            boolean[][] taken = new boolean[rows][columns];
            boolean closes = random.nextBoolean();
            for (int row = 0; row < rows; row++) {
                html.append("<tr>");
                for (int column = 0; column < columns; column++) {
                    if (!taken[row][column]) {
                        place(random, taken, row, column, closes);
                    }
                }
                html.append(closes ? "</tr>\n" : "");
            }
            html.append("</table>");
        }

        private void place(Random random, boolean[][] taken, int row, int column, boolean closes) {
            int width = 1;
            while (column + width < taken[0].length && !taken[row][column + width] && random.nextInt(3) == 0) {
                width++;
            }
            int height = 1;
            while (row + height < taken.length && random.nextInt(3) == 0) {
                height++;
            }
            for (int r = row; r < row + height; r++) {
                for (int c = column; c < column + width; c++) {
                    taken[r][c] = true;
                }
            }
            String text = random.nextInt(5) == 0 ? "" : "第" + row + "之" + column;
            html.append(random.nextInt(4) == 0 ? "<th" : "<td")
                    .append(width > 1 ? " colspan=\"" + width + "\"" : "")
                    .append(height > 1 ? " rowspan='" + height + "'" : "")
                    .append('>')
                    .append(text)
                    .append(closes ? "" : " ");
            expected.append(row + "," + column + "," + height + "," + width + "," + text + ";");
        }
    }

    @Property(tries = 200)
    void readsEveryTilingBackExactly(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 2, max = 10) int columns) {
        Tiling tiling = new Tiling(random, rows, columns);
        String expected = tiling.expected.toString();
        org.nianbao.extract.Document document = Pages.read(tiling.html.toString());
        // A grid that is one column of cells, or has no text at all, is no table of data.
        if (Pages.tables(document).isEmpty()) {
            return;
        }
        Table table = Pages.onlyTable(document);
        StringBuilder found = new StringBuilder();
        Document page = Jsoup.parse(tiling.html.toString());
        for (Cell cell : table.cells()) {
            found.append(cell.row() + "," + cell.column() + "," + cell.rowSpan() + "," + cell.columnSpan() + ","
                    + cell.text() + ";");
            DomPath path = Pages.dom(cell.location());
            Elements elements = page.select(path.path());
            assertEquals(1, elements.size());
            assertEquals(cell.text(), elements.get(0).text());
            assertEquals(cell.row() + 1, path.row());
            assertEquals(cell.column() + 1, path.column());
        }
        assertEquals(expected, found.toString());
        assertEquals(rows, table.rows());
    }
}
