// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import org.nianbao.extract.Cell;
import org.nianbao.normalize.label.FoldedLabel;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.value.Units;
import org.nianbao.normalize.value.ValueReader;

/**
 * A cell of a grid with what its text looks like.
 *
 * @param label the text folded as a label; empty for a blank or a value
 */
public record GridCell(Cell cell, Kind kind, FoldedLabel label) {
    private static final FoldedLabel NO_LABEL = new FoldedLabel("", null);

    public enum Kind {
        BLANK,
        /** A number, a dash, the word 无. */
        VALUE,
        /** A measure word alone, as in a column of units between labels and values. */
        UNIT,
        LABEL
    }

    static GridCell of(Cell cell) {
        String text = cell.text();
        if (text.isEmpty()) {
            return new GridCell(cell, Kind.BLANK, NO_LABEL);
        }
        if (ValueReader.looksLikeValue(text)) {
            return new GridCell(cell, Kind.VALUE, NO_LABEL);
        }
        if (text.length() <= 2 && Units.isUnit(LabelFolder.plain(text))) {
            return new GridCell(cell, Kind.UNIT, NO_LABEL);
        }
        FoldedLabel label = LabelFolder.fold(text);
        return new GridCell(cell, label.text().isEmpty() && !isCutLabel(label) ? Kind.VALUE : Kind.LABEL, label);
    }

    /** Whether only the number is left of a group's label that a page cuts: {@code 三、}. */
    private static boolean isCutLabel(FoldedLabel label) {
        Numbering numbering = label.numbering();
        return numbering != null && numbering.style() == Numbering.Style.CHINESE;
    }

    // As a key of sets its place in the grid is enough; its text need not be hashed.
    @Override
    public int hashCode() {
        return 31 * cell.row() + cell.column();
    }

    int column() {
        return cell.column();
    }

    /** The column behind the cell. */
    int end() {
        return cell.column() + cell.columnSpan();
    }

    boolean isLabel() {
        return kind == Kind.LABEL;
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
