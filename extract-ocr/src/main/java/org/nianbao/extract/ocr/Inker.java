// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/**
 * Makes ink of grey: first the ground is evened, so that shadows and yellow paper become white, then one threshold parts
 * ink from paper and from print that shows through.
 */
final class Inker {
    /** The ground is looked at in squares of this part of an inch. */
    private static final double SQUARE_INCHES = 0.25;
    /** The share of a square's pixels that are darker than its ground: even dense text leaves a quarter white. */
    private static final double GROUND_SHARE = 0.8;
    /** Ground darker than this is taken for a black area, not for paper. */
    private static final int DARKEST_GROUND = 90;
    /** Bounds of the threshold on evened grey: print that shows through measures 190 and more. */
    private static final int LOWEST_THRESHOLD = 110;

    private static final int HIGHEST_THRESHOLD = 172;
    private static final int FAINT = 190;

    private Inker() {}

    /** The picture with its ground made white and its ink left as dark as it is against it. */
    static Grey evened(Grey grey, double dotsPerInch) {
        int square = Math.max(16, (int) (dotsPerInch * SQUARE_INCHES));
        int columns = (grey.width() + square - 1) / square;
        int rows = (grey.height() + square - 1) / square;
        int[] grounds = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grounds[row * columns + column] = ground(grey, column * square, row * square, square);
            }
        }
        byte[] evened = new byte[grey.pixels().length];
        for (int y = 0; y < grey.height(); y++) {
            for (int x = 0; x < grey.width(); x++) {
                int ground = between(grounds, columns, rows, (double) x / square - 0.5, (double) y / square - 0.5);
                evened[y * grey.width() + x] = (byte) Math.min(255, grey.at(x, y) * 255 / ground);
            }
        }
        return new Grey(grey.width(), grey.height(), evened);
    }

    private static int ground(Grey grey, int left, int top, int square) {
        int[] counts = new int[256];
        int total = 0;
        for (int y = top; y < Math.min(grey.height(), top + square); y++) {
            for (int x = left; x < Math.min(grey.width(), left + square); x++) {
                counts[grey.at(x, y)]++;
                total++;
            }
        }
        int level = 0;
        for (int seen = 0; level < 255 && seen + counts[level] < total * GROUND_SHARE; level++) {
            seen += counts[level];
        }
        return level < DARKEST_GROUND ? 255 : level;
    }

    private static int between(int[] grounds, int columns, int rows, double x, double y) {
        int left = Math.max(0, Math.min(columns - 1, (int) Math.floor(x)));
        int top = Math.max(0, Math.min(rows - 1, (int) Math.floor(y)));
        int right = Math.min(columns - 1, left + 1);
        int bottom = Math.min(rows - 1, top + 1);
        double fx = Math.max(0, Math.min(1, x - left));
        double fy = Math.max(0, Math.min(1, y - top));
        double above = grounds[top * columns + left] * (1 - fx) + grounds[top * columns + right] * fx;
        double below = grounds[bottom * columns + left] * (1 - fx) + grounds[bottom * columns + right] * fx;
        return Math.max(1, (int) (above * (1 - fy) + below * fy));
    }

    /** The ink of an evened picture. */
    static Ink ink(Grey evened) {
        return darker(evened, Math.max(LOWEST_THRESHOLD, Math.min(HIGHEST_THRESHOLD, otsu(evened))));
    }

    /** Ink with what is fainter: thin lines that fall between two rows of pixels, but also print that shows through. */
    static Ink faintInk(Grey evened) {
        return darker(evened, FAINT);
    }

    private static Ink darker(Grey evened, int threshold) {
        byte[] pixels = new byte[evened.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((evened.pixels()[i] & 0xff) < threshold ? 1 : 0);
        }
        return new Ink(evened.width(), evened.height(), pixels);
    }

    private static int otsu(Grey grey) {
        long[] counts = new long[256];
        for (byte pixel : grey.pixels()) {
            counts[pixel & 0xff]++;
        }
        double total = grey.pixels().length;
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += (double) i * counts[i];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 128;
        for (int i = 0; i < 255; i++) {
            below += counts[i];
            sumBelow += (double) i * counts[i];
            double apart = below == 0 || below == total ? 0 : sumBelow / below - (sum - sumBelow) / (total - below);
            double spread = below * (total - below) * apart * apart;
            if (spread > best) {
                best = spread;
                threshold = i + 1;
            }
        }
        return threshold;
    }
}
