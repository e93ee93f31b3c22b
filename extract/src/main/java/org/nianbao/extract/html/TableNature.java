// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.List;

/** What the cells of a table, or of a stretch of its rows, hold; by that it is data or layout. */
final class TableNature {
    /** A cell of a form says less: its longest label has 60 characters. */
    private static final int LONG_CELL_CHARS = 400;

    /** From here several paragraphs in one cell are running text rather than a label broken over lines. */
    private static final int PROSE_CELL_CHARS = 150;

    /** A heading with so many lines in one cell is a section of text. */
    private static final int SECTION_LINES = 4;

    /** Around running text, as many short cells as the smallest table of the forms has are a form all the same. */
    private static final int FORM_CELLS = 12;

    private final int rows;
    private int cells;
    private int filled;
    private int prose;
    private int nested;
    private int nestedCells;
    private long chars;
    private long linkChars;
    private long proseChars;
    private boolean oneColumn = true;

    TableNature(MarkupTable table, List<FlowBlock> blocks) {
        rows = table.rows();
        for (MarkupCell cell : table.cells()) {
            add(cell, blocks);
        }
    }

    private void add(MarkupCell cell, List<FlowBlock> blocks) {
        cells++;
        oneColumn &= cell.column == 0;
        int nestedBefore = nested;
        long charsBefore = chars;
        for (int i = cell.firstBlock; i < cell.endBlock; i++) {
            FlowBlock block = blocks.get(i);
            chars += block.chars;
            linkChars += block.linkChars;
            if (block.table != null) {
                nested++;
                nestedCells += block.table.filledCells();
            }
        }
        if (cell.endBlock > cell.firstBlock && nested == nestedBefore) {
            filled++;
        }
        if (isProse(cell, blocks)) {
            prose++;
            proseChars += chars - charsBefore;
        }
    }

    /** Whether the cell holds running text rather than a label or a value. */
    static boolean isProse(MarkupCell cell, List<FlowBlock> blocks) {
        int lines = cell.endBlock - cell.firstBlock;
        int chars = 0;
        boolean heading = false;
        for (int i = cell.firstBlock; i < cell.endBlock && chars < LONG_CELL_CHARS; i++) {
            chars += blocks.get(i).chars;
            heading |= blocks.get(i).level > 0;
        }
        return chars >= LONG_CELL_CHARS
                || (lines > 1 && chars >= PROSE_CELL_CHARS)
                || (lines >= SECTION_LINES && heading);
    }

    boolean isData() {
        if (cells < 2 || oneColumn || filled == 0) {
            return false;
        }
        if (nested > 0) {
            // A grid of labels and values with a small table in it; not a page of menus around one.
            return prose == 0 && rows > 1 && nestedCells * 2 <= filled && linkChars * 2 <= chars;
        }
        return prose == 0 || (isForm() && proseChars * 2 <= chars);
    }

    boolean hasProse() {
        return prose > 0;
    }

    /** Whether it has as many short cells as a form, most of them no links. */
    boolean isForm() {
        return filled - prose >= FORM_CELLS && linkChars * 2 <= chars;
    }
}
