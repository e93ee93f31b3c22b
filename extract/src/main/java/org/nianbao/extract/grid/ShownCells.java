// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet shows: merged regions joined, hidden rows and columns taken out. Goes down the rows once, with the regions
 * that are open, so that neither the number of regions nor their size can make it slow.
 */
final class ShownCells {
    private final List<MergedRegion> regions;
    private final Visible rows;
    private final Visible columns;
    private final TreeMap<Integer, Open> open = new TreeMap<>();
    private final List<Open> joined = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private int nextRegion;
    private int overlapping;
    private int hiddenRowTexts;
    private int hiddenColumnTexts;

    /** A region with what is known of it so far. */
    private static final class Open {
        private final MergedRegion region;
        private String text = "";
        private boolean bordered;

        Open(MergedRegion region) {
            this.region = region;
        }
    }

    ShownCells(Sheet sheet) {
        this.regions = new ArrayList<>(sheet.merged());
        regions.sort(Comparator.comparingInt(MergedRegion::firstRow).thenComparingInt(MergedRegion::firstColumn));
        int lastRow = 0;
        int lastColumn = 0;
        for (SheetCell cell : sheet.cells()) {
            lastRow = Math.max(lastRow, cell.row());
            lastColumn = Math.max(lastColumn, cell.column());
        }
        for (MergedRegion region : regions) {
            lastRow = Math.max(lastRow, region.lastRow());
            lastColumn = Math.max(lastColumn, region.lastColumn());
        }
        this.rows = new Visible(sheet.hiddenRows(), lastRow + 2);
        this.columns = new Visible(sheet.hiddenColumns(), lastColumn + 2);
        sheet.cells().forEach(this::add);
        joined.forEach(this::place);
        shown.sort(Comparator.comparingInt(Shown::row).thenComparingInt(Shown::column));
    }

    /** Sorted by row, then by column. */
    List<Shown> cells() {
        return shown;
    }

    /** Regions left out because another one lies there already. */
    int overlapping() {
        return overlapping;
    }

    /** Cells with text in hidden rows. */
    int hiddenRowTexts() {
        return hiddenRowTexts;
    }

    /** Cells with text in hidden columns. */
    int hiddenColumnTexts() {
        return hiddenColumnTexts;
    }

    private void add(SheetCell cell) {
        while (nextRegion < regions.size() && regions.get(nextRegion).firstRow() <= cell.row()) {
            openRegion(regions.get(nextRegion++));
        }
        Open over = openAt(cell.column(), cell.row());
        if (over == null) {
            place(cell);
            return;
        }
        over.bordered |= cell.bordered();
        if (cell.row() == over.region.firstRow() && cell.column() == over.region.firstColumn()) {
            over.text = cell.text();
        }
    }

    private void openRegion(MergedRegion region) {
        Integer column = region.firstColumn();
        boolean free = openAt(column, region.firstRow()) == null;
        for (Integer next = open.higherKey(column);
                free && next != null && next <= region.lastColumn();
                next = open.higherKey(next)) {
            free = openAt(next, region.firstRow()) == null;
        }
        if (free) {
            Open opened = new Open(region);
            open.put(column, opened);
            joined.add(opened);
        } else {
            overlapping++;
        }
    }

    /** The region over a place, or null; regions that ended above it are forgotten. */
    private @Nullable Open openAt(int column, int row) {
        Map.Entry<Integer, Open> entry = open.floorEntry(column);
        while (entry != null && entry.getValue().region.lastRow() < row) {
            open.remove(entry.getKey());
            entry = open.floorEntry(column);
        }
        return entry == null || entry.getValue().region.lastColumn() < column ? null : entry.getValue();
    }

    private void place(SheetCell cell) {
        if (rows.hides(cell.row()) || columns.hides(cell.column())) {
            countHidden(cell.text(), rows.hides(cell.row()));
            return;
        }
        shown.add(new Shown(
                rows.place(cell.row()),
                columns.place(cell.column()),
                1,
                1,
                cell.text(),
                cell.bordered(),
                cell.row(),
                cell.column()));
    }

    private void place(Open merged) {
        MergedRegion region = merged.region;
        int rowSpan = rows.shown(region.firstRow(), region.lastRow());
        int columnSpan = columns.shown(region.firstColumn(), region.lastColumn());
        if (rowSpan == 0 || columnSpan == 0) {
            countHidden(merged.text, rowSpan == 0);
        } else if (!merged.text.isEmpty() || merged.bordered) {
            int row = rows.next(region.firstRow());
            int column = columns.next(region.firstColumn());
            shown.add(new Shown(
                    rows.place(row),
                    columns.place(column),
                    rowSpan,
                    columnSpan,
                    merged.text,
                    merged.bordered,
                    row,
                    column));
        }
    }

    private void countHidden(String text, boolean byRow) {
        if (!text.isEmpty()) {
            hiddenRowTexts += byRow ? 1 : 0;
            hiddenColumnTexts += byRow ? 0 : 1;
        }
    }
}
