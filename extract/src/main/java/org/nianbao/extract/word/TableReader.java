// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** Reads the table just started: its rows and cells as the markup has them, then the grid that they make. */
final class TableReader {
    private final Markup xml;
    private final Reading reading;
    private final StoryReader stories;
    private final List<Integer> columnWidths = new ArrayList<>();

    TableReader(Markup xml, Reading reading, StoryReader stories) {
        this.xml = xml;
        this.reading = reading;
        this.stories = stories;
    }

    /** Adds the table to the blocks; of a table that only lays out others, what its cells hold. */
    void readInto(List<Block> blocks) throws RejectionException {
        int table = reading.nextTable();
        TableGrid grid = new TableGrid(table, columnWidths, reading);
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "tr" -> readRow(grid, table);
                case "gridCol" -> columnWidths.add(Math.max(0, xml.number("w", 0)));
                case "annotation" -> Annotations.enterInsertion(xml);
                case "tblPr", "tblGridChange", "tblPrEx", "sdtPr", "sdtEndPr", "del", "moveFrom" -> xml.skip();
                default -> {}
            }
        }
        if (grid.onlyLaysOut()) {
            grid.addContents(blocks);
        } else if (!grid.isEmpty()) {
            blocks.add(grid.toTable());
        }
    }

    private void readRow(TableGrid grid, int table) throws RejectionException {
        MarkupRow row = new MarkupRow();
        int ordinal = 0;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "tc" -> {
                    reading.countCell();
                    MarkupCell cell = readCell(reading.place(table, grid.rows() + 1, ++ordinal));
                    if (!cell.traits().isDeleted()) {
                        row.cells().add(cell);
                    }
                }
                case "trPr" -> readRowProperties(row);
                case "tblPrEx", "sdtPr", "sdtEndPr" -> xml.skip();
                default -> {}
            }
        }
        if (!row.isDeleted()) {
            grid.add(row);
        }
    }

    private void readRowProperties(MarkupRow row) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "gridBefore" -> row.setColumnsBefore(span(xml.number("val", 0), 0));
                case "gridAfter" -> row.setColumnsAfter(span(xml.number("val", 0), 0));
                case "del" -> row.setDeleted();
                case "annotation" -> {
                    if (Annotations.isDeletion(xml)) {
                        row.setDeleted();
                    }
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private MarkupCell readCell(Location place) throws RejectionException {
        CellTraits traits = new CellTraits();
        List<Block> content = stories.readCell(place, () -> readCellProperties(traits, place));
        return new MarkupCell(place, traits, content);
    }

    private void readCellProperties(CellTraits traits, Location place) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "gridSpan" -> {
                    int stated = xml.number("val", 1);
                    traits.setColumnSpan(span(stated, 1));
                    if (stated > reading.limits().maxSpan()) {
                        reading.report(
                                "spanCut",
                                "a cell spans " + stated + " columns, cut to "
                                        + reading.limits().maxSpan(),
                                place);
                    }
                }
                case "vMerge", "vmerge" -> traits.setVertical(merge("val", "restart"));
                case "hMerge", "hmerge" -> traits.setHorizontal(merge("val", "restart"));
                case "cellDel" -> traits.setDeleted();
                case "cellMerge" ->
                    traits.setTrackedVertical(
                            xml.attribute("vMerge") == null ? CellTraits.Merge.NONE : merge("vMerge", "rest"));
                case "tcW" -> {
                    if (!"pct".equals(xml.attribute("type"))) {
                        traits.setWidth(Math.max(0, xml.number("w", 0)));
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private CellTraits.Merge merge(String attribute, String start) {
        return start.equals(xml.attribute(attribute)) ? CellTraits.Merge.STARTS : CellTraits.Merge.GOES_ON;
    }

    private int span(int stated, int least) {
        return Math.max(least, Math.min(stated, reading.limits().maxSpan()));
    }
}
