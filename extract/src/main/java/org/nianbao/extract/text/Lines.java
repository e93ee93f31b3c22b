// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.Arrays;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/**
 * The lines of a text that are not blank, with what their characters say of their layout; found in a single pass.
 * Positions in the text are in UTF-16 units; only {@link #span} turns them into code points.
 */
final class Lines {
    /** 25 bytes of index a line: at most 100 MB. A report has some hundreds of lines. */
    static final int MAX_LINES = 4_000_000;

    /** Shorter than any frame around a cell. */
    private static final int MIN_FRAME = 3;

    private static final int HEAD_BAR = 1;
    private static final int TAIL_BAR = 1 << 1;
    private static final int INNER = 1 << 2;
    private static final int GAP = 1 << 3;
    private static final int TAB = 1 << 4;
    private static final int SURROGATE = 1 << 5;
    private static final int TEXT = 1 << 6;

    final String text;
    private int count;
    private int[] start;
    private int[] end;
    private int[] from;
    private int[] to;
    private int[] number;
    private int[] bars;
    private byte[] flags;
    private int replaced = -1;
    /** Where the last span was counted: spans come in reading order, so a long line is counted once. */
    private int countedTo = -1;

    private int countedPoints;

    private Lines(String text) {
        this.text = text;
        int capacity = Math.min(MAX_LINES, text.length() / 24 + 16);
        start = new int[capacity];
        end = new int[capacity];
        from = new int[capacity];
        to = new int[capacity];
        number = new int[capacity];
        bars = new int[capacity];
        flags = new byte[capacity];
    }

    static Lines of(String text) throws RejectionException {
        Lines lines = new Lines(text);
        int length = text.length();
        int at = 0;
        int number = 1;
        while (at < length) {
            int end = lines.scan(at, number);
            at = end + 1;
            if (end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                at++;
            }
            number++;
        }
        return lines;
    }

    /** Reads one line from {@code at}, keeps it unless it is blank, and returns the place of its line end. */
    private int scan(int at, int lineNumber) throws RejectionException {
        int length = text.length();
        int first = -1;
        int last = at;
        int barCount = 0;
        int seen = 0;
        int i = at;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (Characters.isWhite(c)) {
                if (Characters.isLineEnd(c)) {
                    break;
                }
                seen |= c == '\t' ? TAB : 0;
                continue;
            }
            if (first < 0) {
                first = i;
                seen |= Characters.isBar(c) ? HEAD_BAR : 0;
            } else if (i - last > 1 || (i > last && text.charAt(i - 1) == '\t')) {
                seen |= GAP;
            }
            if (Characters.isBar(c) && (i == at || text.charAt(i - 1) != '\\')) {
                barCount++;
                seen |= TAIL_BAR;
            } else {
                seen = (seen | TEXT | (barCount > 0 ? INNER : 0)) & ~TAIL_BAR;
                if (c >= 0xD800) {
                    seen |= Character.isSurrogate(c) ? SURROGATE : 0;
                    if (c == 0xFFFD && replaced < 0) {
                        replaced = count;
                    }
                }
            }
            last = i + 1;
        }
        if (first >= 0 && !isFrame(first, last)) {
            add(at, i, first, last, lineNumber, barCount, (byte) seen);
        }
        return i;
    }

    /** Whether the line only draws a frame around cells, {@code +---+---+} or its like in box characters. */
    private boolean isFrame(int first, int last) {
        char corner = text.charAt(first);
        if (last - first < MIN_FRAME || (corner != '+' && !(corner >= '\u2500' && corner <= '\u257F'))) {
            return false;
        }
        int i = first + 1;
        while (i < last
                && (Characters.isFrame(text.charAt(i)) || text.charAt(i) == ' ')
                && !Characters.isBar(text.charAt(i))) {
            i++;
        }
        return i == last && !Characters.isBar(corner);
    }

    private void add(int lineStart, int lineEnd, int first, int last, int lineNumber, int barCount, byte seen)
            throws RejectionException {
        if (count == MAX_LINES) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE, Stage.EXTRACT, "more than " + MAX_LINES + " lines that are not blank");
        }
        if (count == start.length) {
            grow();
        }
        start[count] = lineStart;
        end[count] = lineEnd;
        from[count] = first;
        to[count] = last;
        number[count] = lineNumber;
        bars[count] = barCount;
        flags[count] = seen;
        count++;
    }

    private void grow() {
        int capacity = Math.min(MAX_LINES, count * 2);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        number = Arrays.copyOf(number, capacity);
        bars = Arrays.copyOf(bars, capacity);
        flags = Arrays.copyOf(flags, capacity);
    }

    int count() {
        return count;
    }

    /** Index of the first line with a replacement character, or -1. */
    int firstReplaced() {
        return replaced;
    }

    /** Where the line starts, with its indentation. */
    int start(int line) {
        return start[line];
    }

    /** Where the line ends, before its line end. */
    int end(int line) {
        return end[line];
    }

    /** The line's first character with ink. */
    int from(int line) {
        return from[line];
    }

    /** The place after the line's last character with ink. */
    int to(int line) {
        return to[line];
    }

    /** The line's number in the text, from 1, blank lines counted. */
    int number(int line) {
        return number[line];
    }

    /** How many bars the line has, escaped ones not counted. */
    int bars(int line) {
        return bars[line];
    }

    boolean startsWithBar(int line) {
        return (flags[line] & HEAD_BAR) != 0;
    }

    boolean endsWithBar(int line) {
        return (flags[line] & TAIL_BAR) != 0;
    }

    /** Whether text follows the line's first bar. */
    boolean hasTextAfterBar(int line) {
        return (flags[line] & INNER) != 0;
    }

    boolean hasOnlyBars(int line) {
        return (flags[line] & TEXT) == 0;
    }

    /** Whether two pieces of the line's ink are parted by a tab or by two or more white characters. */
    boolean hasGap(int line) {
        return (flags[line] & GAP) != 0;
    }

    boolean hasTab(int line) {
        return (flags[line] & TAB) != 0;
    }

    /** Whether the line is one cell and its bar, or a bar alone. */
    boolean isSingleCell(int line) {
        return bars[line] == 1 && endsWithBar(line);
    }

    char first(int line) {
        return text.charAt(from[line]);
    }

    String trimmed(int line) {
        return text.substring(from[line], to[line]);
    }

    /** The stretch {@code from..to} of the text, which lies in the line, counted in code points of the line. */
    TextSpan span(int line, int first, int last) {
        int base = start[line];
        if ((flags[line] & SURROGATE) == 0) {
            return new TextSpan(number[line], first - base, last - base);
        }
        if (countedTo < base || countedTo > first) {
            countedTo = base;
            countedPoints = 0;
        }
        countedPoints += text.codePointCount(countedTo, first);
        countedTo = first;
        return new TextSpan(number[line], countedPoints, countedPoints + text.codePointCount(first, last));
    }
}
