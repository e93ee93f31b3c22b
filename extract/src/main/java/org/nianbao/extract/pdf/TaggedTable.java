// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table as a document's tags describe it, as far as one page prints it.
 *
 * @param cells by row, then column
 */
record TaggedTable(int rows, int columns, List<TaggedCell> cells) {
    private static final int MAX_SPAN = 1_000;

    TaggedTable {
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param marks numbers of the marked contents that its text is
     */
    record TaggedCell(int row, int column, int rowSpan, int columnSpan, Set<Integer> marks) {}

    /** A cell as it is tagged, before its place is known. */
    record Tag(int rowSpan, int columnSpan, Set<Integer> marks) {}

    /** Gives every cell its place: the first one in its row that no cell of a row above reaches into. */
    static TaggedTable of(List<List<Tag>> rows) {
        List<TaggedCell> cells = new ArrayList<>();
        int[] taken = new int[MAX_SPAN];
        int columns = 0;
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Tag tag : rows.get(row)) {
                while (column < MAX_SPAN && taken[column] > row) {
                    column++;
                }
                int span = Math.min(Math.max(1, tag.columnSpan()), MAX_SPAN - column);
                int height = Math.min(Math.max(1, tag.rowSpan()), rows.size() - row);
                if (span > 0) {
                    Arrays.fill(taken, column, column + span, row + height);
                    cells.add(new TaggedCell(row, column, height, span, tag.marks()));
                    column += span;
                    columns = Math.max(columns, column);
                }
            }
        }
        return new TaggedTable(rows.size(), columns, cells);
    }

    /** All marked contents of the table. */
    Set<Integer> marks() {
        Set<Integer> marks = new HashSet<>();
        cells.forEach(cell -> marks.addAll(cell.marks()));
        return marks;
    }
}
