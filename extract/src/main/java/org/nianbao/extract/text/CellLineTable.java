// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nianbao.ingest.RejectionException;

/**
 * Reads a table that has one cell a line, each followed by a bar. A line of several bars ends a row, whose last slots
 * a merged cell has swallowed; a row without merged cells ends without a mark.
 */
final class CellLineTable {
    /** How far ahead a row end is looked for to tell a heading from the first half of a broken cell. */
    private static final int LOOKAHEAD = 512;

    /** A lone line before the first known row end is part of a cell if it is no longer than this. */
    private static final int SHORT_LINE = 16;

    /** Share of single cells among the lines with bars and text that makes a table of this kind. */
    private static final double SINGLE_SHARE = 0.6;

    /** So many lines are looked at to tell this kind from one row a line. */
    private static final int SAMPLE = 64;

    private static final int FEW_LINES = 4;

    private final Lines lines;
    private final int maxCells;

    CellLineTable(Lines lines, int maxCells) {
        this.lines = lines;
        this.maxCells = maxCells;
    }

    /** Whether the bar lines from {@code first} on are cells and not rows. */
    boolean startsAt(int first) {
        int cells = 0;
        int rows = 0;
        int bare = 0;
        int stop = Math.min(lines.count(), first + SAMPLE);
        for (int line = first; line < stop; line++) {
            if (lines.bars(line) == 0) {
                // A chunk too short to tell may be cut off by the first half of a broken cell.
                if (cells + rows + bare >= FEW_LINES || lines.bars(line - 1) == 0) {
                    break;
                }
            } else if (lines.hasOnlyBars(line)) {
                bare++;
            } else if (lines.isSingleCell(line) && !lines.startsWithBar(line)) {
                cells++;
            } else {
                rows++;
            }
        }
        return cells > 0 && cells + bare > 1 && cells >= SINGLE_SHARE * (cells + rows);
    }

    /** Adds the table that starts at the line given and returns the line after it. */
    int read(int first, Blocks blocks) throws RejectionException {
        WidthVote vote = new WidthVote();
        BitSet barless = new BitSet();
        int end = end(first, vote, barless);
        List<Slot> slots = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        RowBuilder builder = new RowBuilder(lines, maxCells, false);
        for (int line = first; line < end; line++) {
            builder.line(line, false);
            if (barless.get(line - first)) {
                builder.closeText(line);
            }
            if (endsRow(line)) {
                ends.add(builder.size());
            }
        }
        builder.closeText(end - 1);
        slots.addAll(builder.take());
        if (ends.isEmpty() || ends.get(ends.size() - 1) != slots.size()) {
            ends.add(slots.size());
        }
        blocks.table(new RowSplitter(lines).split(slots, ends, vote.width()));
        return end;
    }

    /**
     * The line after the table's last; adds its stretches to the vote.
     *
     * @param barless is set, counted from the first line, for cells whose bar is lost
     */
    private int end(int first, WidthVote vote, BitSet barless) {
        int line = first;
        int stretch = first;
        int slots = 0;
        int total = 0;
        boolean afterNumber = false;
        while (line < lines.count() && total <= maxCells) {
            if (lines.bars(line) == 0) {
                int next = afterBreak(line, slots, vote);
                if (next < 0) {
                    return line;
                }
                if (next >= lines.count() || lines.bars(next) == 0) {
                    return next;
                }
                if (!goesOnAsOneCell(line, next, slots, vote)) {
                    barless.set(line - first);
                    slots++;
                }
                line = next;
            }
            if (startsRowLines(line)) {
                return line;
            }
            if (afterNumber && isLabel(line)) {
                vote.addRowStart(slots);
            }
            afterNumber = isNumber(line);
            slots += slotsOf(line);
            total += slotsOf(line);
            line++;
            if (endsRow(line - 1)) {
                if (vote.isSettled() && lines.bars(line - 1) >= vote.widthSoFar()) {
                    return stretch;
                }
                vote.add(slots, lines.bars(line - 1));
                slots = 0;
                stretch = line;
            }
        }
        return line;
    }

    /**
     * Where the table goes on after lines without a bar: the line with the next bar, if they are part of a broken cell;
     * the line after the first of them, if that is the table's last cell without its bar; -1 if the table has ended.
     */
    private int afterBreak(int line, int slots, WidthVote vote) {
        int next = line;
        while (next < lines.count()
                && lines.bars(next) == 0
                && next - line < RowLineTable.MAX_BROKEN_LINES
                && lines.first(next) != '#') {
            next++;
        }
        int width = vote.widthSoFar();
        boolean goesOn =
                next < lines.count() && lines.bars(next) > 0 && (lines.isSingleCell(next) || lines.hasOnlyBars(next));
        if (isLastCell(line, next, slots, width, goesOn)) {
            return line + 1;
        }
        if (!goesOn) {
            return -1;
        }
        if (width == 0) {
            boolean brief = next == line + 1 && lines.to(line) - lines.from(line) <= SHORT_LINE;
            return brief && slots > 0 ? next : -1;
        }
        boolean lostBar = next == line + 1 && fits(next, slots + 1, width);
        return lostBar || fits(next, slots, width) ? next : -1;
    }

    /** Whether lines without a bar belong to the cell below them; else they are a cell that has lost its bar. */
    private boolean goesOnAsOneCell(int line, int next, int slots, WidthVote vote) {
        int width = vote.widthSoFar();
        return width == 0 || next > line + 1 || fits(next, slots, width);
    }

    private boolean isLastCell(int line, int next, int slots, int width, boolean goesOn) {
        boolean lacksOne = width > 0 ? slots % width == width - 1 : slots > 0;
        return lacksOne
                && (!goesOn || next > line + 1)
                && Characters.isNumeric(lines.text, lines.from(line), lines.to(line));
    }

    /** Whether the next row end comes after whole rows if the table goes on at {@code line}. */
    private boolean fits(int line, int slots, int width) {
        int ahead = 0;
        int stop = Math.min(lines.count(), line + LOOKAHEAD);
        for (int at = line; at < stop && !startsRowLines(at); at++) {
            ahead += slotsOf(at);
            if (endsRow(at)) {
                // As many bars as a row has slots end a row of another, wider table.
                return (slots + ahead) % width == 0 && lines.bars(at) < width;
            }
        }
        int rest = (slots + ahead) % width;
        return rest == 0 || rest == width - 1;
    }

    /** Whether one row a line begins here: two lines with text between bars. */
    private boolean startsRowLines(int line) {
        return isRowLine(line) && line + 1 < lines.count() && isRowLine(line + 1);
    }

    private boolean isRowLine(int line) {
        return lines.bars(line) > 1 && !lines.hasOnlyBars(line);
    }

    private boolean isNumber(int line) {
        return lines.isSingleCell(line) && Characters.isNumeric(lines.text, lines.from(line), textEnd(line));
    }

    private boolean isLabel(int line) {
        int from = lines.from(line);
        int to = textEnd(line);
        return lines.isSingleCell(line)
                && from < to
                && !Characters.isNumeric(lines.text, from, to)
                && !Characters.startsWithValue(lines.text, from, to);
    }

    private int textEnd(int line) {
        return Characters.trimEnd(lines.text, lines.from(line), lines.to(line) - 1);
    }

    private int slotsOf(int line) {
        int bars = lines.bars(line);
        return bars > 0 && !lines.endsWithBar(line) ? bars + 1 : bars;
    }

    private boolean endsRow(int line) {
        return lines.bars(line) > 1 && !lines.hasTextAfterBar(line);
    }
}
