// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;

/** A line or a table, in the reading order of one page. */
sealed interface PageItem {
    float top();

    float bottom();

    float left();

    /** A line outside of the tables. */
    record Line(TextLine line) implements PageItem {
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

    /** What one page holds of a table. */
    record TablePart(Grid grid, List<CellContent> cells, int page) implements PageItem {
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
