// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Table;

/**
 * A table as one page prints it.
 *
 * @param page from 1; 1 where the document has no pages
 * @param box where it stands, or null where the document has no pages
 * @param rows number of grid rows
 * @param columns number of grid columns
 * @param cells sorted by row, then column; rows count from 0 on each page
 */
public record PrintedGrid(int page, @Nullable PageBox box, int rows, int columns, List<Cell> cells) {
    public PrintedGrid {
        cells = List.copyOf(cells);
    }

    /** All grids of a document, in reading order; a table that runs over pages is one for each of them. */
    public static List<PrintedGrid> of(Document document) {
        List<PrintedGrid> grids = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                add(table, grids);
            }
        }
        return grids;
    }

    private static void add(Table table, List<PrintedGrid> grids) {
        Map<Integer, List<Cell>> pages = new TreeMap<>();
        for (Cell cell : table.cells()) {
            int page = cell.location() instanceof PageBox box ? box.page() : 1;
            pages.computeIfAbsent(page, none -> new ArrayList<>()).add(cell);
        }
        pages.forEach((page, cells) -> grids.add(part(table, page, cells, pages.size() == 1)));
    }

    private static PrintedGrid part(Table table, int page, List<Cell> cells, boolean whole) {
        if (whole) {
            PageBox box = table.location() instanceof PageBox found ? found : null;
            return new PrintedGrid(page, box, table.rows(), table.columns(), cells);
        }
        int first = cells.stream().mapToInt(Cell::row).min().orElse(0);
        // What begins in a later row than any other cell stands on the next page.
        int last = cells.stream().mapToInt(Cell::row).max().orElse(0);
        List<Cell> moved = new ArrayList<>();
        PageBox around = null;
        for (Cell cell : cells) {
            int span = Math.min(cell.rowSpan(), last + 1 - cell.row());
            moved.add(new Cell(
                    cell.row() - first,
                    cell.column(),
                    span,
                    cell.columnSpan(),
                    cell.text(),
                    cell.location(),
                    cell.trust()));
            if (cell.location() instanceof PageBox box) {
                around = around == null ? box : around(around, box);
            }
        }
        return new PrintedGrid(page, around, last + 1 - first, table.columns(), moved);
    }

    private static PageBox around(PageBox one, PageBox other) {
        return new PageBox(
                one.page(),
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()));
    }
}
