// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

/**
 * How many slots the rows of a table have, from the lengths of its stretches: runs of slots between places that are
 * certainly row ends. An undamaged stretch is some whole rows.
 */
final class WidthVote {
    /** Longer stretches do not vote: no form has rows nearly as wide. */
    private static final int MAX_WIDTH = 256;

    private static final int ROW_START_WEIGHT = 2;

    private final int[] stretches = new int[MAX_WIDTH + 1];
    private final int[] starts = new int[MAX_WIDTH + 1];
    private int longest;
    private int first;

    /** Adds a stretch of {@code length} slots. */
    void add(int length) {
        if (length > 0 && length <= MAX_WIDTH) {
            stretches[length]++;
            longest = Math.max(longest, length);
            first = first == 0 ? length : first;
        }
    }

    /** Adds a place, counted in its stretch, where a text follows a number, as at the start of a row. */
    void addRowStart(int slot) {
        if (slot <= MAX_WIDTH) {
            starts[slot]++;
        }
    }

    /**
     * The length that most stretches are one or several rows of, one row counting double,
     * and the first stretch, most often a title row, once more;
     * row starts inside a row count against it; 0 without a stretch.
     */
    int width() {
        int best = 0;
        int bestScore = Integer.MIN_VALUE;
        for (int width = longest; width > 1; width--) {
            if (stretches[width] == 0) {
                continue;
            }
            int score = stretches[width] + (width == first ? 1 : 0);
            for (int length = width; length <= longest; length += width) {
                score += stretches[length];
            }
            score -= ROW_START_WEIGHT * startsInside(width);
            if (score > bestScore) {
                best = width;
                bestScore = score;
            }
        }
        return best;
    }

    private int startsInside(int width) {
        int inside = 0;
        for (int slot = 1; slot <= MAX_WIDTH; slot++) {
            inside += slot % width == 0 ? 0 : starts[slot];
        }
        return inside;
    }
}
