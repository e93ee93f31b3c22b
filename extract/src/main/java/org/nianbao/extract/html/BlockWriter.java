// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/** Turns the blocks of the content into those of the document model, with their locations. */
final class BlockWriter {
    private final PathWriter paths;
    private final Limits limits;
    private final List<Problem> problems;

    BlockWriter(UniqueIds ids, Limits limits, List<Problem> problems) {
        this.paths = new PathWriter(ids);
        this.limits = limits;
        this.problems = problems;
    }

    List<Block> write(List<FlowBlock> flow) throws RejectionException {
        List<Block> blocks = new ArrayList<>(flow.size());
        for (FlowBlock block : flow) {
            if (block.table != null) {
                blocks.add(table(block.table, block.place));
            } else if (block.level > 0) {
                blocks.add(new Heading(block.level, block.text, paths.of(block.place)));
            } else {
                blocks.add(new Paragraph(block.text, paths.of(block.place)));
            }
        }
        return blocks;
    }

    private Table table(MarkupTable table, Place place) throws RejectionException {
        String scope = paths.path(place);
        Location whole = new DomPath(scope, "", 0, 0);
        List<Cell> cells = new ArrayList<>(table.cells().size());
        MarkupRow row = null;
        Location firstNested = whole;
        int nested = 0;
        String rowStep = "";
        for (MarkupCell cell : table.cells()) {
            if (cell.markupRow != row) {
                row = cell.markupRow;
                rowStep = paths.rowStep(table, row);
            }
            Location location = new DomPath(scope, paths.cellStep(rowStep, cell), cell.row + 1, cell.column + 1);
            cells.add(new Cell(cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text, location));
            if (cell.holdsTable && nested++ == 0) {
                firstNested = location;
            }
        }
        if (nested > 0) {
            problems.add(new Problem(
                    "nestedTable",
                    "cells that hold a table of their own were given its text; first of " + nested,
                    firstNested));
        }
        noteProblems(table, whole);
        return new Table(table.rows(), table.columns(), cells, Geometry.EXPLICIT, whole);
    }

    private void noteProblems(MarkupTable table, Location whole) {
        if (table.clamped() > 0) {
            problems.add(new Problem(
                    "spanClamped",
                    "row or column spans above " + limits.maxSpan() + " were cut to that, found " + table.clamped(),
                    whole));
        }
        if (table.overlapping()) {
            problems.add(new Problem("cellsOverlap", "the spans of two cells claim the same grid position", whole));
        }
    }
}
