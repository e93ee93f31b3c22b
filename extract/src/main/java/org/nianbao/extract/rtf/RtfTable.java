// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.grid.EdgeTable;

/** The table that is open at one depth, its rows so far, and what its open cell holds so far. */
final class RtfTable {
    private final RtfBlocks shared;
    private final RtfRow row = new RtfRow();
    private EdgeTable table;
    private List<Block> content = new ArrayList<>();
    private int number;
    private int rows;
    private int cells;

    RtfTable(RtfBlocks shared) {
        this.shared = shared;
        this.table = shared.newTable();
    }

    RtfRow row() {
        return row;
    }

    /** What the open cell holds so far. */
    List<Block> content() {
        return content;
    }

    /** Adds a paragraph to the open cell. */
    void addText(String text) {
        if (!text.isEmpty()) {
            content.add(new Paragraph(text, shared.place(number(), rows + 1, cells + 1)));
        }
    }

    void endCell() {
        shared.countCell();
        number();
        row.add(content);
        content = new ArrayList<>();
        cells++;
    }

    void endRow() {
        if (!row.isEmpty()) {
            rows++;
            table.add(row.end(cell -> shared.place(number(), rows, cell + 1)));
        }
        cells = 0;
    }

    /** Adds the table to the blocks, and what a cell holds that never ended. */
    void endInto(List<Block> blocks) {
        if (!table.isEmpty()) {
            table.addTo(blocks, shared.place(number(), 0, 0));
            table = shared.newTable();
            number = 0;
            rows = 0;
        }
        blocks.addAll(content);
        content = new ArrayList<>();
    }

    /** Whether a row has begun that does not end. */
    boolean isRowOpen() {
        return !row.isEmpty();
    }

    int rows() {
        return rows;
    }

    /** Tables are numbered as they begin. */
    int number() {
        if (number == 0) {
            number = shared.nextTable();
        }
        return number;
    }
}
