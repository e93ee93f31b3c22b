// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Location;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.grid.EdgeTable;
import org.nianbao.ingest.Limits;

/** What the text of a document and its boxes share: bounds, counts, flaws. */
final class RtfBlocks {
    private static final String PART = "rtf";
    static final Location OUTSIDE = new PartPath(PART, 0, 0, 0);

    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final RtfStyles styles = new RtfStyles();
    private int tables;
    private int cells;

    RtfBlocks(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    List<Problem> problems() {
        return problems;
    }

    RtfStyles styles() {
        return styles;
    }

    void report(String code, String message, Location place) {
        problems.add(new Problem(code, message, place));
    }

    EdgeTable newTable() {
        return new EdgeTable(limits, problems);
    }

    int nextTable() {
        return ++tables;
    }

    void countCell() {
        if (++cells > limits.maxCells()) {
            throw new PastLimit("more than " + limits.maxCells() + " table cells");
        }
    }

    Location place(int table, int row, int cell) {
        return new PartPath(PART, table, row, cell);
    }
}
