// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** A part of a line between broad gaps: the text of one cell, or one line of it. */
record Chunk(List<Glyph> glyphs, float left, float top, float right, float bottom, float baseline, float size) {
    /** Gap that parts two columns of Chinese, in ems: labels are spread by a space of one em. */
    private static final float WIDE_GAP = 1.3f;
    /** Gap that parts two columns of letters or figures, in ems: twice the space between words. */
    private static final float GAP = 0.6f;
    /** Signs that lead the eye from a label to its figures. */
    private static final String LEADERS = "._\u2026\u00b7";
    /** So many of them at least; three are an ellipsis. */
    private static final int MIN_LEADER = 4;
    /** Letters in a figure: units, brackets and marks of footnotes. */
    private static final float FIGURE_LETTERS = 0.4f;

    /**
     * The parts of a line; points that lead to the next column are left out.
     *
     * @param walls places of lines that part columns, in order
     */
    static List<Chunk> of(TextLine line, float[] walls) {
        List<Chunk> chunks = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        List<Glyph> glyphs = line.glyphs();
        int at = 0;
        while (at < glyphs.size()) {
            Glyph glyph = glyphs.get(at);
            int leader = leader(glyphs, at);
            boolean parted = leader > 0 || (!open.isEmpty() && isParted(open.get(open.size() - 1), glyph, walls));
            if (parted && !open.isEmpty()) {
                chunks.add(of(open));
                open = new ArrayList<>();
            }
            if (leader == 0) {
                open.add(glyph);
            }
            at += Math.max(1, leader);
        }
        if (!open.isEmpty()) {
            chunks.add(of(open));
        }
        return chunks;
    }

    /** Whether points lead from one text of the line to the next. */
    static boolean hasLeader(TextLine line) {
        for (int at = 0; at < line.glyphs().size(); at++) {
            if (leader(line.glyphs(), at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many points in a row begin here, that lead the eye to the next column; 0 where there are few. */
    private static int leader(List<Glyph> glyphs, int from) {
        int to = from;
        while (to < glyphs.size() && LEADERS.indexOf(glyphs.get(to).first()) >= 0) {
            to++;
        }
        return to - from >= MIN_LEADER ? to - from : 0;
    }

    private static boolean isParted(Glyph previous, Glyph glyph, float[] walls) {
        boolean wide = Characters.isWide(previous.last()) || Characters.isWide(glyph.first());
        if (glyph.left() - previous.right() > (wide ? WIDE_GAP : GAP) * Math.max(previous.size(), glyph.size())) {
            return true;
        }
        for (float wall : walls) {
            if (previous.centerX() < wall && glyph.centerX() > wall && glyph.run() != previous.run()) {
                return true;
            }
        }
        return false;
    }

    /** All of these as one, where they stand. */
    static Chunk of(List<Glyph> glyphs) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        float size = 0;
        float baseline = 0;
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.left());
            top = Math.min(top, glyph.top());
            right = Math.max(right, glyph.right());
            bottom = Math.max(bottom, glyph.bottom());
            if (glyph.size() > size) {
                size = glyph.size();
                baseline = glyph.baseline();
            }
        }
        return new Chunk(List.copyOf(glyphs), left, top, right, bottom, baseline, size);
    }

    int length() {
        return glyphs.size();
    }

    int first() {
        return glyphs.get(0).first();
    }

    /** Whether it is a number, or a mark that stands for one. */
    boolean isFigure() {
        int digits = 0;
        int letters = 0;
        for (Glyph glyph : glyphs) {
            digits += Characters.isDigit(glyph.first()) ? 1 : 0;
            letters += Character.isLetter(glyph.first()) ? 1 : 0;
        }
        return digits > 0 ? letters <= FIGURE_LETTERS * glyphs.size() : letters == 0 && glyphs.size() <= 3;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** Whether it may be a year of these centuries. */
    boolean isYear() {
        String text = text();
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    /** The number of a few digits that it is, or -1. */
    int integer() {
        String text = text();
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
