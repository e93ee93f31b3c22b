// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The room of one character among the ink of a line: patches above one another belong together. */
record Glyph(int left, int top, int right, int bottom) {
    /** Patches that share this part of the narrower one's width are pieces of one character. */
    private static final double SHARED = 0.4;
    /** Even two digits 1 take more than this part of a digit's step. */
    private static final double NEAREST = 1.05;
    /** A point or comma is lower than this part of its line. */
    private static final double LOW = 0.36;

    /** The characters of a line from left to right; letters that touch count as one. */
    static List<Glyph> of(TextLine line) {
        List<Blob> sorted = new ArrayList<>(line.blobs());
        sorted.sort(Comparator.comparingInt(Blob::left));
        List<Glyph> glyphs = new ArrayList<>();
        for (Blob blob : sorted) {
            Glyph own = new Glyph(blob.left(), blob.top(), blob.right(), blob.bottom());
            Glyph last = glyphs.isEmpty() ? null : glyphs.get(glyphs.size() - 1);
            if (last != null && last.right - own.left >= SHARED * Math.min(own.width(), last.width())) {
                glyphs.set(glyphs.size() - 1, last.with(own));
            } else {
                glyphs.add(own);
            }
        }
        return glyphs;
    }

    /**
     * The characters of a figure. Halves of a digit whose hairlines are lost are put together, since two digits never
     * stand so near.
     */
    static List<Glyph> ofFigure(TextLine line, DigitStep step) {
        List<Glyph> glyphs = new ArrayList<>();
        double most = NEAREST * step.pixels(line);
        for (Glyph own : of(line)) {
            Glyph last = glyphs.isEmpty() ? null : glyphs.get(glyphs.size() - 1);
            if (last != null && own.right - last.left <= most && !own.isPoint(line) && !last.isPoint(line)) {
                glyphs.set(glyphs.size() - 1, last.with(own));
            } else {
                glyphs.add(own);
            }
        }
        return glyphs;
    }

    private Glyph with(Glyph other) {
        return new Glyph(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isPoint(TextLine line) {
        return height() < LOW * line.height() && top + bottom > line.top() + line.bottom();
    }
}
