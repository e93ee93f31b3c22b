// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.pdf.TextGrid.TextCell;
import technology.tabula.Page;
import technology.tabula.PageDims;
import technology.tabula.RectangleSpatialIndex;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.TextChunk;
import technology.tabula.TextElement;
import technology.tabula.extractors.BasicExtractionAlgorithm;

/**
 * Tabula's finding of columns, for lines that no gap parts from top to bottom: it goes line by line, so that a text which
 * reaches over a gap in one line does not hide the columns of the others.
 */
final class StreamColumns {
    /** Gap that parts two columns of Chinese, in ems: labels are spread by a space of one em. */
    private static final float WIDE_COLUMN_GAP = 1.3f;
    /** Gap that parts two columns of letters or figures, in ems: twice the space between words. */
    private static final float COLUMN_GAP = 0.6f;

    private static final int MAX_COLUMNS = 60;

    private StreamColumns() {}

    /** The lines as a grid; null where tabula finds no columns or loses a character. */
    static @Nullable TextGrid of(List<TextLine> lines) {
        IdentityHashMap<TextElement, Glyph> glyphs = new IdentityHashMap<>();
        List<TextElement> elements = new ArrayList<>();
        for (TextLine line : lines) {
            for (Glyph glyph : line.glyphs()) {
                TextElement element = element(glyph);
                glyphs.put(element, glyph);
                elements.add(element);
            }
        }
        Table table = new BasicExtractionAlgorithm().extract(page(elements)).get(0);
        List<TextCell> cells = new ArrayList<>();
        int kept = 0;
        for (int row = 0; row < table.getRowCount(); row++) {
            int column = 0;
            for (RectangularTextContainer<?> container : table.getRows().get(row)) {
                List<Glyph> printed = printed(container, glyphs);
                kept += printed.size();
                if (!printed.isEmpty()) {
                    cells.add(new TextCell(row, column, 1, printed));
                }
                column++;
            }
        }
        int columns = table.getColCount();
        boolean isGrid = kept == glyphs.size() && columns >= 2 && columns <= MAX_COLUMNS;
        return isGrid ? new TextGrid(table.getRowCount(), columns, cells) : null;
    }

    private static List<Glyph> printed(
            RectangularTextContainer<?> container, IdentityHashMap<TextElement, Glyph> glyphs) {
        List<Glyph> printed = new ArrayList<>();
        if (container instanceof TextChunk chunk) {
            for (TextElement element : chunk.getTextElements()) {
                Glyph glyph = glyphs.get(element);
                if (glyph != null) {
                    printed.add(glyph);
                }
            }
        }
        return printed;
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

    private static Page page(List<TextElement> elements) {
        RectangleSpatialIndex<TextElement> index = new RectangleSpatialIndex<>();
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        float width = Float.MAX_VALUE;
        float height = Float.MAX_VALUE;
        for (TextElement element : elements) {
            index.add(element);
            left = Math.min(left, element.getLeft());
            top = Math.min(top, element.getTop());
            right = Math.max(right, element.getRight());
            bottom = Math.max(bottom, element.getBottom());
            width = Math.min(width, (float) element.getWidth());
            height = Math.min(height, (float) element.getHeight());
        }
        return Page.Builder.newInstance()
                .withPageDims(PageDims.of(top, left, right - left, bottom - top))
                .withNumber(1)
                .withTextElements(elements)
                .withRulings(List.of())
                .withMinCharWidth(width)
                .withMinCharHeight(height)
                .withIndex(index)
                .build();
    }
}
