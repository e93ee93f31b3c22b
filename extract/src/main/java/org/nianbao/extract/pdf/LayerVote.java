// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Trust;

/**
 * Holds the invisible text that another recogniser laid under a scan against what was recognised in the picture: where
 * both read the same in a cell it is one more pass that agrees, where figures differ the cell is doubtful. Words that
 * differ say little: such layers misread characters often, and the form's own labels tell which reading is right.
 */
final class LayerVote {
    private final List<Glyph> layer = new ArrayList<>();

    private LayerVote() {}

    static LayerVote of(PageContent page) {
        LayerVote vote = new LayerVote();
        HeldPage held = page.held();
        if (held != null && page.complete()) {
            AffineTransform fromDisplay = held.fromDisplay();
            page.layer().forEach(glyph -> vote.layer.add(held(glyph, fromDisplay)));
        }
        return vote;
    }

    /** The glyph on the page as it was held. */
    private static Glyph held(Glyph glyph, AffineTransform fromDisplay) {
        Rectangle2D box = fromDisplay
                .createTransformedShape(new Rectangle2D.Float(
                        glyph.left(), glyph.top(), glyph.right() - glyph.left(), glyph.bottom() - glyph.top()))
                .getBounds2D();
        Point2D ahead = new Point2D.Float(
                glyph.direction().along(1, 0), -glyph.direction().across(1, 0));
        fromDisplay.deltaTransform(ahead, ahead);
        Direction direction = Direction.of((float) ahead.getX(), (float) ahead.getY());
        float left = (float) box.getMinX();
        float top = (float) box.getMinY();
        float right = (float) box.getMaxX();
        float bottom = (float) box.getMaxY();
        float one = direction.along(left, top);
        float other = direction.along(right, bottom);
        return new Glyph(
                glyph.text(),
                direction,
                left,
                top,
                right,
                bottom,
                Math.min(one, other),
                Math.max(one, other),
                direction.across((left + right) / 2, (top + bottom) / 2),
                glyph.size(),
                glyph.run(),
                null);
    }

    /** The cells of a grid, trusted as the layer speaks for or against them. */
    List<CellContent> on(Grid grid, List<CellContent> cells) {
        if (layer.isEmpty()) {
            return cells;
        }
        List<List<Glyph>> printed = new ArrayList<>();
        cells.forEach(cell -> printed.add(new ArrayList<>()));
        int[] coverage = grid.coverage();
        for (Glyph glyph : layer) {
            if (!glyph.isBlank() && grid.contains(glyph.centerX(), glyph.centerY())) {
                int row = Grid.interval(grid.ys(), glyph.centerY());
                int cell = coverage[row * grid.columns() + Grid.interval(grid.xs(), glyph.centerX())];
                if (cell >= 0) {
                    printed.get(cell).add(glyph);
                }
            }
        }
        List<CellContent> voted = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            voted.add(vote(cells.get(i), plain(LineBuilder.lines(printed.get(i)))));
        }
        return voted;
    }

    private static CellContent vote(CellContent cell, String layer) {
        if (layer.isEmpty()) {
            return cell;
        }
        if (RecognisedContent.plain(cell.text()).equals(layer)) {
            return cell.with(Trust.RECOGNISED);
        }
        boolean word = RowCut.isLabel(cell.text()) && RowCut.isLabel(layer);
        return word ? cell : cell.doubted();
    }

    private static String plain(List<TextLine> lines) {
        return RecognisedContent.plain(
                String.join("", lines.stream().map(TextLine::text).toList()));
    }
}
