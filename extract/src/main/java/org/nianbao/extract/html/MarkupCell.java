// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

/** A {@code td} or {@code th} as it stands in the markup; its place in the grid and its text are filled in later. */
final class MarkupCell {
    final MarkupRow markupRow;
    final boolean header;
    /** Number among the element children of its row, from 1. */
    final int ordinal;

    int rowSpan;
    int columnSpan;

    /** Its blocks: from the first, until before the last. */
    int firstBlock;

    int endBlock;

    /** Grid position from 0. */
    int row;

    int column;
    String text = "";

    /** Whether part of the text is that of a table inside the cell. */
    boolean holdsTable;

    MarkupCell(MarkupRow markupRow, boolean header, int ordinal) {
        this.markupRow = markupRow;
        this.header = header;
        this.ordinal = ordinal;
    }
}
