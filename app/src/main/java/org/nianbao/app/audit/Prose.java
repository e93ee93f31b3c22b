// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a report's prose, compared without figures, punctuation and white space: who copies a text changes the
 * figures. Not safe for use by several threads.
 */
public final class Prose {
    /** Four letters, sixteen bits each: a shingle is one number, so that sets are compared exactly. */
    private static final int SHINGLE_LETTERS = 4;
    /** Below this a text is a few set phrases that every agency uses. */
    static final int LEAST_LETTERS = 200;

    private static final long TEXT_PRIME = 0x100000001B3L;

    private char[] letters = new char[4096];
    private int length;
    private long hash;

    /** Forgets the text before. */
    public void clear() {
        length = 0;
        hash = 0;
    }

    /** Adds characters to the text. */
    public void add(char[] text, int start, int count) {
        if (letters.length - length < count) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, length + count));
        }
        for (int i = start; i < start + count; i++) {
            char c = text[i];
            if (!Character.isWhitespace(c)) {
                hash = (hash ^ c) * TEXT_PRIME;
            }
            if (Character.isLetter(c)) {
                letters[length++] = c;
            }
        }
    }

    /** A hash of all that was added, white space left out. */
    public long hash() {
        return hash;
    }

    /** The MinHash of the text, or null where it is too short to compare. */
    public int @Nullable [] signature() {
        if (length < LEAST_LETTERS) {
            return null;
        }
        MinHash minHash = new MinHash();
        long window = 0;
        for (int i = 0; i < length; i++) {
            window = (window << Character.SIZE) | letters[i];
            if (i >= SHINGLE_LETTERS - 1) {
                minHash.add(window);
            }
        }
        return minHash.signature();
    }

    /** Every run of four letters once, ascending. */
    public long[] shingles() {
        if (length < SHINGLE_LETTERS) {
            return new long[0];
        }
        long[] shingles = new long[length - SHINGLE_LETTERS + 1];
        long window = 0;
        for (int i = 0; i < length; i++) {
            window = (window << Character.SIZE) | letters[i];
            if (i >= SHINGLE_LETTERS - 1) {
                shingles[i - SHINGLE_LETTERS + 1] = window;
            }
        }
        Arrays.sort(shingles);
        int distinct = 1;
        for (int i = 1; i < shingles.length; i++) {
            if (shingles[i] != shingles[i - 1]) {
                shingles[distinct++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, distinct);
    }

    /** The share of common elements among all, for two ascending arrays without repetition; 0 for two empty ones. */
    static double jaccard(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = one.length + other.length - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
