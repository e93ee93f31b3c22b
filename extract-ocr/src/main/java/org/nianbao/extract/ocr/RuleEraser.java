// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.List;

/** Takes ruling lines out of ink and leaves the letters that touch or cross them. */
final class RuleEraser {
    /** A line this long is a rule even where it crosses no other: an underline, a line below a heading. */
    private static final double LONE_INCHES = 1;

    private final Ink ink;
    private final Rules rules;
    private final int reach;
    private final byte[] erased;

    private RuleEraser(Ink ink, Rules rules, double dotsPerInch) {
        this.ink = ink;
        this.rules = rules;
        this.reach = Math.max(2, (int) Math.round(dotsPerInch / 30));
        this.erased = ink.pixels().clone();
    }

    /** Ink without the lines that run along its rows. */
    static Ink withoutRows(Ink ink, Rules rules, List<Lattice> lattices, double dotsPerInch) {
        RuleEraser eraser = new RuleEraser(ink, rules, dotsPerInch);
        for (Lattice lattice : lattices) {
            eraser.eraseAll(lattice.ys(), lattice.xs(), lattice.across());
        }
        return eraser.withoutLoneLines(dotsPerInch);
    }

    /** Ink without the lines that run down its columns; ink, rules and result are transposed. */
    static Ink withoutColumns(Ink transposed, Rules rules, List<Lattice> lattices, double dotsPerInch) {
        RuleEraser eraser = new RuleEraser(transposed, rules, dotsPerInch);
        for (Lattice lattice : lattices) {
            eraser.eraseAll(lattice.xs(), lattice.ys(), lattice.down());
        }
        return eraser.withoutLoneLines(dotsPerInch);
    }

    private void eraseAll(double[] lines, double[] crossings, boolean[][] drawn) {
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < drawn[i].length; j++) {
                if (drawn[i][j]) {
                    erase(lines[i], (int) crossings[j] - reach, (int) crossings[j + 1] + reach);
                }
            }
        }
    }

    private Ink withoutLoneLines(double dotsPerInch) {
        for (Segment segment : rules.segments()) {
            if (segment.length() >= dotsPerInch * LONE_INCHES) {
                erase(segment.across(), segment.from(), segment.to());
            }
        }
        return new Ink(ink.width(), ink.height(), erased);
    }

    private void erase(double across, int from, int to) {
        int row = (int) Math.round(across);
        int first = Math.max(0, from);
        int last = Math.min(ink.width(), to);
        List<int[]> runs = new ArrayList<>();
        for (int x = first; x < last; x++) {
            addRuns(runs, x, Math.max(0, row - reach), Math.min(ink.height() - 1, row + reach));
        }
        int thickness = thickness(runs);
        int middle = row;
        int at = 0;
        for (int x = first; x < last; x++) {
            boolean seen = false;
            for (; at < runs.size() && runs.get(at)[0] == x; at++) {
                int[] run = runs.get(at);
                middle = run[2] - run[1] < thickness + 2 ? (run[1] + run[2]) / 2 : middle;
                eraseAt(x, run, thickness);
                seen = true;
            }
            if (!seen) {
                eraseWeak(x, middle, thickness);
            }
        }
    }

    /** Adds the upright stretches of the rule's pixels in a column. */
    private void addRuns(List<int[]> runs, int x, int top, int bottom) {
        int start = -1;
        for (int y = top; y <= bottom + 1; y++) {
            boolean ruled = y <= bottom && rules.mask().at(x, y);
            if (ruled && start < 0) {
                start = y;
            } else if (!ruled && start >= 0) {
                runs.add(new int[] {x, start, y - 1});
                start = -1;
            }
        }
    }

    private static int thickness(List<int[]> runs) {
        int[] heights =
                runs.stream().mapToInt(run -> run[2] - run[1] + 1).sorted().toArray();
        return heights.length == 0 ? 1 : heights[heights.length / 2];
    }

    private void eraseAt(int x, int[] run, int thickness) {
        int top = run[1];
        int bottom = run[2];
        while (top > 0 && ink.at(x, top - 1) && bottom - top < thickness + 4) {
            top--;
        }
        while (bottom + 1 < ink.height() && ink.at(x, bottom + 1) && bottom - top < thickness + 4) {
            bottom++;
        }
        boolean letter = bottom - top + 1 > thickness + 3;
        clear(x, letter ? run[1] : top, letter ? run[2] : bottom);
    }

    /** Where the rule is broken there may be crumbs of it. */
    private void eraseWeak(int x, int middle, int thickness) {
        for (int y = Math.max(0, middle - 1); y <= Math.min(ink.height() - 1, middle + 1); y++) {
            if (ink.at(x, y)) {
                int top = y;
                int bottom = y;
                while (top > 0 && ink.at(x, top - 1) && bottom - top <= thickness + 2) {
                    top--;
                }
                while (bottom + 1 < ink.height() && ink.at(x, bottom + 1) && bottom - top <= thickness + 2) {
                    bottom++;
                }
                if (bottom - top + 1 <= thickness + 2) {
                    clear(x, top, bottom);
                }
                return;
            }
        }
    }

    private void clear(int x, int top, int bottom) {
        for (int y = top; y <= bottom; y++) {
            erased[y * ink.width() + x] = 0;
        }
    }
}
