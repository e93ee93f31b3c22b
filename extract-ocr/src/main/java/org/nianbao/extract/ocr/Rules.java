// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ruling lines of one direction: long, thin, nearly unbroken runs of ink. For vertical ones give transposed ink.
 *
 * @param mask the ink of the runs
 * @param marked the runs with short breaks filled and one pixel more on both sides
 * @param segments the lines, those too many on a page of noise left out
 */
record Rules(Ink mask, Ink marked, List<Segment> segments) {
    /** A stroke of 一 in a 22 point heading is as long; headings are outside of tables. */
    static final double ROW_INCHES = 0.3;
    /** The lowest rows of printed forms; a stroke of a 12 point character is 0.17 inches. */
    static final double COLUMN_INCHES = 0.21;

    private static final double BREAK_INCHES = 1.0 / 60;
    private static final double THICKEST_INCHES = 0.04;
    private static final double INK_SHARE = 0.8;
    /** So much of a rule is darker than print that shows through. */
    private static final double STRONG_SHARE = 0.4;
    /** A page of three tables has about 250 pieces. */
    private static final int MOST_SEGMENTS = 3000;

    /** The rules along the rows of the ink. */
    static Rules along(Ink ink, Ink faint, Ink faintTransposed, double dotsPerInch, double shortestInches) {
        // Upright strokes out: what is left of letters seldom makes a long run. Thickened, since a line that is a
        // little
        // askew goes on in the next row.
        Ink thin = faintTransposed
                .withoutRuns((int) (dotsPerInch * THICKEST_INCHES))
                .transposed()
                .thickened();
        int shortest = (int) (dotsPerInch * shortestInches);
        int gap = Math.max(2, (int) Math.round(dotsPerInch * BREAK_INCHES));
        byte[] mask = new byte[ink.pixels().length];
        for (int y = 0; y < ink.height(); y++) {
            markRow(thin, ink, y, shortest, gap, mask);
        }
        Ink marked = new Ink(ink.width(), ink.height(), mask);
        return new Rules(marked.and(faint), marked, segments(marked, shortest, dotsPerInch));
    }

    private static void markRow(Ink thin, Ink strong, int y, int shortest, int gap, byte[] mask) {
        int row = y * thin.width();
        int start = -1;
        int last = -1;
        int inked = 0;
        int sure = 0;
        for (int x = 0; x <= thin.width() + gap; x++) {
            boolean dark = x < thin.width() && thin.pixels()[row + x] != 0;
            if (!dark && start >= 0 && x - last > gap) {
                int length = last + 1 - start;
                if (length >= shortest && inked >= INK_SHARE * length && sure >= STRONG_SHARE * length) {
                    java.util.Arrays.fill(mask, row + start, row + last + 1, (byte) 1);
                }
                start = -1;
                inked = 0;
                sure = 0;
            }
            if (dark) {
                start = start < 0 ? x : start;
                last = x;
                inked++;
                sure += strong.pixels()[row + x];
            }
        }
    }

    private static List<Segment> segments(Ink mask, int shortest, double dotsPerInch) {
        List<Segment> segments = new ArrayList<>();
        for (Blob blob : Blobs.of(mask).all()) {
            boolean thin = blob.area() <= dotsPerInch * (THICKEST_INCHES + 0.01) * blob.width() + 2 * blob.width();
            if (thin && blob.width() >= shortest) {
                segments.add(new Segment((blob.top() + blob.bottom()) / 2.0, blob.left(), blob.right()));
            }
        }
        segments.sort(Comparator.comparingInt(Segment::length).reversed());
        return List.copyOf(segments.subList(0, Math.min(segments.size(), MOST_SEGMENTS)));
    }

    /** The share of a stretch along the direction that has a rule within {@code reach} pixels of {@code across}. */
    double cover(double across, double from, double to, int reach) {
        int first = Math.max(0, (int) Math.ceil(from));
        int last = Math.min(marked.width(), (int) Math.floor(to));
        int top = Math.max(0, (int) Math.round(across) - reach);
        int bottom = Math.min(marked.height() - 1, (int) Math.round(across) + reach);
        int covered = 0;
        for (int x = first; x < last; x++) {
            for (int y = top; y <= bottom; y++) {
                if (marked.at(x, y)) {
                    covered++;
                    break;
                }
            }
        }
        return last <= first ? 0 : (double) covered / (last - first);
    }
}
