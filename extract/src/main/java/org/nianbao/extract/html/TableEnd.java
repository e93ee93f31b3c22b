// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/**
 * Decides at the end of a table what it was: data, whose blocks then become the cells of a grid, or layout, whose
 * blocks stay as they are. Tables end from the inside out, so the inner ones are decided already.
 */
final class TableEnd {
    /** A cell of a form says less: its longest label has 60 characters. */
    private static final int LONG_CELL_CHARS = 400;

    /** From here several paragraphs in one cell are running text rather than a label broken over lines. */
    private static final int PROSE_CELL_CHARS = 150;

    /** Around running text, as many short cells as the smallest table of the forms has are a form all the same. */
    private static final int FORM_CELLS = 12;

    private final Limits limits;
    private final List<FlowBlock> blocks;

    TableEnd(Limits limits, List<FlowBlock> blocks) {
        this.limits = limits;
        this.blocks = blocks;
    }

    void close(OpenTable open) throws RejectionException {
        MarkupTable table = new SpanGrid(limits).lay(open.groups);
        if (table.cells().size() < 2 || !isData(table)) {
            return;
        }
        collapse(open, table);
    }

    private boolean isData(MarkupTable table) {
        int filled = 0;
        int prose = 0;
        int nested = 0;
        int nestedCells = 0;
        long chars = 0;
        long proseChars = 0;
        boolean oneColumn = true;
        for (MarkupCell cell : table.cells()) {
            oneColumn &= cell.column == 0;
            int cellChars = 0;
            int cellNested = 0;
            boolean heading = false;
            for (int i = cell.firstBlock; i < cell.endBlock; i++) {
                FlowBlock block = blocks.get(i);
                cellChars += block.chars;
                heading |= block.level > 0;
                if (block.table != null) {
                    cellNested++;
                    nestedCells += block.table.filledCells();
                }
            }
            int lines = cell.endBlock - cell.firstBlock;
            filled += lines > 0 && cellNested == 0 ? 1 : 0;
            nested += cellNested;
            chars += cellChars;
            if (cellChars >= LONG_CELL_CHARS
                    || (lines > 1 && (cellChars >= PROSE_CELL_CHARS || (heading && lines > 3)))) {
                prose++;
                proseChars += cellChars;
            }
        }
        if (oneColumn || filled == 0) {
            return false;
        }
        if (nested > 0) {
            return prose == 0 && table.rows() > 1 && nestedCells * 2 <= filled;
        }
        return prose == 0 || (filled - prose >= FORM_CELLS && proseChars * 2 <= chars);
    }

    private void collapse(OpenTable open, MarkupTable table) {
        List<FlowBlock> strays = blocksOutsideCells(open);
        int chars = 0;
        int linkChars = 0;
        for (MarkupCell cell : table.cells()) {
            cell.text = cellText(cell, table);
            for (int i = cell.firstBlock; i < cell.endBlock; i++) {
                chars += blocks.get(i).chars;
                linkChars += blocks.get(i).linkChars;
            }
        }
        blocks.subList(open.firstBlock, blocks.size()).clear();
        blocks.addAll(strays);
        blocks.add(FlowBlock.table(table, open.place, chars, linkChars));
    }

    /** The caption, and what damaged markup left between the cells. */
    private List<FlowBlock> blocksOutsideCells(OpenTable open) {
        List<FlowBlock> strays = new ArrayList<>(0);
        int next = open.firstBlock;
        for (RowGroup group : open.groups) {
            for (MarkupRow row : group.rows) {
                for (MarkupCell cell : row.cells) {
                    while (next < cell.firstBlock) {
                        strays.add(blocks.get(next++));
                    }
                    next = cell.endBlock;
                }
            }
        }
        while (next < blocks.size()) {
            strays.add(blocks.get(next++));
        }
        return strays;
    }

    private String cellText(MarkupCell cell, MarkupTable table) {
        int count = cell.endBlock - cell.firstBlock;
        if (count == 0) {
            return "";
        }
        if (count == 1) {
            FlowBlock block = blocks.get(cell.firstBlock);
            if (block.table == null) {
                return oneSpace(block.text);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = cell.firstBlock; i < cell.endBlock; i++) {
            FlowBlock block = blocks.get(i);
            if (text.length() > 0) {
                text.append('\n');
            }
            if (block.table != null) {
                table.cellsWithTables().add(cell);
                text.append(block.table.flatText());
            } else {
                text.append(oneSpace(block.text));
            }
        }
        return text.toString();
    }

    /** Runs of spaces made one: in a cell they are layout, in running text they may part the columns of a table. */
    private static String oneSpace(String text) {
        if (text.indexOf("  ") < 0 && text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t';
            if (!space) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
