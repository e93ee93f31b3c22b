// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;

/**
 * Finds a row's value cells. Where the grid's columns can be trusted a value stands under its header; where merged cells
 * are lost, or a span is wrong, the cells behind the label are counted instead.
 */
final class RowReader {
    /** Fewer cells than this prove nothing when they are counted in a row that is out of place. */
    private static final int COUNTABLE = 3;

    private RowReader() {}

    static RowReading read(GridRow row, int labelCells, HeaderMap map) {
        if (map.positional() && standsInPlace(row, labelCells, map)) {
            RowReading byColumn = byColumn(row, labelCells, map);
            if (byColumn != null) {
                return byColumn;
            }
        }
        return row.grid().isRagged() ? countSlots(row, labelCells, map) : countCells(row, labelCells, map);
    }

    /** Whether the row's labels end where its values begin, with nothing but blanks between. */
    private static boolean standsInPlace(GridRow row, int labelCells, HeaderMap map) {
        int start = map.start();
        for (int i = 0; i < row.cells().size(); i++) {
            GridCell cell = row.cells().get(i);
            boolean label = i < labelCells;
            if (label && cell.end() > start) {
                return false;
            }
            if (!label && cell.column() < start && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The cells under the headers, or null where they do not fall under them one for one. */
    private static @Nullable RowReading byColumn(GridRow row, int labelCells, HeaderMap map) {
        GridCell[] cells = new GridCell[map.size()];
        int next = labelCells;
        for (int k = 0; k < map.size(); k++) {
            HeaderToken token = map.columns().get(k).token();
            GridCell found = null;
            for (; next < row.cells().size(); next++) {
                GridCell cell = row.cells().get(next);
                if (cell.column() >= token.end()) {
                    break;
                }
                if (cell.column() < token.start()) {
                    continue;
                }
                if (found != null
                        && !found.isBlank()
                        && !cell.isBlank()
                        && !found.cell().text().equals(cell.cell().text())) {
                    return null;
                }
                found = found == null || found.isBlank() ? cell : found;
            }
            if (found == null || reachesFurther(found, map, k)) {
                return null;
            }
            cells[k] = found;
        }
        boolean lost = row.grid().isRagged()
                && row.grid().commonWidth() > 0
                && row.cells().size() != row.grid().commonWidth();
        return lost ? countSlots(row, labelCells, map) : new RowReading(Arrays.asList(cells), Confidence.CERTAIN, null);
    }

    /** Whether a cell covers the next column as well: a merged value that belongs to nobody. */
    private static boolean reachesFurther(GridCell cell, HeaderMap map, int column) {
        return column + 1 < map.size()
                && cell.end() > map.columns().get(column + 1).token().start();
    }

    /** Counts the cells behind the label in a grid that states its spans. */
    private static RowReading countCells(GridRow row, int labelCells, HeaderMap map) {
        List<GridCell> own = row.cells();
        int behind = own.size() - labelCells;
        int columns = map.size();
        if (behind < columns || !blankFrom(own, labelCells + columns)) {
            return RowReading.unreadable(columns, behind + " cells behind the label, expected " + columns);
        }
        GridCell[] cells = new GridCell[columns];
        boolean plain = true;
        for (int k = 0; k < columns; k++) {
            cells[k] = own.get(labelCells + k);
            plain &= cells[k].cell().columnSpan() == 1 && cells[k].cell().rowSpan() == 1;
        }
        // More blanks than columns: one of those in front may be the one too many.
        boolean exact = behind == columns
                || (own.size() == row.grid().commonWidth()
                        && !own.get(labelCells).isBlank());
        boolean certain = plain && exact && (columns >= COUNTABLE || !map.positional());
        return new RowReading(
                Arrays.asList(cells),
                certain ? Confidence.CERTAIN : Confidence.INFERRED,
                certain ? null : "the cells do not stand under their headers and were counted");
    }

    /** Counts the slots behind the label in a grid whose merged cells are lost. */
    private static RowReading countSlots(GridRow row, int labelCells, HeaderMap map) {
        List<GridCell> own = row.cells();
        int columns = map.size();
        int behind = own.size() - labelCells;
        int common = row.grid().commonWidth();
        String problem = own.size() + " cells in the row, expected " + (common > 0 ? common : labelCells + columns);
        if (behind < columns || !blankFrom(own, labelCells + columns)) {
            return RowReading.unreadable(columns, problem);
        }
        GridCell[] cells = new GridCell[columns];
        boolean filled = true;
        for (int k = 0; k < columns; k++) {
            cells[k] = own.get(labelCells + k);
            filled &= !cells[k].isBlank();
        }
        boolean exact = common > 0 ? own.size() == common : behind == columns;
        // Where the header's merged cells were kept as blanks, the row's first blank may be of that kind.
        exact &= !(map.positional() && behind > columns && cells[0].isBlank());
        if (!exact && !filled) {
            // A slot was lost or is too many, and a blank may stand anywhere: every reading is a guess.
            return RowReading.unreadable(columns, problem);
        }
        return new RowReading(
                Arrays.asList(cells), exact ? Confidence.CERTAIN : Confidence.INFERRED, exact ? null : problem);
    }

    private static boolean blankFrom(List<GridCell> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
