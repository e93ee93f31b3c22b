// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import technology.tabula.Page;
import technology.tabula.PageDims;
import technology.tabula.RectangleSpatialIndex;
import technology.tabula.RectangularTextContainer;
import technology.tabula.TextChunk;
import technology.tabula.TextElement;
import technology.tabula.extractors.BasicExtractionAlgorithm;

/**
 * Finds tables that no line rules, among the lines outside of the ruled ones: several lines below each other that fall
 * into pieces with broad gaps between, figures among them. Which piece belongs to which column is tabula's finding.
 */
final class BorderlessTables {
    /** Lines of pieces that make a table; two of them are a signature and its date. */
    private static final int MIN_LINES = 3;
    /** Share of a region's lines that must fall into pieces. */
    private static final float PIECED = 0.6f;
    /** Greatest line spacing inside a table, in ems. */
    private static final float MAX_SPACING = 3.2f;
    /** Gap that parts two columns of Chinese, in ems: labels are spread by a space of one em. */
    private static final float WIDE_COLUMN_GAP = 1.3f;
    /** Gap that parts two columns of letters or figures, in ems: twice the space between words. */
    private static final float COLUMN_GAP = 0.6f;

    private static final int MAX_COLUMNS = 60;
    /** Lines of one table; the effort grows with the square. */
    private static final int MAX_LINES = 400;

    private BorderlessTables() {}

    /** The items in order, with the lines of a table replaced by the table. */
    static List<PageItem> find(List<PageItem> items, PageFrame frame) {
        List<PageItem> found = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            int end = endOfRegion(items, at);
            PageItem table = end > at ? table(items.subList(at, end), frame) : null;
            if (table == null) {
                found.add(items.get(at++));
            } else {
                found.add(table);
                at = end;
            }
        }
        return found;
    }

    private static @Nullable TextLine line(PageItem item) {
        return item instanceof PageItem.Line line && line.line().direction() == Direction.RIGHT ? line.line() : null;
    }

    /** Behind the last line of a table that starts here; the start itself where none does. */
    private static int endOfRegion(List<PageItem> items, int from) {
        TextLine first = line(items.get(from));
        if (first == null || first.pieces() < 2) {
            return from;
        }
        int end = from + 1;
        int pieced = 1;
        int figures = first.hasFigurePiece() ? 1 : 0;
        int lastPieced = from;
        TextLine previous = first;
        while (end < items.size()) {
            TextLine next = line(items.get(end));
            if (next == null
                    || next.baseline() - previous.baseline() > MAX_SPACING * Math.max(next.size(), previous.size())) {
                break;
            }
            if (next.pieces() > 1) {
                pieced++;
                figures += next.hasFigurePiece() ? 1 : 0;
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

    private static @Nullable PageItem table(List<PageItem> lines, PageFrame frame) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        IdentityHashMap<TextElement, Glyph> glyphs = new IdentityHashMap<>();
        List<TextElement> elements = new ArrayList<>();
        for (PageItem item : lines) {
            TextLine line = line(item);
            if (line == null) {
                return null;
            }
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
            top = Math.min(top, line.top());
            bottom = Math.max(bottom, line.bottom());
            for (Glyph glyph : line.glyphs()) {
                TextElement element = element(glyph);
                glyphs.put(element, glyph);
                elements.add(element);
            }
        }
        List<Row> rows = rows(columns(elements, left, top, right, bottom, frame), glyphs);
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean whole = rows.stream().mapToInt(Row::glyphs).sum() == glyphs.size();
        if (!whole || columns < 2 || columns > MAX_COLUMNS) {
            return null;
        }
        Table table = new Table(
                rows.size(),
                columns,
                cells(rows, frame, left, right),
                Geometry.RAGGED,
                frame.box(left, top, right, bottom));
        return new PageItem.Borderless(table, left, top, bottom);
    }

    private static TextElement element(Glyph glyph) {
        return new TextElement(
                glyph.top(),
                glyph.left(),
                glyph.right() - glyph.left(),
                glyph.bottom() - glyph.top(),
                null,
                glyph.size(),
                glyph.text(),
                (Characters.isWide(glyph.first()) ? WIDE_COLUMN_GAP : COLUMN_GAP) * glyph.size());
    }

    private static technology.tabula.Table columns(
            List<TextElement> elements, float left, float top, float right, float bottom, PageFrame frame) {
        RectangleSpatialIndex<TextElement> index = new RectangleSpatialIndex<>();
        float width = Float.MAX_VALUE;
        float height = Float.MAX_VALUE;
        for (TextElement element : elements) {
            index.add(element);
            width = Math.min(width, (float) element.getWidth());
            height = Math.min(height, (float) element.getHeight());
        }
        Page page = Page.Builder.newInstance()
                .withPageDims(PageDims.of(top, left, right - left, bottom - top))
                .withNumber(frame.page())
                .withTextElements(elements)
                .withRulings(List.of())
                .withMinCharWidth(width)
                .withMinCharHeight(height)
                .withIndex(index)
                .build();
        return new BasicExtractionAlgorithm().extract(page).get(0);
    }

    /** Lines of each column's cell in one row; an empty list for an empty cell. */
    private record Row(List<List<TextLine>> cells, int glyphs) {}

    private static List<Row> rows(technology.tabula.Table table, IdentityHashMap<TextElement, Glyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.getRowCount(); row++) {
            List<List<TextLine>> cells = new ArrayList<>();
            int count = 0;
            for (RectangularTextContainer<?> container : table.getRows().get(row)) {
                List<Glyph> printed = new ArrayList<>();
                if (container instanceof TextChunk chunk) {
                    for (TextElement element : chunk.getTextElements()) {
                        Glyph glyph = glyphs.get(element);
                        if (glyph != null) {
                            printed.add(glyph);
                        }
                    }
                }
                count += printed.size();
                cells.add(LineBuilder.lines(printed));
            }
            rows.add(new Row(cells, count));
        }
        return rows;
    }

    private static List<Cell> cells(List<Row> rows, PageFrame frame, float left, float right) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<List<TextLine>> columns = rows.get(row).cells();
            float top = Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (List<TextLine> lines : columns) {
                for (TextLine line : lines) {
                    top = Math.min(top, line.top());
                    bottom = Math.max(bottom, line.bottom());
                }
            }
            float end = left;
            for (int column = 0; column < columns.size(); column++) {
                List<TextLine> lines = columns.get(column);
                if (lines.isEmpty()) {
                    float next = next(columns, column, right);
                    cells.add(new Cell(
                            row, column, 1, 1, "", frame.box(end, top, Math.max(end, next), bottom), frame.trust()));
                } else {
                    float start = (float)
                            lines.stream().mapToDouble(TextLine::left).min().orElse(end);
                    end = (float)
                            lines.stream().mapToDouble(TextLine::right).max().orElse(end);
                    String text =
                            String.join("\n", lines.stream().map(TextLine::text).toList());
                    Trust trust = lines.stream().map(TextLine::trust).reduce(Trust.PRINTED, Trust::and);
                    cells.add(new Cell(row, column, 1, 1, text, frame.box(start, top, end, bottom), trust));
                }
            }
        }
        return cells;
    }

    private static float next(List<List<TextLine>> columns, int from, float right) {
        for (int column = from + 1; column < columns.size(); column++) {
            if (!columns.get(column).isEmpty()) {
                return columns.get(column).get(0).left();
            }
        }
        return right;
    }
}
