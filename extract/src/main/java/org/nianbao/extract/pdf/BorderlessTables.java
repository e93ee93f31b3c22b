// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;

/**
 * Finds tables that no line rules, among the lines outside of the ruled ones: several lines below each other that fall
 * into pieces with broad gaps between, figures among them.
 */
final class BorderlessTables {
    /** Lines of pieces that make a table; two of them are a signature and its date. */
    private static final int MIN_LINES = 3;
    /** Share of a region's lines that must fall into pieces. */
    private static final float PIECED = 0.6f;
    /** Greatest line spacing inside a table, in ems. */
    private static final float MAX_SPACING = 3.2f;
    /** Lines of one table; the effort grows with the square. */
    private static final int MAX_LINES = 400;

    /** Characters of a line of running text; a label is shorter. */
    private static final int SENTENCE = 60;

    /** Lines of headers above the first line that falls into pieces. */
    private static final int MAX_HEADERS = 4;
    /** Such lines stand at most so far above the next, in ems. */
    private static final float HEADER_SPACING = 1.6f;

    private static final float[] NO_WALLS = {};

    private BorderlessTables() {}

    /** The items in order, with the lines of a table replaced by the table. */
    static List<PageItem> find(List<PageItem> items, PageFrame frame, List<Edge> horizontal) {
        List<PageItem> found = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            int end = endOfRegion(items, at);
            int headers = end > at ? headersAbove(found, items.subList(at, end)) : 0;
            List<PageItem> lines = new ArrayList<>(found.subList(found.size() - headers, found.size()));
            lines.addAll(items.subList(at, end));
            PageItem table = end > at ? region(lines, frame, horizontal) : null;
            if (table == null) {
                found.add(items.get(at++));
            } else {
                found.subList(found.size() - headers, found.size()).clear();
                found.add(table);
                at = end;
            }
        }
        return found;
    }

    /** How many of the last items are headers: single texts right above the columns of figures. */
    private static int headersAbove(List<PageItem> above, List<PageItem> region) {
        float second = Float.MAX_VALUE;
        float right = 0;
        for (PageItem item : region) {
            TextLine line = line(item);
            List<Chunk> chunks = line == null ? List.of() : Chunk.of(line, NO_WALLS);
            if (line != null && chunks.size() > 1) {
                second = Math.min(second, chunks.get(1).left());
                right = Math.max(right, line.right());
            }
        }
        int headers = 0;
        TextLine next = line(region.get(0));
        while (next != null && headers < Math.min(MAX_HEADERS, above.size())) {
            TextLine line = line(above.get(above.size() - 1 - headers));
            if (line == null
                    || line.left() < second - line.size()
                    || line.right() > right + line.size()
                    || next.baseline() - line.baseline() > HEADER_SPACING * line.size()) {
                break;
            }
            headers++;
            next = line;
        }
        return headers;
    }

    private static @Nullable TextLine line(PageItem item) {
        return item instanceof PageItem.Line line && line.line().direction() == Direction.RIGHT ? line.line() : null;
    }

    /** Behind the last line of a table that starts here; the start itself where none does. */
    private static int endOfRegion(List<PageItem> items, int from) {
        TextLine first = line(items.get(from));
        if (first == null || !isPieced(first)) {
            return from;
        }
        int end = from + 1;
        int pieced = 1;
        int figures = hasFigures(first) ? 1 : 0;
        int lastPieced = from;
        TextLine previous = first;
        while (end < items.size()) {
            TextLine next = line(items.get(end));
            if (next == null
                    || next.baseline() - previous.baseline() > MAX_SPACING * Math.max(next.size(), previous.size())
                    || (isSentence(next) && isSentence(previous))) {
                break;
            }
            if (isPieced(next)) {
                pieced++;
                figures += hasFigures(next) ? 1 : 0;
                lastPieced = end;
            } else if (pieced < PIECED * (end - from)) {
                break;
            }
            previous = next;
            end++;
        }
        int lines = lastPieced + 1 - from;
        boolean isTable = pieced >= MIN_LINES && lines <= MAX_LINES && pieced >= PIECED * lines && figures >= 2;
        return isTable ? lastPieced + 1 : from;
    }

    /** Whether the line falls into pieces: two with a broad gap between, or figures behind a label. */
    private static boolean isPieced(TextLine line) {
        if (line.pieces() > 1) {
            return true;
        }
        List<Chunk> chunks = Chunk.of(line, NO_WALLS);
        boolean many = chunks.size() > 2 || (chunks.size() == 2 && Chunk.hasLeader(line));
        return many && chunks.stream().skip(1).allMatch(Chunk::isFigure);
    }

    private static boolean hasFigures(TextLine line) {
        return Chunk.of(line, NO_WALLS).stream().skip(1).anyMatch(Chunk::isFigure);
    }

    /** Whether it is a line of running text. */
    private static boolean isSentence(TextLine line) {
        return line.pieces() == 1 && line.glyphs().size() > SENTENCE;
    }

    private static @Nullable PageItem region(List<PageItem> items, PageFrame frame, List<Edge> horizontal) {
        List<TextLine> lines = new ArrayList<>();
        for (PageItem item : items) {
            TextLine line = line(item);
            if (line == null) {
                return null;
            }
            lines.add(line);
        }
        return table(lines, frame, horizontal, NO_WALLS);
    }

    /**
     * The lines as a table; null where they stand in no columns.
     *
     * @param horizontal lines drawn on the page
     * @param walls places of drawn lines that part the columns, in order
     */
    static @Nullable PageItem table(List<TextLine> lines, PageFrame frame, List<Edge> horizontal, float[] walls) {
        TextGrid grid = TextGrid.of(lines, horizontal, walls);
        if (grid == null) {
            return null;
        }
        float left = (float) lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        float top = lines.get(0).top();
        float bottom = lines.get(lines.size() - 1).bottom();
        Table table = new Table(
                grid.rows(),
                grid.columns(),
                cells(grid, frame, left, right),
                Geometry.RAGGED,
                frame.box(left, top, right, bottom));
        return new PageItem.Borderless(table, left, top, bottom);
    }

    /** All cells, those without words doubtful: no line says where they belong. An empty one reaches from its neighbour on the left to that on the right. */
    private static List<Cell> cells(TextGrid grid, PageFrame frame, float left, float right) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        for (int row = 0; row < grid.rows(); row++) {
            List<TextGrid.TextCell> printed = new ArrayList<>();
            while (at < grid.cells().size() && grid.cells().get(at).row() == row) {
                printed.add(grid.cells().get(at++));
            }
            row(printed, row, grid.columns(), frame, left, right, cells);
        }
        return cells;
    }

    private static void row(
            List<TextGrid.TextCell> printed,
            int row,
            int columns,
            PageFrame frame,
            float left,
            float right,
            List<Cell> cells) {
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (TextGrid.TextCell cell : printed) {
            for (Glyph glyph : cell.glyphs()) {
                top = Math.min(top, glyph.top());
                bottom = Math.max(bottom, glyph.bottom());
            }
        }
        float end = left;
        int column = 0;
        for (int i = 0; i <= printed.size(); i++) {
            TextGrid.TextCell cell = i < printed.size() ? printed.get(i) : null;
            PageBox box = cell == null ? null : box(cell.glyphs());
            float start = box == null ? right : box.left();
            for (int next = cell == null ? columns : cell.column(); column < next; column++) {
                cells.add(new Cell(
                        row, column, 1, 1, "", frame.box(end, top, Math.max(end, start), bottom), Trust.DOUBTFUL));
            }
            if (cell != null && box != null) {
                List<TextLine> lines = LineBuilder.lines(cell.glyphs());
                String text =
                        String.join("\n", lines.stream().map(TextLine::text).toList());
                Trust own = lines.stream().map(TextLine::trust).reduce(Trust.PRINTED, Trust::and);
                Trust trust = RowCut.isLabel(text) ? own : Trust.DOUBTFUL;
                PageBox place = frame.box(box.left(), box.top(), box.right(), box.bottom());
                cells.add(new Cell(row, column, 1, cell.columnSpan(), text, place, trust));
                column += cell.columnSpan();
                end = box.right();
            }
        }
    }

    private static PageBox box(List<Glyph> glyphs) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.left());
            top = Math.min(top, glyph.top());
            right = Math.max(right, glyph.right());
            bottom = Math.max(bottom, glyph.bottom());
        }
        return new PageBox(0, left, top, right, bottom);
    }
}
