// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.value.ValueReader;

/**
 * A row of a grid: the cells that begin in it, from the left.
 *
 * @param index grid row from 0
 */
public record GridRow(Grid grid, int index, List<GridCell> cells) {
    /**
     * How many cells at the front are labels or belong to them: up to the last label that stands before the first
     * value. A remark in words further right is no label, nor is a figure behind the labels that cannot be read.
     */
    int labelCells() {
        return labelCells(1);
    }

    /** The same in a table whose rows have no label: a figure that cannot be read may be the first cell. */
    int labelCellsOfUnlabelled() {
        return labelCells(0);
    }

    private int labelCells(int atLeast) {
        int front = 0;
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.kind() == GridCell.Kind.VALUE) {
                break;
            }
            if (cell.isLabel() || cell.kind() == GridCell.Kind.UNIT) {
                boolean figure = cell.isLabel()
                        && front >= atLeast
                        && ValueReader.standsForValue(cell.cell().text());
                front = figure ? front : i + 1;
            }
        }
        return front;
    }

    /** The label nearest to the values, among so many cells at the front; null where there is none. */
    @Nullable GridCell label(int labelCells) {
        for (int i = labelCells - 1; i >= 0; i--) {
            if (cells.get(i).isLabel()) {
                return cells.get(i);
            }
        }
        return null;
    }

    /** The measure word between labels and values, or null. */
    @Nullable String unit(int labelCells) {
        GridCell last = labelCells == 0 ? null : cells.get(labelCells - 1);
        return last != null && last.kind() == GridCell.Kind.UNIT
                ? LabelFolder.plain(last.cell().text())
                : null;
    }

    boolean hasValues() {
        for (GridCell cell : cells) {
            if (cell.kind() == GridCell.Kind.VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a digit stands in one of the cells that are values. */
    boolean hasNumbers() {
        for (GridCell cell : cells) {
            if (cell.kind() == GridCell.Kind.VALUE && cell.cell().text().chars().anyMatch(Character::isDigit)) {
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
