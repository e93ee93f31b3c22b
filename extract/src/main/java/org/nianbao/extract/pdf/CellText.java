// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;

/** Joins the lines of one cell. */
final class CellText {
    /** Share of the lines that must be single characters for a label set from top to bottom. */
    private static final float STACKED = 0.6f;

    private static final int MIN_STACKED_LINES = 3;

    private CellText() {}

    /**
     * The cell's text: its lines parted by {@code \n}, but a label whose characters are stacked is one line, and so is
     * a number that was broken because it filled the cell. Where the first part leaves room the break stands: two
     * numbers in one cell must not become one.
     *
     * @param room width that the cell has for text
     */
    static String join(List<TextLine> lines, float room) {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        boolean stacked = isStacked(lines);
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            if (!stacked && !isBrokenNumber(lines.get(i - 1), lines.get(i), room)) {
                text.append('\n');
            }
            text.append(lines.get(i).text());
        }
        return text.toString();
    }

    /** Whether the last line leaves no room for one more character of its size; of a number, for one more digit. */
    static boolean isFull(List<TextLine> lines, float room) {
        TextLine last = lines.get(lines.size() - 1);
        return last.end() - last.start() + (last.isNumber() ? last.firstWidth() : last.size()) > room;
    }

    private static boolean isBrokenNumber(TextLine line, TextLine next, float room) {
        return line.isNumber() && next.isNumber() && line.end() - line.start() + next.firstWidth() > room;
    }

    private static boolean isStacked(List<TextLine> lines) {
        if (lines.size() < MIN_STACKED_LINES) {
            return false;
        }
        int single = 0;
        for (TextLine line : lines) {
            int length = line.text().codePointCount(0, line.text().length());
            if (length > 2 || !Characters.isWide(line.first())) {
                return false;
            }
            single += length == 1 ? 1 : 0;
        }
        return single >= STACKED * lines.size();
    }
}
