// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table as an agency prints it.
 *
 * @param name {@code disclosure}, {@code requests} or {@code review}
 * @param cells sorted by row, then column
 */
record PrintedTable(String name, int rows, int columns, List<PrintedCell> cells) {
    PrintedTable {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(PrintedCell::row).thenComparingInt(PrintedCell::column))
                .toList();
    }

    /** The cells that begin in a row, from the left. */
    List<PrintedCell> row(int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }

    /** The cell that covers a place, or null where the grid has a hole. */
    @Nullable PrintedCell at(int row, int column) {
        for (PrintedCell cell : cells) {
            if (cell.covers(row, column)) {
                return cell;
            }
        }
        return null;
    }

    PrintedTable map(UnaryOperator<PrintedCell> change) {
        return new PrintedTable(name, rows, columns, cells.stream().map(change).toList());
    }

    PrintedTable without(Predicate<PrintedCell> gone) {
        return new PrintedTable(
                name, rows, columns, cells.stream().filter(gone.negate()).toList());
    }

    /** Whether values stand in the row. */
    boolean isData(int row) {
        return cells.stream().anyMatch(cell -> cell.row() == row && cell.truth() != null);
    }

    /** The first row with values. */
    int firstData() {
        for (int row = 0; row < rows; row++) {
            if (isData(row)) {
                return row;
            }
        }
        return rows;
    }

    PrintedTable withoutRow(int gone) {
        List<PrintedCell> kept = new ArrayList<>();
        for (PrintedCell cell : cells) {
            if (cell.row() > gone) {
                kept.add(cell.at(cell.row() - 1, cell.column()));
            } else if (cell.row() + cell.rowSpan() <= gone) {
                kept.add(cell);
            } else if (cell.rowSpan() > 1) {
                kept.add(cell.spanning(cell.rowSpan() - 1, cell.columnSpan()));
            }
        }
        return new PrintedTable(name, rows - 1, columns, kept);
    }

    /** The table with an empty row put in; cells that span the place grow by it. */
    PrintedTable withGap(int place) {
        List<PrintedCell> moved = new ArrayList<>();
        for (PrintedCell cell : cells) {
            if (cell.row() >= place) {
                moved.add(cell.at(cell.row() + 1, cell.column()));
            } else if (cell.row() + cell.rowSpan() > place) {
                moved.add(cell.spanning(cell.rowSpan() + 1, cell.columnSpan()));
            } else {
                moved.add(cell);
            }
        }
        return new PrintedTable(name, rows + 1, columns, moved);
    }

    PrintedTable with(List<PrintedCell> more) {
        List<PrintedCell> all = new ArrayList<>(cells);
        all.addAll(more);
        return new PrintedTable(name, rows, columns, all);
    }

    /** The one-row cells of a row printed once more below it. */
    PrintedTable withRowDoubled(int row) {
        PrintedTable wider = withGap(row + 1);
        List<PrintedCell> copies = row(row).stream()
                .filter(cell -> cell.rowSpan() == 1)
                .map(cell -> cell.at(row + 1, cell.column()))
                .toList();
        // A group label that begins or ends at the row grows over its copy.
        List<PrintedCell> grown = wider.cells().stream()
                .map(cell -> cell.row() + cell.rowSpan() == row + 1 && isTall(cell)
                        ? cell.spanning(cell.rowSpan() + 1, cell.columnSpan())
                        : cell)
                .toList();
        return new PrintedTable(name, wider.rows(), columns, grown).with(copies);
    }

    private static boolean isTall(PrintedCell cell) {
        return cell.rowSpan() > 1;
    }

    /** Two rows of the same shape change places, group labels stay. */
    PrintedTable withRowsSwapped(int a, int b) {
        return map(cell -> cell.rowSpan() > 1
                ? cell
                : cell.row() == a ? cell.at(b, cell.column()) : cell.row() == b ? cell.at(a, cell.column()) : cell);
    }

    /** Two columns change places in rows {@code from} to {@code to}, with their labels. */
    PrintedTable withColumnsSwapped(int a, int b, int from, int to) {
        return map(cell -> cell.columnSpan() > 1 || cell.row() < from || cell.row() >= to
                ? cell
                : cell.column() == a ? cell.at(cell.row(), b) : cell.column() == b ? cell.at(cell.row(), a) : cell);
    }

    /** Rows {@code from} to {@code to}, spans cut where they leave them; a label that is cut off stands again. */
    PrintedTable slice(int from, int to) {
        List<PrintedCell> kept = new ArrayList<>();
        for (PrintedCell cell : cells) {
            int top = Math.max(from, cell.row());
            int bottom = Math.min(to, cell.row() + cell.rowSpan());
            if (top < bottom) {
                kept.add(cell.at(top - from, cell.column()).spanning(bottom - top, cell.columnSpan()));
            }
        }
        return new PrintedTable(name, to - from, columns, kept);
    }

    /** Another table of the same width printed right below, as one table. */
    PrintedTable above(PrintedTable below) {
        List<PrintedCell> all = new ArrayList<>(cells);
        below.cells().forEach(cell -> all.add(cell.at(cell.row() + rows, cell.column())));
        return new PrintedTable(name, rows + below.rows(), columns, all);
    }

    /** Rows of values whose cells stand in the same columns as those of this row, itself included. */
    List<Integer> sameShape(int row) {
        List<Integer> alike = new ArrayList<>();
        for (int other = 0; other < rows; other++) {
            if (isData(other) && shape(other).equals(shape(row))) {
                alike.add(other);
            }
        }
        return alike;
    }

    private List<Integer> shape(int row) {
        return row(row).stream()
                .filter(cell -> cell.rowSpan() == 1)
                .map(cell -> 100 * cell.column() + cell.columnSpan())
                .toList();
    }

    /** The innermost label of a row of values. */
    PrintedCell labelOf(int row) {
        return row(row).stream()
                .filter(cell -> cell.isLabel() && cell.rowSpan() == 1)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    List<Integer> dataRows() {
        List<Integer> data = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (isData(row)) {
                data.add(row);
            }
        }
        return data;
    }
}
