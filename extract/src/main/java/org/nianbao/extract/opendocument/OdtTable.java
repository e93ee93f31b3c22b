// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Location;
import org.nianbao.extract.Table;
import org.nianbao.extract.grid.CellContent;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/**
 * Reads the table just started. A merged cell covers only places that the markup gives as covered ones, whatever spans it
 * states.
 */
final class OdtTable {
    private final Markup xml;
    private final OdtStory story;
    private final int table;
    private final List<Stated> stated = new ArrayList<>();
    /** The covered places of each row. */
    private final List<BitSet> covered = new ArrayList<>();

    private int columns;

    private record Stated(int row, int column, int rowSpan, int columnSpan, List<Block> content) {}

    OdtTable(Markup xml, OdtStory story, int table) {
        this.xml = xml;
        this.story = story;
        this.table = table;
    }

    void readInto(List<Block> blocks) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("table-row")) {
                readRow();
            }
        }
        if (CellContent.onlyLaysOut(stated.stream().map(Stated::content).toList())) {
            stated.forEach(cell -> blocks.addAll(cell.content()));
        } else if (!stated.isEmpty()) {
            List<Cell> cells = stated.stream().map(this::cell).toList();
            blocks.add(new Table(covered.size(), columns, cells, Geometry.EXPLICIT, place(0, 0)));
        }
    }

    private Location place(int row, int cell) {
        return story.place(table, row, cell);
    }

    private void readRow() throws RejectionException {
        int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        int first = stated.size();
        int row = covered.size();
        BitSet rowCovered = new BitSet();
        covered.add(rowCovered);
        int column = 0;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            boolean isCell = xml.name().equals("table-cell");
            if (isCell || xml.name().equals("covered-table-cell")) {
                column = readCell(isCell, row, column, rowCovered);
            } else {
                xml.skip();
            }
        }
        columns = Math.max(columns, column);
        List<Stated> cells = List.copyOf(stated.subList(first, stated.size()));
        for (int i = 1; i < repeated; i++) {
            // A row of nothing counts as well, so that no number of them is for nothing.
            story.countCell();
            covered.add(rowCovered);
            for (Stated cell : cells) {
                story.countCell();
                stated.add(new Stated(row + i, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.content()));
            }
        }
    }

    /** The column after the cell just started. */
    private int readCell(boolean isCell, int row, int column, BitSet rowCovered) throws RejectionException {
        int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
        int rowSpan = span("number-rows-spanned", row, column);
        int columnSpan = span("number-columns-spanned", row, column);
        List<Block> content = new ArrayList<>(1);
        story.readCell(place(row + 1, column + 1), content);
        for (int i = 0; i < repeated; i++) {
            story.countCell();
            if (isCell) {
                stated.add(new Stated(row, column + i, rowSpan, columnSpan, content));
            } else {
                rowCovered.set(column + i);
            }
        }
        if (!isCell && !content.isEmpty()) {
            story.report(
                    "hiddenText",
                    "text in a cell that a merged one covers is not printed: "
                            + CellContent.text(content).replace('\n', ' '),
                    place(row + 1, column + 1));
        }
        return column + repeated;
    }

    private int span(String attribute, int row, int column) {
        int span = Math.max(1, xml.number(attribute, 1));
        int most = story.limits().maxSpan();
        if (span > most) {
            story.report("spanCut", "a cell spans " + span + ", cut to " + most, place(row + 1, column + 1));
        }
        return Math.min(span, most);
    }

    private Cell cell(Stated cell) {
        int columnSpan = coveredColumns(cell.row(), cell.column() + 1, cell.columnSpan() - 1) + 1;
        int rowSpan = 1;
        while (rowSpan < cell.rowSpan()
                && cell.row() + rowSpan < covered.size()
                && coveredColumns(cell.row() + rowSpan, cell.column(), columnSpan) == columnSpan) {
            rowSpan++;
        }
        Location place = place(cell.row() + 1, cell.column() + 1);
        if (CellContent.holdsTable(cell.content())) {
            story.report("nestedTable", "a table inside a cell was read as the lines of that cell", place);
        }
        return new Cell(cell.row(), cell.column(), rowSpan, columnSpan, CellContent.text(cell.content()), place);
    }

    private int coveredColumns(int row, int from, int most) {
        return Math.min(most, covered.get(row).nextClearBit(from) - from);
    }
}
