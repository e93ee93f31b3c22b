// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Table;

/** A real report that is kept beside the project; its figures were taken from the printed page. */
class HuaianReportTest {
    private static final String NAME = "shared/reports/huaian-2024.pdf";

    private static final List<String> REQUESTS = List.of(
            "3001 53 0 0 61 4 3119",
            "34 0 0 0 0 0 34",
            "1288 21 0 0 50 3 1362",
            "447 7 0 0 0 0 454",
            "2 0 0 0 0 0 2",
            "30 1 0 0 0 0 31",
            "5 0 0 0 0 0 5",
            "6 0 0 0 0 0 6",
            "7 1 0 0 0 0 8",
            "12 0 0 0 0 0 12",
            "9 0 0 0 0 0 9",
            "105 0 0 0 0 0 105",
            "746 12 0 0 10 1 769",
            "11 0 0 0 0 0 11",
            "1 0 0 0 0 0 1",
            "56 6 0 0 0 0 62",
            "25 0 0 0 0 0 25",
            "0 0 0 0 0 0 0",
            "0 0 0 0 0 0 0",
            "1 0 0 0 0 0 1",
            "67 3 0 0 1 0 71",
            "6 0 0 0 0 0 6",
            "108 2 0 0 0 0 110",
            "2932 53 0 0 61 4 3050",
            "103 0 0 0 0 0 103");

    private static Reading report() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(NAME))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the report is not beside this checkout");
        return Reading.of(Files.readAllBytes(Objects.requireNonNull(folder).resolve(NAME)));
    }

    @Test
    void readsTheRequestsTableOverItsPageBreak() throws IOException {
        Table table = report().tables().get(1);
        assertEquals(28, table.rows());
        assertEquals(10, table.columns());
        for (int row = 0; row < REQUESTS.size(); row++) {
            StringBuilder figures = new StringBuilder();
            for (Cell cell : table.cells()) {
                if (cell.row() == row + 3 && cell.column() >= 3) {
                    figures.append(figures.isEmpty() ? "" : " ").append(cell.text());
                }
            }
            assertEquals(REQUESTS.get(row), figures.toString());
        }
        List<String> rows = Reading.rows(table);
        assertTrue(rows.get(5).startsWith("三、本年度办理结果 22x1 | "), rows.get(5));
        assertTrue(rows.get(15).startsWith("（四）无\n法提供 3x1 | "), rows.get(15));
    }

    @Test
    void readsTheOtherTablesAndLeavesTheTextInItsParagraphs() throws IOException {
        Reading report = report();
        assertEquals("PPPPPPPPPPPTPTPTPPPPP", report.order());
        assertEquals(14, report.tables().get(0).rows());
        assertEquals(
                "72 | 64 | 178 | 37 | 351 | 13 | 4 | 8 | 1 | 26 | 12 | 1 | 1 | 6 | 20",
                Reading.rows(report.tables().get(2)).get(3));
        assertEquals("2024年政府信息公开工作年度报告", report.paragraphs().get(1));
        assertEquals("一、总体情况", report.paragraphs().get(3));
        assertEquals(List.of(), report.problems());
    }
}
