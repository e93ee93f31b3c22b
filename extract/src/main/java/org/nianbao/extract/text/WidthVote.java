// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

/**
 * How many slots the rows of a table have, from the lengths of its stretches: runs of slots between places that are
 * certainly row ends. An undamaged stretch is some whole rows.
 */
final class WidthVote {
    /** Longer stretches do not vote: the widest form has 15 columns, and a stretch is rarely more than four rows. */
    private static final int MAX_WIDTH = 64;

    /** A stretch that is no whole number of rows, or a row start inside a row, speaks louder than one that fits. */
    private static final int AGAINST = 2;

    /** The vote is taken anew at each of the first stretches, then each time that a quarter more have come. */
    private static final int FIRST_STRETCHES = 16;

    private static final int SETTLED = 3;

    private final int[] stretches = new int[MAX_WIDTH + 1];
    private final int[] tails = new int[MAX_WIDTH + 1];
    private final int[] starts = new int[MAX_WIDTH + 1];
    private int longest;
    private int first;
    private int total;
    private int counted;
    private int width;

    /**
     * Adds a stretch.
     *
     * @param length its slots
     * @param swallowed how many of its last slots a merged cell has swallowed, so that its last row is longer than that
     */
    void add(int length, int swallowed) {
        if (length > 1 && length <= MAX_WIDTH) {
            stretches[length]++;
            tails[Math.min(swallowed, MAX_WIDTH)]++;
            total++;
            longest = Math.max(longest, length);
            first = first == 0 ? length : first;
        }
    }

    /** Whether enough stretches have voted to tell another table's rows from this one's. */
    boolean isSettled() {
        return total >= SETTLED;
    }

    /** Adds a place, counted in its stretch, where a text follows a number, as at the start of a row. */
    void addRowStart(int slot) {
        if (slot <= MAX_WIDTH) {
            starts[slot]++;
        }
    }

    /** The width that fits most stretches at this point of the table; 0 before the first one. */
    int widthSoFar() {
        boolean due = total > counted && (total <= FIRST_STRETCHES || total >= counted + counted / 4);
        return due ? width() : width;
    }

    /**
     * The width that most stretches are one or several rows of; 0 without a stretch. A stretch of one row counts
     * double, and the first one, most often a title row, once more. Of two widths that tie the larger wins.
     */
    int width() {
        int bestScore = Integer.MIN_VALUE;
        width = 0;
        for (int candidate = longest; candidate > 1; candidate--) {
            int score = score(candidate);
            if (score > bestScore) {
                width = candidate;
                bestScore = score;
            }
        }
        counted = total;
        return width;
    }

    private int score(int candidate) {
        int fitting = 0;
        for (int length = candidate; length <= longest; length += candidate) {
            fitting += stretches[length];
        }
        int inside = 0;
        for (int slot = 1; slot <= MAX_WIDTH; slot++) {
            inside += slot % candidate == 0 ? 0 : starts[slot];
        }
        int tooLong = 0;
        for (int tail = candidate; tail <= MAX_WIDTH; tail++) {
            tooLong += tails[tail];
        }
        int single = stretches[candidate] + (candidate == first ? 1 : 0);
        return fitting + single - AGAINST * (total - fitting + inside + tooLong);
    }
}
