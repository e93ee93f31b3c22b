// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

/**
 * How a table with one row a line uses its bars.
 *
 * @param border each row starts with a bar that parts nothing
 * @param closed each slot is followed by a bar, the last slot too; else bars stand only between slots
 * @param width slots of most rows
 * @param otherWidth slots of most rows if that is read the other way
 * @param joinedMore by how many rows more a reading with bars only between slots gives rows of one width; 0 where a
 *     border or a rule decides
 * @param markdown a line of dashes parts the header from the body
 */
record BarLayout(boolean border, boolean closed, int width, int otherWidth, int joinedMore, boolean markdown) {
    /** Bar counts are compared up to here; wider rows keep their own width all the same. */
    private static final int MAX_WIDTH = 256;

    /** Below this share of lines that start with a bar, the bar is a blank first slot and no border. */
    private static final double BORDER_SHARE = 0.6;

    /** One line in so many may have lost its leading bar. */
    private static final int BORDER_DAMAGE = 5;

    /** The layout of the bar lines in {@code from..to}. */
    static BarLayout of(Lines lines, int from, int to) {
        int rule = separator(lines, from, to);
        boolean border = hasBorder(lines, from, to) || (rule >= 0 && lines.startsWithBar(rule));
        int[] ended = new int[MAX_WIDTH + 2];
        int[] open = new int[MAX_WIDTH + 2];
        int[] openNumbers = new int[MAX_WIDTH + 2];
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
                openNumbers[bars] += endsInDigit(lines, line) ? 1 : 0;
            }
        }
        int ruled = rule < 0 ? -1 : slots(lines, rule, border);
        return choose(border, ended, open, openNumbers, ruled);
    }

    private static boolean endsInDigit(Lines lines, int line) {
        return Characters.isDigit(lines.text.charAt(lines.to(line) - 1));
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
        int bars = lines.bars(line) - (border && lines.startsWithBar(line) ? 1 : 0);
        return lines.endsWithBar(line) ? bars : bars + 1;
    }

    private static BarLayout choose(boolean border, int[] ended, int[] open, int[] openNumbers, int separator) {
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
        if (border || markdown) {
            int width = markdown ? separator : closedWidth;
            return new BarLayout(border, true, width, width, 0, markdown);
        }
        int more = joinedRows - closedRows;
        if (more == 1 && openNumbers[joinedWidth - 1] == 0) {
            // A row that stops without a bar after a text and not a number has run into the next line of prose.
            more = 0;
        }
        return more > 0
                ? new BarLayout(false, false, joinedWidth, closedWidth, more, false)
                : new BarLayout(false, true, closedWidth, joinedWidth, more, false);
    }

    private static boolean hasBorder(Lines lines, int from, int to) {
        int textLines = 0;
        int led = 0;
        int without = 0;
        boolean ended = true;
        boolean firstLed = false;
        for (int line = from; line < to; line++) {
            if (lines.bars(line) > 0 && !lines.hasOnlyBars(line)) {
                firstLed = textLines == 0 ? lines.startsWithBar(line) : firstLed;
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
                && (firstLed || (without == 1 && textLines >= 2 * BORDER_DAMAGE));
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

    /**
     * The layout in the light of the document's other tables, which are written alike: they decide unless this one's
     * own rows speak clearly.
     *
     * @param others sum of {@link #joinedMore} over the document
     */
    BarLayout within(int others) {
        boolean clear = border || markdown || Math.abs(joinedMore) > 1 || others == 0;
        boolean same = closed == others < 0;
        return clear || same ? this : new BarLayout(border, !closed, otherWidth, width, joinedMore, markdown);
    }
}
