// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Table;

/** A document's table, its cells sorted into rows and classified. */
public final class Grid {
    private static final double UNIFORM = 0.8;

    private final Table table;
    private final List<GridRow> rows = new ArrayList<>();
    private @Nullable Integer commonWidth;

    public Grid(Table table) {
        this.table = table;
        List<List<GridCell>> byRow = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            byRow.add(new ArrayList<>());
        }
        for (Cell cell : table.cells()) {
            byRow.get(cell.row()).add(GridCell.of(cell));
        }
        byRow = CodeColumns.without(byRow, isRagged());
        for (int i = 0; i < byRow.size(); i++) {
            rows.add(new GridRow(this, i, byRow.get(i)));
        }
    }

    Table table() {
        return table;
    }

    public List<GridRow> rows() {
        return rows;
    }

    /** Whether positions are mere slot numbers. */
    boolean isRagged() {
        return table.geometry() == Geometry.RAGGED || table.geometry() == Geometry.NONE;
    }

    /**
     * How many slots nearly every row has, or 0 where rows have all sorts of widths. Only where the width is common
     * does a row of another width show that something was lost in it.
     */
    int commonWidth() {
        if (commonWidth == null) {
            Map<Integer, Integer> counts = new HashMap<>();
            int used = 0;
            for (GridRow row : rows) {
                if (!row.cells().isEmpty()) {
                    counts.merge(row.cells().size(), 1, Integer::sum);
                    used++;
                }
            }
            int common = 0;
            for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
                if (entry.getValue() >= UNIFORM * used) {
                    common = entry.getKey();
                }
            }
            commonWidth = common;
        }
        return commonWidth;
    }
}
