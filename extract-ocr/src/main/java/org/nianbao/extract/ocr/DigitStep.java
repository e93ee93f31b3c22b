// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;

/**
 * How far the digits of a page stand apart.
 *
 * @param heights from one digit to the next, in heights of a line of digits
 * @param leastHeight of a line of digits in pixels: a lower one has lost hairlines
 */
record DigitStep(double heights, double leastHeight) {
    /** Tables of one page differ less in the size of their print. */
    private static final double SMALLER = 0.85;
    /** Off by less than this part of a step a width is that of so many digits. */
    private static final double SURE = 0.35;

    static DigitStep of(double heights, List<TextLine> figures) {
        int[] sorted = figures.stream().mapToInt(TextLine::height).sorted().toArray();
        return new DigitStep(heights, sorted.length < 3 ? 0 : sorted[sorted.length / 2] * SMALLER);
    }

    /** The step on a line, in pixels. */
    double pixels(TextLine line) {
        return heights * Math.max(line.height(), leastHeight);
    }

    /** Whether the line is as wide as so many digits; a point takes half of a digit's room. */
    boolean holds(TextLine line, double digits) {
        double step = pixels(line);
        return Math.abs((line.width() - 0.7 * step) / step + 1 - digits) < SURE;
    }
}
