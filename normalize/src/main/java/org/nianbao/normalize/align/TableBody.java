// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts the rows of a table into headers and data, and gives each data row the header that it stands under. */
final class TableBody {
    /** A row of so many labels and no value is a header: a data row has at most three labels. */
    private static final int HEADER_LABELS = 4;

    /**
     * A data row.
     *
     * @param header the nearest header above, or null
     * @param sameGrid whether that header stands in the row's own grid
     */
    record DataRow(GridRow row, @Nullable Header header, boolean sameGrid) {}

    private final FormTable table;
    private final List<DataRow> data = new ArrayList<>();

    TableBody(FormTable table, List<GridRow> rows) {
        this.table = table;
        Header header = null;
        DataRow blank = null;
        int i = 0;
        while (i < rows.size()) {
            int end = headerEnd(rows, i);
            if (end > i) {
                header = new Header(table, rows.subList(i, end));
                i = end;
                continue;
            }
            GridRow row = rows.get(i++);
            DataRow found = new DataRow(row, header, header != null && header.grid() == row.grid());
            if (row.isBlank()) {
                blank = blank == null && found.sameGrid && !row.cells().isEmpty() ? found : blank;
            } else if (!isBanner(row)) {
                data.add(found);
            }
        }
        if (table.hasUnlabelledRow() && data.isEmpty() && blank != null) {
            // Nothing was printed in the only row.
            data.add(blank);
        }
    }

    List<DataRow> data() {
        return data;
    }

    /** The row behind the header that begins here, or the same row where none begins. */
    private int headerEnd(List<GridRow> rows, int from) {
        int end = from;
        int next = from;
        Grid grid = rows.get(from).grid();
        while (next < rows.size() && rows.get(next).grid() == grid) {
            GridRow row = rows.get(next);
            if (isHeader(
                    row, end > from ? rows.get(end - 1) : null, next + 1 < rows.size() ? rows.get(next + 1) : null)) {
                end = next + 1;
            } else if (end == from || !row.isBlank()) {
                break;
            }
            // A page break leaves blank halves of cells within a header: the header goes on behind them.
            next++;
        }
        return end;
    }

    private boolean isHeader(GridRow row, @Nullable GridRow headerAbove, @Nullable GridRow below) {
        if (row.hasValues()) {
            return false;
        }
        int columns = 0;
        int rowLabels = 0;
        int labels = 0;
        boolean corner = false;
        for (GridCell cell : row.cells()) {
            if (!cell.isLabel()) {
                continue;
            }
            String text = cell.label().text();
            labels++;
            columns += table.isColumn(text) ? 1 : 0;
            rowLabels += table.isRow(text) ? 1 : 0;
            corner |= table.isCorner(text);
        }
        if (corner || columns > rowLabels || (columns > 0 && labels >= HEADER_LABELS)) {
            return true;
        }
        if (labels >= HEADER_LABELS && rowLabels <= 1) {
            return true;
        }
        boolean unknown = labels > 0 && rowLabels == 0 && !isBanner(row);
        return unknown && (headerAbove != null ? labels > 1 : leadsIntoHeader(row, below));
    }

    /** Whether an unknown row of several labels stands right above a header: its first row, damaged. */
    private boolean leadsIntoHeader(GridRow row, @Nullable GridRow below) {
        return below != null
                && below.grid() == row.grid()
                && row.countLabels() > 1
                && !below.hasValues()
                && below.countLabels() >= HEADER_LABELS;
    }

    private boolean isBanner(GridRow row) {
        boolean banner = false;
        for (GridCell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (!table.isBanner(cell.label().text())) {
                return false;
            }
            banner = true;
        }
        return banner;
    }
}
