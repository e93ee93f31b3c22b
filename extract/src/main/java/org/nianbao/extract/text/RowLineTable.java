// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.ingest.RejectionException;

/** Reads a table that has one row a line, its cells parted by bars: padded, unpadded or Markdown. */
final class RowLineTable {
    /** A cell's text takes no more lines than this; further down lies the next paragraph, not the rest of a cell. */
    static final int MAX_BROKEN_LINES = 8;

    /** So many bar lines are looked at before a table's width is decided, over broken rows if need be. */
    private static final int ENOUGH_LINES = 4;

    /** Numbers in a lone line with bars that make it a row and not a menu. */
    private static final int NUMBERS_OF_A_ROW = 3;

    /** Longest first half of a label that a line break has cut: a label of the forms has up to 50 characters. */
    private static final int MAX_HALF_LABEL = 40;

    private final Lines lines;
    private final int maxCells;
    private final int joinedMore;

    /**
     * @param joinedMore what the document's tables say together of bars that stand only between slots, as
     *     {@link BarLayout#within} takes it
     */
    RowLineTable(Lines lines, int maxCells, int joinedMore) {
        this.lines = lines;
        this.maxCells = maxCells;
        this.joinedMore = joinedMore;
    }

    /** Adds the table that starts at the line given and returns the line after it. */
    int read(int first, Blocks blocks) throws RejectionException {
        int end = chunkEnd(first);
        BarLayout layout = BarLayout.of(lines, first, sampleEnd(first, end)).within(joinedMore);
        if (end == first + 1 && isProse(first) && rowEnd(first, layout) == end) {
            blocks.paragraph(first);
            return end;
        }
        RowBuilder builder = new RowBuilder(lines, maxCells, layout.markdown());
        List<List<Slot>> rows = new ArrayList<>();
        int line = first;
        while (line < end) {
            int next = rowEnd(lines.bars(line) == 0 ? line + 1 : line, layout);
            if (!layout.markdown() || !BarLayout.isSeparator(lines, line)) {
                rows.add(row(builder, line, next, layout));
            }
            line = next;
            if (line > end) {
                end = chunkEnd(line - 1);
            }
            if (line == end && startsBrokenRow(line, layout)) {
                end = chunkEnd(line + 1);
            }
        }
        if (rows.isEmpty()) {
            blocks.paragraph(first);
            return first + 1;
        }
        blocks.table(rows);
        return line;
    }

    /**
     * Whether a line without a bar, between a whole row and another, is the first half of that one's label and no
     * heading. A table below a heading starts with a header; here the row below has numbers.
     */
    private boolean startsBrokenRow(int line, BarLayout layout) {
        if (!layout.closed() || line + 1 >= lines.count() || lines.bars(line + 1) == 0) {
            return false;
        }
        char last = lines.text.charAt(lines.to(line) - 1);
        return lines.endsWithBar(line - 1)
                && lines.number(line + 1) - lines.number(line) == lines.number(line) - lines.number(line - 1)
                && lines.to(line) - lines.from(line) <= MAX_HALF_LABEL
                && lines.first(line) != '#'
                && "。：:；;".indexOf(last) < 0
                && !(layout.border() && lines.startsWithBar(line + 1))
                && layout.bars(lines, line + 1) == layout.width()
                && numbers(line + 1) > 0;
    }

    private List<Slot> row(RowBuilder builder, int from, int to, BarLayout layout) throws RejectionException {
        for (int line = from; line < to; line++) {
            builder.line(line, layout.border() && line == from);
        }
        if (layout.closed()) {
            builder.closeText(to - 1);
        } else {
            builder.closeLast(to - 1);
        }
        if (builder.size() == 0) {
            // A lone border bar: an empty row is a blank slot, so that its line is not lost.
            builder.closeLast(to - 1);
        }
        return builder.take();
    }

    /** The line after the row that starts at {@code line}, which goes on over more lines where its text is broken. */
    private int rowEnd(int line, BarLayout layout) {
        if (lines.endsWithBar(line)) {
            return line + 1;
        }
        int full = layout.closed() ? layout.width() : layout.width() - 1;
        int bars = layout.bars(lines, line);
        if (bars >= full) {
            return line + 1;
        }
        if (bars == full - 1 && layout.closed()) {
            boolean rest = line + 1 < lines.count() && lines.isSingleCell(line + 1) && !lines.hasOnlyBars(line + 1);
            return rest ? line + 2 : line + 1;
        }
        return brokenRowEnd(line, layout, full);
    }

    private int brokenRowEnd(int line, BarLayout layout, int full) {
        int bars = layout.bars(lines, line);
        int stop = Math.min(lines.count(), line + MAX_BROKEN_LINES);
        for (int next = line + 1; next < stop; next++) {
            int more = lines.bars(next);
            if (lines.first(next) == '#' || (layout.border() && lines.startsWithBar(next))) {
                break;
            }
            bars += more;
            if (bars > full) {
                break;
            }
            if (more > 0 && bars == full && (!layout.closed() || lines.endsWithBar(next))) {
                return next + 1;
            }
            if (more > 0 && bars == full - 1 && layout.closed() && !lines.endsWithBar(next)) {
                return next + 1;
            }
        }
        return line + 1;
    }

    private int chunkEnd(int first) {
        int end = first + 1;
        while (end < lines.count() && lines.bars(end) > 0) {
            end++;
        }
        return end;
    }

    /** Where the lines end that the layout is taken from: the chunk, or, if it is short and open, the next ones too. */
    private int sampleEnd(int first, int chunkEnd) {
        int end = chunkEnd;
        int bare = 0;
        while (end - first - bare < ENOUGH_LINES
                && !lines.endsWithBar(end - 1)
                && end < lines.count()
                && bare < MAX_BROKEN_LINES) {
            if (lines.bars(end) == 0) {
                bare++;
                end++;
            } else {
                end = chunkEnd(end);
            }
        }
        return lines.bars(end - 1) == 0 ? chunkEnd : end;
    }

    /** Whether a lone line with bars is a menu or a sentence and no row of a table. */
    private boolean isProse(int line) {
        return !lines.startsWithBar(line) && !lines.endsWithBar(line) && numbers(line) < NUMBERS_OF_A_ROW;
    }

    /** How many of the line's slots are a number or a dash. */
    private int numbers(int line) {
        String text = lines.text;
        int numbers = 0;
        int piece = lines.from(line);
        for (int at = piece; at <= lines.to(line); at++) {
            if (at == lines.to(line) || Characters.isBar(text.charAt(at))) {
                int from = Characters.skipWhite(text, piece, at);
                numbers += Characters.isNumeric(text, from, Characters.trimEnd(text, from, at)) ? 1 : 0;
                piece = at + 1;
            }
        }
        return numbers;
    }
}
