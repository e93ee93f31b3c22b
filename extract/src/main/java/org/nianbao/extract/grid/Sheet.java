// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * One sheet of a spreadsheet, as its file states it.
 *
 * @param name as the user sees it
 * @param part where it lies, for locations
 * @param cells sorted by row, then by column; no two at the same place
 * @param hiddenRows those that are not shown; never written to
 * @param hiddenColumns those that are not shown; never written to
 */
public record Sheet(
        String name,
        String part,
        List<SheetCell> cells,
        List<MergedRegion> merged,
        BitSet hiddenRows,
        BitSet hiddenColumns) {
    /** More rows and columns than this has no program that writes spreadsheets. */
    public static final int MAX_ROWS = 1 << 20;

    public static final int MAX_COLUMNS = 1 << 14;

    public Sheet {
        cells = sorted(cells);
        merged = List.copyOf(merged);
    }

    /** Of cells at the same place the last one holds. */
    private static List<SheetCell> sorted(List<SheetCell> cells) {
        List<SheetCell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingInt(SheetCell::row).thenComparingInt(SheetCell::column));
        List<SheetCell> kept = new ArrayList<>(sorted.size());
        for (SheetCell cell : sorted) {
            SheetCell last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && last.row() == cell.row() && last.column() == cell.column()) {
                kept.remove(kept.size() - 1);
            }
            kept.add(cell);
        }
        return List.copyOf(kept);
    }
}
