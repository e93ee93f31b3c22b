// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads digits by the other digits of the same page: the figures of a page are printed in one face, so that a digit looks
 * like those of its kind that both models read alike. Knows nothing of the face, and of a digit no more than the page shows.
 */
final class DigitShapes {
    private static final int HEIGHT = 20;
    private static final int WIDTH = 20;
    /** A digit is known by so many examples from other cells. */
    private static final int EXAMPLES = 3;
    /** How much more it has to look like its own kind than like any other, as a correlation. */
    private static final double CLEAR = 0.04;
    /** And how much like its own kind. */
    private static final double ALIKE = 0.65;
    /** No more examples of a digit are kept. */
    private static final int MOST = 40;

    private final Grey page;
    private final DigitStep step;
    private final List<List<Example>> kinds = new ArrayList<>();

    /** Shapes of a page without any examples. */
    DigitShapes(Grey page, DigitStep step) {
        this.page = page;
        this.step = step;
        for (int digit = 0; digit < 10; digit++) {
            kinds.add(new ArrayList<>());
        }
    }

    private record Example(TextLine line, float[] shape) {}

    /** Takes a line's digits as examples where it has as many characters as were read. */
    void learn(TextLine line, String figure) {
        List<Glyph> glyphs = Glyph.ofFigure(line, step);
        if (glyphs.size() != figure.length()) {
            return;
        }
        for (int i = 0; i < glyphs.size(); i++) {
            int digit = figure.charAt(i) - '0';
            if (digit >= 0 && digit <= 9 && kinds.get(digit).size() < MOST) {
                kinds.get(digit).add(new Example(line, shape(glyphs.get(i))));
            }
        }
    }

    /** The line's figure, with {@code ?} for what does not clearly look like one of the page's digits. */
    String read(TextLine line) {
        StringBuilder figure = new StringBuilder();
        for (Glyph glyph : Glyph.ofFigure(line, step)) {
            figure.append(glyph.isPoint(line) ? '.' : digit(line, shape(glyph)));
        }
        return figure.toString();
    }

    private char digit(TextLine line, float[] shape) {
        double best = -1;
        double second = -1;
        int found = -1;
        for (int digit = 0; digit < 10; digit++) {
            double likeness = likeness(line, shape, kinds.get(digit));
            if (likeness > best) {
                second = best;
                best = likeness;
                found = digit;
            } else {
                second = Math.max(second, likeness);
            }
        }
        return best >= ALIKE && best - second >= CLEAR ? (char) ('0' + found) : '?';
    }

    /** The third best of the likenesses to examples of other lines, so that two misread ones do no harm. */
    private static double likeness(TextLine line, float[] shape, List<Example> examples) {
        double[] most = new double[EXAMPLES];
        Arrays.fill(most, -1);
        for (Example example : examples) {
            double likeness = example.line.equals(line) ? -1 : product(shape, example.shape);
            for (int i = 0; i < EXAMPLES; i++) {
                if (likeness > most[i]) {
                    double lower = most[i];
                    most[i] = likeness;
                    likeness = lower;
                }
            }
        }
        return most[EXAMPLES - 1];
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The glyph made of one height, its mean 0 and its length 1, so that products are correlations. */
    private float[] shape(Glyph glyph) {
        byte[] pixels = new byte[glyph.width() * glyph.height()];
        for (int y = 0; y < glyph.height(); y++) {
            int from = (glyph.top() + y) * page.width() + glyph.left();
            System.arraycopy(page.pixels(), from, pixels, y * glyph.width(), glyph.width());
        }
        int width = Math.max(1, Math.min(WIDTH, Math.round((float) glyph.width() * HEIGHT / glyph.height())));
        Grey scaled = Scaler.scaled(new Grey(glyph.width(), glyph.height(), pixels), width, HEIGHT);
        float[] shape = blurred(spread(scaled));
        float mean = 0;
        for (float value : shape) {
            mean += value / shape.length;
        }
        double square = 0;
        for (int i = 0; i < shape.length; i++) {
            shape[i] -= mean;
            square += shape[i] * shape[i];
        }
        float length = (float) Math.max(1e-6, Math.sqrt(square));
        for (int i = 0; i < shape.length; i++) {
            shape[i] /= length;
        }
        return shape;
    }

    /** Darkness with the glyph in the middle. */
    private static float[] spread(Grey scaled) {
        float[] dark = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < scaled.width(); x++) {
                dark[y * WIDTH + (WIDTH - scaled.width()) / 2 + x] = 255 - scaled.at(x, y);
            }
        }
        return dark;
    }

    /** A pixel more or less at the edge of a thin stroke shall not count for much. */
    private static float[] blurred(float[] sharp) {
        float[] blurred = new float[sharp.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int v = Math.max(0, y - 1); v <= Math.min(HEIGHT - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(WIDTH - 1, x + 1); u++) {
                        blurred[y * WIDTH + x] += sharp[v * WIDTH + u];
                    }
                }
            }
        }
        return blurred;
    }
}
