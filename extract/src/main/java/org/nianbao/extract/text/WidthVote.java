// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

/**
 * How many slots the rows of a table have, from the lengths of its stretches: runs of slots between places that are
 * certainly row ends. An undamaged stretch is some whole rows.
 */
final class WidthVote {
    /** Longer stretches do not vote: no form has rows nearly as wide. */
    private static final int MAX_WIDTH = 256;

    private final int[] stretches = new int[MAX_WIDTH + 1];
    private int longest;

    /** Adds a stretch of {@code length} slots. */
    void add(int length) {
        if (length > 0 && length <= MAX_WIDTH) {
            stretches[length]++;
            longest = Math.max(longest, length);
        }
    }

    /**
     * The length that most stretches are one or several rows of, one row counting double; 0 without a stretch.
     */
    int width() {
        int best = 0;
        int bestScore = 0;
        for (int width = longest; width > 1; width--) {
            if (stretches[width] == 0) {
                continue;
            }
            int score = stretches[width];
            for (int length = width; length <= longest; length += width) {
                score += stretches[length];
            }
            if (score > bestScore) {
                best = width;
                bestScore = score;
            }
        }
        return best;
    }
}
