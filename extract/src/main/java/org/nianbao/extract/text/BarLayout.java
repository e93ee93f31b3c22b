// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

/**
 * How a table with one row a line uses its bars.
 *
 * @param border each row starts with a bar that parts nothing
 * @param closed each slot is followed by a bar, the last slot too; else bars stand only between slots
 * @param width slots of most rows
 * @param certain whether the rows themselves tell closed from not closed
 * @param markdown a line of dashes parts the header from the body
 */
record BarLayout(boolean border, boolean closed, int width, boolean certain, boolean markdown) {
    /** Bar counts are compared up to here; wider rows keep their own width all the same. */
    private static final int MAX_WIDTH = 256;

    /** Below this share of lines that start with a bar, the bar is a blank first slot and no border. */
    private static final double BORDER_SHARE = 0.6;

    /** One line in so many may have lost its leading bar. */
    private static final int BORDER_DAMAGE = 5;

    /** The layout of the bar lines in {@code from..to}. */
    static BarLayout of(Lines lines, int from, int to) {
        int rule = separator(lines, from, to);
        boolean border = rule < 0 ? hasBorder(lines, from, to) : lines.startsWithBar(rule);
        int[] ended = new int[MAX_WIDTH + 2];
        int[] open = new int[MAX_WIDTH + 2];
        for (int line = from; line < to; line++) {
            int bars = lines.bars(line);
            if (bars == 0) {
                continue;
            }
            bars -= border && lines.startsWithBar(line) ? 1 : 0;
            bars = Math.min(bars, MAX_WIDTH);
            if (lines.endsWithBar(line)) {
                ended[bars]++;
            } else {
                open[bars]++;
            }
        }
        int ruled = rule < 0 ? -1 : slots(lines, rule, border);
        return choose(border, ended, open, ruled);
    }

    /** The first line of dashes between bars, or -1. */
    private static int separator(Lines lines, int from, int to) {
        for (int line = from; line < to; line++) {
            if (isSeparator(lines, line)) {
                return line;
            }
        }
        return -1;
    }

    private static int slots(Lines lines, int line, boolean border) {
        int bars = lines.bars(line) - (border ? 1 : 0);
        return lines.endsWithBar(line) ? bars : bars + 1;
    }

    private static BarLayout choose(boolean border, int[] ended, int[] open, int separator) {
        int closedWidth = 0;
        int closedRows = 0;
        int joinedWidth = 0;
        int joinedRows = 0;
        // Of two widths that tie the larger wins: halves of broken rows are shorter than rows.
        for (int width = 1; width <= MAX_WIDTH + 1; width++) {
            int asClosed = ended[width] + open[width - 1];
            int asJoined = ended[width - 1] + open[width - 1];
            if (asClosed > 0 && asClosed >= closedRows) {
                closedRows = asClosed;
                closedWidth = width;
            }
            if (asJoined > 0 && asJoined >= joinedRows) {
                joinedRows = asJoined;
                joinedWidth = width;
            }
        }
        boolean markdown = separator > 0;
        boolean closed = border || markdown || closedRows >= joinedRows;
        int width = markdown ? separator : closed ? closedWidth : joinedWidth;
        boolean certain = border || markdown || closedRows != joinedRows;
        return new BarLayout(border, closed, width, certain, markdown);
    }

    private static boolean hasBorder(Lines lines, int from, int to) {
        int textLines = 0;
        int led = 0;
        int without = 0;
        boolean ended = true;
        for (int line = from; line < to; line++) {
            if (lines.bars(line) > 0 && !lines.hasOnlyBars(line)) {
                if (textLines == 0 && !lines.startsWithBar(line)) {
                    return false;
                }
                textLines++;
                if (lines.startsWithBar(line)) {
                    led++;
                } else if (ended) {
                    // A line after one that stopped without its bar may be the rest of a broken row.
                    without++;
                }
            }
            ended = lines.bars(line) > 0 && lines.endsWithBar(line);
        }
        return led > 0
                && led >= textLines * BORDER_SHARE
                && without * BORDER_DAMAGE <= textLines
                && (without == 0 || textLines > 2);
    }

    /** Whether the line is dashes and colons between bars, as between the header and the body of a Markdown table. */
    static boolean isSeparator(Lines lines, int line) {
        if (lines.bars(line) == 0 || lines.hasOnlyBars(line)) {
            return false;
        }
        int dashes = 0;
        int cells = 0;
        boolean single = false;
        boolean colon = false;
        for (int i = lines.from(line); i <= lines.to(line); i++) {
            char c = i == lines.to(line) ? '|' : lines.text.charAt(i);
            if (c == '|') {
                if (dashes == 0 && i > lines.from(line) && i < lines.to(line)) {
                    return false;
                }
                cells += dashes > 0 ? 1 : 0;
                single |= dashes == 1 && !colon;
                dashes = 0;
                colon = false;
            } else if (c == '-') {
                dashes++;
            } else if (c == ':') {
                colon = true;
            } else if (!Characters.isWhite(c)) {
                return false;
            }
        }
        // A row of single dashes is data ("-" in each cell) unless it stands right below the first line.
        return cells > 0 && (!single || (isSecond(lines, line) && lines.startsWithBar(line)));
    }

    private static boolean isSecond(Lines lines, int line) {
        return line > 0 && lines.bars(line - 1) > 0 && (line == 1 || lines.bars(line - 2) == 0);
    }

    /** Bars of the line, the border left out. */
    int bars(Lines lines, int line) {
        return lines.bars(line) - (border && lines.startsWithBar(line) ? 1 : 0);
    }

    BarLayout joined() {
        return new BarLayout(border, false, width + 1, true, markdown);
    }
}
