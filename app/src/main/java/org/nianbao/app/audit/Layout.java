// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which cells a report has; shared by all reports that have the same. */
public final class Layout {
    private final int[] cells;

    private Layout(int[] cells) {
        this.cells = cells;
    }

    int size() {
        return cells.length;
    }

    int cell(int position) {
        return cells[position];
    }

    /** Where the cell stands among the values, or a negative number. */
    int position(int cell) {
        return Arrays.binarySearch(cells, cell);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layout layout && Arrays.equals(cells, layout.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    /** The layouts met so far. Safe for use by many threads. */
    public static final class Pool {
        private final Map<Layout, Layout> known = new ConcurrentHashMap<>();

        /**
         * The layout with these cells.
         *
         * @param cells their numbers, ascending; not changed afterwards
         */
        public Layout of(int[] cells) {
            Layout layout = new Layout(cells);
            Layout same = known.putIfAbsent(layout, layout);
            return same == null ? layout : same;
        }
    }
}
