// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;

/**
 * A row of a grid: the cells that begin in it, from the left.
 *
 * @param index grid row from 0
 */
public record GridRow(Grid grid, int index, List<GridCell> cells) {
    /**
     * How many cells at the front are labels or belong to them: up to the last label that stands before the first
     * value. A remark in words further right is no label.
     */
    int labelCells() {
        int labels = 0;
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.kind() == GridCell.Kind.VALUE) {
                break;
            }
            if (cell.isLabel()) {
                labels = i + 1;
            }
        }
        return labels;
    }

    boolean hasValues() {
        for (GridCell cell : cells) {
            if (cell.kind() == GridCell.Kind.VALUE) {
                return true;
            }
        }
        return false;
    }

    boolean isBlank() {
        for (GridCell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    int countLabels() {
        int labels = 0;
        for (GridCell cell : cells) {
            labels += cell.isLabel() ? 1 : 0;
        }
        return labels;
    }
}
