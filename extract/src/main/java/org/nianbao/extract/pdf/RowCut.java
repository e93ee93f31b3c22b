// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;

/** Whether a page break goes through a row. */
enum RowCut {
    NONE,
    /** The upper part has the label and the lower one values; the lower may be a row whose label is lost. */
    LIKELY,
    SURE;

    /** Two cells of the same columns on both sides of a page break. */
    record Pair(Piece above, CellContent below, boolean labelRight) {}

    /** Whether the next cell to the right holds a label too, so that this one may be a group's. */
    static boolean isLabelRight(PageItem.TablePart part, CellContent content) {
        int next = content.cell().column() + content.cell().columnSpan();
        for (CellContent other : part.cells()) {
            if (other.cell().row() == 0 && other.cell().column() == next) {
                // A single word such as 无 is what a value cell holds.
                return other.text().length() > 1 && isLabel(other.text());
            }
        }
        return false;
    }

    /** Whether the cell below is the rest of the one above: a group's label that spans the page break. */
    static boolean continues(Pair pair) {
        Piece above = pair.above();
        CellContent below = pair.below();
        boolean spans = above.rowSpan > 1 || below.cell().rowSpan() > 1 || pair.labelRight();
        if (below.text().isEmpty()) {
            return spans && pair.labelRight() && isLabel(above.text);
        }
        return spans && pair.labelRight() && isRestOfLabel(above, below);
    }

    private static boolean isRestOfLabel(Piece above, CellContent below) {
        return isLabel(above.text)
                && isLabel(below.text())
                && above.lastLineFull
                && Enumerators.startsWithOne(above.text)
                && !Enumerators.startsWithOne(below.text());
    }

    /**
     * Whether the page break cut the row: all cells go on, none has two values but where one goes on in the other, and
     * either a border is missing or the texts show it.
     */
    static RowCut of(PageItem.TablePart part, List<Pair> pairs, boolean open) {
        long top = part.cells().stream()
                .filter(content -> content.cell().row() == 0)
                .count();
        if (pairs.size() != top || pairs.isEmpty()) {
            return RowCut.NONE;
        }
        boolean labelGoesOn = false;
        boolean numberGoesOn = false;
        boolean valueAbove = false;
        boolean valueBelow = false;
        boolean labelBelow = false;
        for (Pair pair : pairs) {
            String above = pair.above().text;
            String below = pair.below().text();
            boolean both = !above.isEmpty() && !below.isEmpty();
            boolean rest = both && isRestOfLabel(pair.above(), pair.below());
            boolean openRest = both && open && isLabel(above) && isLabel(below) && !Enumerators.startsWithOne(below);
            boolean number = both && goesOnAsValue(pair.above(), below);
            if (both && !rest && !openRest && !number) {
                return RowCut.NONE;
            }
            labelGoesOn |= rest;
            numberGoesOn |= number;
            labelBelow |= isLabel(below) && !number;
            valueAbove |= !above.isEmpty() && !isLabel(above);
            valueBelow |= !below.isEmpty() && (number || !isLabel(below));
        }
        boolean onePlace = valueAbove != valueBelow || numberGoesOn;
        if (open || (onePlace && labelGoesOn)) {
            return RowCut.SURE;
        }
        return onePlace && !labelBelow && valueBelow ? RowCut.LIKELY : RowCut.NONE;
    }

    /** Whether the text below is the rest of a number that filled its line, or of a remark in brackets, or such a remark. */
    private static boolean goesOnAsValue(Piece above, String below) {
        if (!Characters.isDigit(above.text.charAt(0))) {
            return false;
        }
        boolean remarkOpen = opened(above.text) > 0;
        boolean remark = !remarkOpen && isRemark(below);
        boolean digits = !remarkOpen && above.lastLineFull && Characters.isDigit(below.charAt(0));
        return remarkOpen || remark || digits;
    }

    /** Whether the text is a remark in brackets, and no label with its number in them: (六)其他处理. */
    static boolean isRemark(String text) {
        return opened(text.substring(0, 1)) > 0 && !Enumerators.startsWithOne(text);
    }

    /** How many brackets a text opens and does not close. */
    private static int opened(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（' || c == '[' || c == '【' || c == '〔') {
                open++;
            } else if (c == ')' || c == '）' || c == ']' || c == '】' || c == '〕') {
                open--;
            }
        }
        return open;
    }

    static boolean isLabel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Characters.isWide(text.charAt(i)) && Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
