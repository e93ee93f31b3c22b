// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/**
 * Finds by how much a page lies askew: rows or columns of ink are counted along lines at many angles, and stand out most
 * at the right one.
 */
final class Skew {
    /** Degrees; scanners with a feeder stay below 3. */
    private static final double WIDEST = 4;

    private static final double COARSE = 0.1;
    private static final double FINE = 0.01;
    /** Enough points for a steady angle; more only cost time. */
    private static final int POINTS = 60_000;

    private final int[] across;
    private final int[] along;
    private final int span;

    private Skew(int[] across, int[] along, int span) {
        this.across = across;
        this.along = along;
        this.span = span;
    }

    /** The angle in degrees by which the page's lines go down to the right; negative where they go up. */
    static double degrees(Ink ink) {
        Skew rows = upperEdges(ink);
        Skew columns = upperEdges(ink.transposed());
        double angle = 0;
        double best = -1;
        for (double step = COARSE; step >= FINE; step /= 10) {
            double middle = angle;
            double range = step == COARSE ? WIDEST : COARSE;
            for (double at = middle - range; at <= middle + range; at += step) {
                // Columns lean the other way than rows.
                double score = rows.score(at) + columns.score(-at);
                if (score > best) {
                    best = score;
                    angle = at;
                }
            }
        }
        return angle;
    }

    private static Skew upperEdges(Ink ink) {
        int count = 0;
        for (int i = ink.width(); i < ink.pixels().length; i++) {
            count += ink.pixels()[i] != 0 && ink.pixels()[i - ink.width()] == 0 ? 1 : 0;
        }
        int every = Math.max(1, count / POINTS);
        int[] across = new int[count / every + 1];
        int[] along = new int[across.length];
        int seen = 0;
        int kept = 0;
        for (int i = ink.width(); i < ink.pixels().length; i++) {
            if (ink.pixels()[i] != 0 && ink.pixels()[i - ink.width()] == 0 && seen++ % every == 0) {
                across[kept] = i / ink.width();
                along[kept++] = i % ink.width();
            }
        }
        return new Skew(java.util.Arrays.copyOf(across, kept), java.util.Arrays.copyOf(along, kept), ink.height());
    }

    private double score(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int[] counts = new int[span * 2];
        for (int i = 0; i < across.length; i++) {
            int row = (int) Math.round(across[i] - along[i] * slope) + span / 2;
            if (row >= 0 && row < counts.length) {
                counts[row]++;
            }
        }
        double score = 0;
        for (int count : counts) {
            score += (double) count * count;
        }
        return score;
    }
}
