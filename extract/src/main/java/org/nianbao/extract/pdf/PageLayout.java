// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One page as tables and lines in reading order.
 *
 * @param number from 1
 * @param crossings words that were printed across a border and given to the cell that holds most of them
 */
record PageLayout(int number, float width, float height, List<PageItem> items, int crossings) {

    static PageLayout of(PageContent page) {
        List<Grid> grids = grids(page);
        CellClaims claims = CellClaims.of(page.glyphs(), grids);
        List<PageItem> items = new ArrayList<>();
        List<Glyph> outside = new ArrayList<>(claims.outside());
        for (CellClaims.Claim claim : claims.claims()) {
            List<List<TextLine>> lines = new ArrayList<>();
            boolean empty = true;
            for (List<Glyph> cell : claim.cells()) {
                List<TextLine> set = LineBuilder.lines(cell);
                empty &= set.isEmpty();
                lines.add(set);
            }
            if (!empty) {
                items.add(new PageItem.TablePart(
                        claim.grid(), CellContent.of(claim.grid(), lines, page.number()), page.number()));
            }
        }
        for (TextLine line : LineBuilder.lines(outside)) {
            items.add(new PageItem.Line(line));
        }
        items.sort(Comparator.comparingDouble(PageItem::top));
        return new PageLayout(page.number(), page.width(), page.height(), items, claims.crossings());
    }

    private static List<Grid> grids(PageContent page) {
        if (page.horizontal().size() < 2 || page.vertical().isEmpty()) {
            return List.of();
        }
        List<Grid> grids = new ArrayList<>();
        for (EdgeGroups.Group group :
                EdgeGroups.of(EdgeMerger.merge(page.horizontal()), EdgeMerger.merge(page.vertical()))) {
            Grid grid = GridFinder.find(group);
            if (grid != null) {
                grids.add(grid);
            }
        }
        grids.sort(Comparator.comparingDouble(Grid::area));
        return grids;
    }
}
