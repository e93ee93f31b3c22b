// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sets glyphs into lines by where they were printed, whatever their order in the stream. */
final class LineBuilder {
    /** Baselines within this share of the font size are one line; a raised figure stands 0.33 higher. */
    private static final float SAME_LINE = 0.36f;
    /** The same character again within this share of its advance is the second stroke of a false bold. */
    private static final float SAME_PLACE = 0.3f;
    /** A gap between letters or figures that a reader sees as a space, in ems; tracking stays below. */
    private static final float SPACE = 0.18f;
    /** The same beside Chinese characters, which justified lines spread by up to half an em. */
    private static final float WIDE_SPACE = 0.9f;

    /** A gap that no justified line has: what follows stands by itself, in ems. */
    static final float PIECE_GAP = 1.5f;

    private static final Comparator<Glyph> BY_BASELINE =
            (one, other) -> Float.compare(one.baseline(), other.baseline());
    private static final Comparator<Glyph> BY_START = (one, other) -> Float.compare(one.start(), other.start());

    private LineBuilder() {}

    /** Lines in reading order, those of the most used direction first. */
    static List<TextLine> lines(List<Glyph> glyphs) {
        if (glyphs.isEmpty()) {
            return List.of();
        }
        Direction direction = glyphs.get(0).direction();
        for (Glyph glyph : glyphs) {
            if (glyph.direction() != direction) {
                return mixed(glyphs);
            }
        }
        List<TextLine> lines = new ArrayList<>();
        build(new ArrayList<>(glyphs), lines);
        return lines;
    }

    private static List<TextLine> mixed(List<Glyph> glyphs) {
        Map<Direction, List<Glyph>> parts = new EnumMap<>(Direction.class);
        for (Glyph glyph : glyphs) {
            parts.computeIfAbsent(glyph.direction(), direction -> new ArrayList<>())
                    .add(glyph);
        }
        List<List<Glyph>> sorted = new ArrayList<>(parts.values());
        sorted.sort((one, other) -> Integer.compare(other.size(), one.size()));
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> part : sorted) {
            build(part, lines);
        }
        return lines;
    }

    private static void build(List<Glyph> glyphs, List<TextLine> lines) {
        glyphs.sort(BY_BASELINE);
        int from = 0;
        while (from < glyphs.size()) {
            int to = from + 1;
            float size = glyphs.get(from).size();
            while (to < glyphs.size()
                    && glyphs.get(to).baseline() - glyphs.get(to - 1).baseline()
                            <= SAME_LINE * Math.max(size, glyphs.get(to).size())) {
                size = Math.max(size, glyphs.get(to).size());
                to++;
            }
            List<Glyph> line = glyphs.subList(from, to);
            line.sort(BY_START);
            set(line, lines);
            from = to;
        }
    }

    /** @param glyphs of one line, by their start */
    private static void set(List<Glyph> glyphs, List<TextLine> lines) {
        StringBuilder text = new StringBuilder(glyphs.size());
        Extent extent = new Extent();
        Glyph previous = null;
        boolean blank = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank = true;
                continue;
            }
            if (previous != null) {
                if (isSecondStroke(previous, glyph)) {
                    continue;
                }
                if (blank || isSpace(previous, glyph)) {
                    text.append(' ');
                }
            }
            text.append(glyph.text());
            extent.add(glyph);
            previous = glyph;
            blank = false;
        }
        if (previous != null) {
            lines.add(extent.line(text.toString()));
        }
    }

    private static boolean isSecondStroke(Glyph previous, Glyph glyph) {
        float near = SAME_PLACE * Math.max(previous.end() - previous.start(), 0.1f * glyph.size());
        return glyph.start() - previous.start() < near && glyph.text().equals(previous.text());
    }

    private static boolean isSpace(Glyph previous, Glyph glyph) {
        float gap = glyph.start() - previous.end();
        boolean wide = Characters.isWide(previous.last()) || Characters.isWide(glyph.first());
        return gap > (wide ? WIDE_SPACE : SPACE) * Math.max(previous.size(), glyph.size());
    }

    /** Grows with the glyphs of a line. */
    private static final class Extent {
        private Direction direction = Direction.RIGHT;
        private float left = Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;
        private float right = -Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;
        private float start = Float.MAX_VALUE;
        private float end = -Float.MAX_VALUE;
        private float baseline;
        private float size;
        private float firstWidth = -1;
        private int pieces = 1;
        private final List<Glyph> glyphs = new ArrayList<>();

        void add(Glyph glyph) {
            if (!glyphs.isEmpty() && glyph.start() - end > PIECE_GAP * glyph.size()) {
                pieces++;
            }
            glyphs.add(glyph);
            direction = glyph.direction();
            left = Math.min(left, glyph.left());
            top = Math.min(top, glyph.top());
            right = Math.max(right, glyph.right());
            bottom = Math.max(bottom, glyph.bottom());
            start = Math.min(start, glyph.start());
            end = Math.max(end, glyph.end());
            if (glyph.size() > size) {
                size = glyph.size();
                baseline = glyph.baseline();
            }
            if (firstWidth < 0) {
                firstWidth = glyph.end() - glyph.start();
            }
        }

        TextLine line(String text) {
            return new TextLine(
                    text.strip(),
                    direction,
                    left,
                    top,
                    right,
                    bottom,
                    start,
                    end,
                    baseline,
                    size,
                    firstWidth,
                    pieces,
                    glyphs);
        }
    }
}
