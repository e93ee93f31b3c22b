// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

/**
 * A sketch of a set from which the overlap of two sets can be told: one permutation, cut into bins, with empty bins filled
 * from others (Shrivastava, "Optimal densification for fast and accurate minwise hashing", 2017). One hash for an element
 * instead of one for each of the 128 numbers.
 */
final class MinHash {
    static final int SIZE = 128;
    private static final int BIN_BITS = 7;
    private static final long EMPTY = -1;

    private final long[] least = new long[SIZE];
    private boolean empty = true;

    MinHash() {
        java.util.Arrays.fill(least, EMPTY);
    }

    void add(long element) {
        long hash = mix(element);
        int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
        long rest = hash & 0xFFFF_FFFFL;
        if (least[bin] == EMPTY || rest < least[bin]) {
            least[bin] = rest;
        }
        empty = false;
    }

    int[] signature() {
        if (empty) {
            throw new IllegalStateException("nothing was added");
        }
        int[] signature = new int[SIZE];
        for (int bin = 0; bin < SIZE; bin++) {
            int source = bin;
            // The same walk for every set, so that equal sets borrow from equal bins.
            for (int attempt = 1; least[source] == EMPTY; attempt++) {
                source = (int) (mix(((long) attempt << BIN_BITS) | bin) >>> (Long.SIZE - BIN_BITS));
            }
            signature[bin] = (int) least[source];
        }
        return signature;
    }

    /** The share of equal numbers, which estimates the overlap with a standard error of at most 0.045. */
    static double estimate(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / SIZE;
    }

    /** The finalizer of SplitMix64: every bit of the input moves every bit of the output. */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
