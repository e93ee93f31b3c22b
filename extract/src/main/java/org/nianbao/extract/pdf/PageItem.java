// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.nianbao.extract.Table;

/** A line or a table, in the reading order of one page. */
sealed interface PageItem {
    float top();

    float bottom();

    float left();

    /** A line outside of the tables. */
    record Line(TextLine line, PageFrame frame) implements PageItem {
        @Override
        public float top() {
            return line.top();
        }

        @Override
        public float bottom() {
            return line.bottom();
        }

        @Override
        public float left() {
            return line.left();
        }
    }

    /** A table that no lines rule. */
    record Borderless(Table table, float left, float top, float bottom) implements PageItem {}

    /** What one page holds of a ruled table. */
    record TablePart(Grid grid, List<CellContent> cells, PageFrame frame) implements PageItem {
        /** Whether no cell holds text. */
        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }

        @Override
        public float top() {
            return grid.top();
        }

        @Override
        public float bottom() {
            return grid.bottom();
        }

        @Override
        public float left() {
            return grid.left();
        }
    }
}
