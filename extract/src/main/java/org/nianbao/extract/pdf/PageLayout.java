// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as tables and lines in reading order.
 *
 * @param frame how the page is held for reading; the items' coordinates are its own
 * @param crossings words that were printed across a border and given to the cell that holds most of them
 */
record PageLayout(PageFrame frame, List<PageItem> items, int crossings) {

    /** @param tags tables that the document's tags describe */
    static PageLayout of(PageContent displayed, PageTags tags) {
        PageFrame frame = PageFrame.of(displayed);
        PageContent page = frame.turn(displayed);
        CellClaims claims = CellClaims.of(page.glyphs(), PageGrids.of(page));
        StrikeLines strikes = StrikeLines.of(page);
        LayerVote layer = LayerVote.of(page);
        List<PageItem> items = new ArrayList<>();
        for (CellClaims.Claim claim : claims.claims()) {
            List<List<TextLine>> lines = new ArrayList<>();
            for (List<Glyph> cell : claim.cells()) {
                lines.add(LineBuilder.lines(cell));
            }
            PageItem parted = CoarseGrids.isCoarse(claim.grid(), lines) ? parted(claim, page, frame) : null;
            if (parted != null) {
                items.add(parted);
                continue;
            }
            List<CellContent> cells =
                    new ArrayList<>(layer.on(claim.grid(), CellContent.of(claim.grid(), lines, frame)));
            boolean[] shifted = LabelReach.doubtfulRows(claim.grid(), cells);
            for (int i = 0; i < cells.size(); i++) {
                CellContent content = cells.get(i);
                if (strikes.crossFigure(claim.cells().get(i))
                        || LostBorders.isDoubtful(claim.grid(), content.cell(), content.text())
                        || (shifted[content.cell().row()] && LabelReach.isValue(content.text()))) {
                    cells.set(i, content.doubted());
                }
            }
            tags.compare(claim, frame);
            items.add(new PageItem.TablePart(claim.grid(), List.copyOf(cells), frame));
        }
        items.addAll(tags.borderless(claims.outside(), frame));
        for (TextLine line : LineBuilder.lines(claims.outside())) {
            items.add(new PageItem.Line(line, frame));
        }
        return new PageLayout(
                frame, BorderlessTables.find(ordered(items), frame, page.horizontal()), claims.crossings());
    }

    /** The table that the texts of a coarse grid make; null where they stand in no columns. */
    private static @Nullable PageItem parted(CellClaims.Claim claim, PageContent page, PageFrame frame) {
        return BorderlessTables.table(
                CoarseGrids.lines(claim), frame, page.horizontal(), CoarseGrids.walls(claim.grid()));
    }

    /** From top to bottom; what stands side by side with a table, from left to right. */
    private static List<PageItem> ordered(List<PageItem> items) {
        items.sort(Comparator.comparingDouble(PageItem::top));
        for (int i = 1; i < items.size(); i++) {
            for (int j = i; j > 0 && isRightOf(items.get(j - 1), items.get(j)); j--) {
                Collections.swap(items, j - 1, j);
            }
        }
        return items;
    }

    /** Whether a table stands wholly to the right of another one and beside it for half of its height. */
    private static boolean isRightOf(PageItem one, PageItem other) {
        if (!(one instanceof PageItem.TablePart right) || !(other instanceof PageItem.TablePart left)) {
            return false;
        }
        float shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        float lower = Math.min(one.bottom() - one.top(), other.bottom() - other.top());
        return right.grid().left() >= left.grid().right() && shared > lower / 2;
    }

    int number() {
        return frame.page();
    }

    float width() {
        return frame.width();
    }

    float height() {
        return frame.height();
    }

    /** How many table cells the page has. */
    int cells() {
        int cells = 0;
        for (PageItem item : items) {
            if (item instanceof PageItem.TablePart part) {
                cells += part.cells().size();
            } else if (item instanceof PageItem.Borderless borderless) {
                cells += borderless.table().cells().size();
            }
        }
        return cells;
    }
}
