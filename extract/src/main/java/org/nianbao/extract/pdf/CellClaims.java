// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Gives each glyph of a page to the table cell that it was printed in, or to the text outside of the tables. */
final class CellClaims {
    /** A glyph that reaches this share of its width over a border was meant for one side of it only. */
    private static final float STRADDLE = 0.2f;
    /** Glyphs shown after each other and nearer than this, in ems, are one word. */
    private static final float CONTIGUOUS = 0.12f;

    /** Longer words are looked at in parts. */
    private static final int MAX_WORD = 64;

    /** Glyphs of one grid's cells, in the order of the grid's cells. */
    record Claim(Grid grid, List<List<Glyph>> cells) {}

    private final List<Claim> claims = new ArrayList<>();
    private final List<int[]> coverages = new ArrayList<>();
    private final List<Glyph> outside = new ArrayList<>();
    private int crossings;

    private CellClaims() {}

    /** @param grids of the page, the smallest first: an inner table's text is its own */
    static CellClaims of(List<Glyph> glyphs, List<Grid> grids) {
        CellClaims claims = new CellClaims();
        for (Grid grid : grids) {
            List<List<Glyph>> cells = new ArrayList<>();
            for (int i = 0; i < grid.cells().size(); i++) {
                cells.add(new ArrayList<>());
            }
            claims.claims.add(new Claim(grid, cells));
            claims.coverages.add(grid.coverage());
        }
        claims.assign(glyphs);
        return claims;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Glyph> outside() {
        return outside;
    }

    /** How many words were printed across a border. */
    int crossings() {
        return crossings;
    }

    private void assign(List<Glyph> glyphs) {
        int from = 0;
        while (from < glyphs.size()) {
            Glyph first = glyphs.get(from);
            int to = from + 1;
            if (first.recognised() != null) {
                while (to < glyphs.size() && glyphs.get(to).run() == first.run()) {
                    to++;
                }
                assignRecognised(glyphs.subList(from, to));
                from = to;
                continue;
            }
            while (to < glyphs.size() && to - from < MAX_WORD && isContiguous(glyphs.get(to - 1), glyphs.get(to))) {
                to++;
            }
            assignWord(glyphs.subList(from, to), first);
            from = to;
        }
    }

    /**
     * A recognised line belongs wholly to one cell. Where it reaches over a border, it was perhaps read over the borders
     * of two.
     */
    private void assignRecognised(List<Glyph> line) {
        Glyph first = line.get(0);
        Glyph last = line.get(line.size() - 1);
        float reach = Math.min(first.size() / 2, (last.right() - first.left()) * STRADDLE);
        List<Glyph> target = place((first.left() + last.right()) / 2, first.centerY());
        boolean crosses = place(first.left() + reach, first.centerY()) != target
                || place(last.right() - reach, last.centerY()) != target;
        crossings += crosses ? 1 : 0;
        for (Glyph glyph : line) {
            target.add(crosses ? glyph.doubted() : glyph);
        }
    }

    private static boolean isContiguous(Glyph previous, Glyph next) {
        return Math.abs(next.start() - previous.end()) < CONTIGUOUS * next.size()
                && Math.abs(next.baseline() - previous.baseline()) < CONTIGUOUS * next.size()
                && !previous.isBlank()
                && !next.isBlank();
    }

    /** @param word glyphs without a gap: where one of them lies across a border, all belong to one cell */
    private void assignWord(List<Glyph> word, Glyph first) {
        List<Glyph> target = place(first);
        boolean together = true;
        for (int i = 1; i < word.size() && together; i++) {
            together = place(word.get(i)) == target;
        }
        if (together) {
            target.addAll(word);
            return;
        }
        boolean crosses = false;
        for (int i = 0; i < word.size(); i++) {
            crosses |= straddles(word.get(i)) || (i > 0 && isCutNumber(word.get(i - 1), word.get(i)));
        }
        if (crosses || word.size() < 2) {
            crossings++;
            mostOf(word).addAll(word);
        } else {
            for (Glyph glyph : word) {
                place(glyph).add(glyph);
            }
        }
    }

    /** Whether a border parts two figures that were shown as one string: one number whatever lies between. */
    private boolean isCutNumber(Glyph previous, Glyph next) {
        return next.run() == previous.run()
                && place(previous) != place(next)
                && Characters.isDigit(previous.last())
                && Characters.isDigit(next.first());
    }

    private List<Glyph> mostOf(List<Glyph> word) {
        List<Glyph> best = place(word.get(0));
        float bestWidth = -1;
        for (Glyph candidate : word) {
            List<Glyph> place = place(candidate);
            float width = 0;
            for (Glyph glyph : word) {
                width += place(glyph) == place ? glyph.end() - glyph.start() : 0;
            }
            if (width > bestWidth) {
                bestWidth = width;
                best = place;
            }
        }
        return best;
    }

    private boolean straddles(Glyph glyph) {
        float reach = STRADDLE * (glyph.right() - glyph.left());
        float y = glyph.centerY();
        return place(glyph.left() + reach, y) != place(glyph.right() - reach, y);
    }

    private List<Glyph> place(Glyph glyph) {
        return place(glyph.centerX(), glyph.centerY());
    }

    private List<Glyph> place(float x, float y) {
        for (int i = 0; i < claims.size(); i++) {
            Grid grid = claims.get(i).grid();
            if (grid.contains(x, y)) {
                int square = Grid.interval(grid.ys(), y) * grid.columns() + Grid.interval(grid.xs(), x);
                int cell = coverages.get(i)[square];
                if (cell >= 0) {
                    return claims.get(i).cells().get(cell);
                }
            }
        }
        return outside;
    }
}
