// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the ink of a line tells of its characters without reading them: digits stand apart, so that their patches can be
 * counted.
 *
 * @param count patches side by side, those above one another being one
 * @param width from the first patch to the last, in heights of the line
 * @param widest patch, in heights of the line
 */
record FigureInk(int count, double width, double widest) {
    /** Patches that share this part of the narrower one's width are pieces of one character. */
    private static final double SHARED = 0.4;
    /** Off by less than this part of a digit's step a width is that of so many digits. */
    private static final double SURE_STEP = 0.35;
    /** A printed zero is narrower against its height; a circle is not. */
    private static final double ZERO_WIDTH = 0.82;
    /** A dash is flatter than this. */
    private static final double FLAT = 0.4;

    static FigureInk of(TextLine line) {
        List<Blob> sorted = new ArrayList<>(line.blobs());
        sorted.sort(Comparator.comparingInt(Blob::left));
        int count = 0;
        int left = 0;
        int right = Integer.MIN_VALUE;
        int widest = 0;
        for (Blob blob : sorted) {
            double shared = Math.min(right, blob.right()) - blob.left();
            if (right == Integer.MIN_VALUE || shared < SHARED * Math.min(blob.width(), right - left)) {
                count++;
                left = blob.left();
            }
            right = Math.max(right, blob.right());
            widest = Math.max(widest, right - left);
        }
        double height = line.height();
        return new FigureInk(count, line.width() / height, widest / height);
    }

    /**
     * Whether the ink is that of so many digits.
     *
     * @param step from one digit to the next, in heights of the line, or 0 where the page does not tell
     */
    boolean holds(int digits, double step) {
        return count == digits || step > 0 && Math.abs((width - 0.7 * step) / step + 1 - digits) < SURE_STEP;
    }

    boolean looksLikeZero() {
        return count == 1 && width < ZERO_WIDTH;
    }

    boolean isDash() {
        return count == 1 && width > 1 / FLAT;
    }
}
