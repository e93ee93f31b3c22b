// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.List;

/** How many grid columns each cell of a row covers. */
final class RowSpans {
    /** Producers round widths; a tenth of an inch is far less than any column. */
    private static final int TOLERANCE_TWIPS = 144;

    private RowSpans() {}

    /** As stated; where none is stated and the row is too short for the grid, as the cells' widths tell. */
    static int[] of(MarkupRow row, List<Integer> columnWidths) {
        int[] spans = new int[row.cells().size()];
        int sum = row.columnsBefore() + row.columnsAfter();
        boolean stated = false;
        for (int i = 0; i < spans.length; i++) {
            CellTraits traits = row.cells().get(i).traits();
            spans[i] = traits.columnSpan();
            sum += spans[i];
            stated |= traits.isSpanStated() || traits.horizontal() != CellTraits.Merge.NONE;
        }
        if (!stated && sum < columnWidths.size() && spans.length > 0) {
            byWidth(row, columnWidths, spans);
        }
        return spans;
    }

    /** Changes the spans only where every cell ends at an edge of the grid. */
    private static void byWidth(MarkupRow row, List<Integer> columnWidths, int[] spans) {
        int[] found = new int[spans.length];
        int column = row.columnsBefore();
        for (int i = 0; i < spans.length; i++) {
            int left = row.cells().get(i).traits().width();
            while (column < columnWidths.size() && left > TOLERANCE_TWIPS) {
                left -= columnWidths.get(column++);
                found[i]++;
            }
            if (found[i] == 0 || Math.abs(left) > TOLERANCE_TWIPS) {
                return;
            }
        }
        System.arraycopy(found, 0, spans, 0, spans.length);
    }
}
