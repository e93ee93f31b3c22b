// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.Comparator;
import java.util.List;

/** Tells which figures a line goes through: they may be withdrawn. */
final class StrikeLines {
    /** Between an underline and the top of a digit, above the baseline, in ems. */
    private static final float LOWEST = 0.12f;

    private static final float HIGHEST = 0.6f;

    private final List<Edge> edges;

    private StrikeLines(List<Edge> edges) {
        this.edges = edges;
    }

    static StrikeLines of(PageContent page) {
        return new StrikeLines(page.horizontal().stream()
                .sorted(Comparator.comparingDouble(Edge::position))
                .toList());
    }

    /** Whether a line goes through a digit of these. */
    boolean crossFigure(List<Glyph> glyphs) {
        for (Glyph glyph : glyphs) {
            if (glyph.direction() == Direction.RIGHT && Characters.isDigit(glyph.first()) && isCrossed(glyph)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCrossed(Glyph glyph) {
        float top = glyph.baseline() - HIGHEST * glyph.size();
        float bottom = glyph.baseline() - LOWEST * glyph.size();
        for (int i = firstBelow(top); i < edges.size() && edges.get(i).position() < bottom; i++) {
            if (edges.get(i).from() < glyph.centerX() && edges.get(i).to() > glyph.centerX()) {
                return true;
            }
        }
        return false;
    }

    private int firstBelow(float y) {
        int low = 0;
        int high = edges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges.get(middle).position() <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
