// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.grid.EdgeCell.Merge;
import org.nianbao.ingest.Limits;

class EdgeTableTest {
    private static final PartPath PLACE = new PartPath("p", 1, 0, 0);

    private final List<Problem> problems = new ArrayList<>();
    private final EdgeTable table = new EdgeTable(Limits.standard(), problems);

    private static EdgeCell cell(int left, int right, String text) {
        return cell(left, right, Merge.NONE, text);
    }

    private static EdgeCell cell(int left, int right, Merge merge, String text) {
        return new EdgeCell(left, right, merge, false, text, PLACE);
    }

    private String shown() {
        return ShownBlocks.of(List.of(table.toTable(PLACE)));
    }

    @Test
    void countsTheColumnsThatACellSpans() {
        table.add(List.of(cell(0, 300, "甲"), cell(300, 400, "乙")));
        table.add(List.of(cell(0, 100, "1"), cell(100, 200, "2"), cell(200, 300, "3"), cell(300, 400, "4")));
        assertEquals("2x4[0.0/1x3:甲,0.3:乙,1.0:1,1.1:2,1.2:3,1.3:4]", shown());
    }

    @Test
    void takesSidesDrawnByHandForOne() {
        table.add(List.of(cell(0, 100, "a"), cell(100, 200, "b")));
        table.add(List.of(cell(-7, 108, "c"), cell(108, 221, "d")));
        assertEquals("2x2[0.0:a,0.1:b,1.0:c,1.1:d]", shown());
    }

    @Test
    void keepsColumnsNarrowerThanTheHand() {
        table.add(List.of(cell(0, 10, "a"), cell(10, 20, "b"), cell(20, 400, "c")));
        assertEquals("1x3[0.0:a,0.1:b,0.2:c]", shown());
    }

    @Test
    void joinsCellsDownwardsOnlyWhereTheyLieBelow() {
        table.add(List.of(cell(0, 100, Merge.STARTS, "a"), cell(100, 200, "b")));
        table.add(List.of(cell(0, 100, Merge.GOES_ON, ""), cell(100, 200, "c")));
        table.add(List.of(cell(0, 200, Merge.GOES_ON, "d")));
        assertEquals("3x2[0.0/2x1:a,0.1:b,1.1:c,2.0/1x2:d]", shown());
        assertEquals(
                List.of("looseMergedCell"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void joinsCellsToTheLeftAndTellsOfTextThatThatHides() {
        table.add(List.of(
                cell(0, 100, "a"), new EdgeCell(100, 200, Merge.NONE, true, "secret", PLACE), cell(200, 300, "b")));
        table.add(List.of(cell(0, 100, "c"), cell(100, 200, "d"), cell(200, 300, "e")));
        assertEquals("2x3[0.0/1x2:a,0.2:b,1.0:c,1.1:d,1.2:e]", shown());
        assertEquals(List.of("hiddenText"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void keepsRowsThatBeginFurtherIn() {
        table.add(List.of(cell(0, 100, "a"), cell(100, 200, "b")));
        table.add(List.of(cell(100, 200, "c")));
        assertEquals("2x2[0.0:a,0.1:b,1.1:c]", shown());
    }

    @Test
    void doubtsCellsWhoseSidesAreMissing() {
        table.add(List.of(cell(0, 0, "a"), cell(0, 0, "b"), cell(0, 100, "c"), cell(50, 60, "d")));
        table.add(List.of(cell(0, 100, "e"), cell(100, 200, "f")));
        assertEquals("2x4[0.0:a,0.1:b,0.2:c,0.3:d,1.0:e,1.1:f]", shown());
        assertEquals(List.of("brokenRow"), problems.stream().map(Problem::code).toList());
        assertEquals(
                List.of(true, true, true, true, false, false),
                table.toTable(PLACE).cells().stream().map(Cell::doubtful).toList());
    }
}
