// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

/** Where lines start, by the hash of their key: 16 bytes a place, half of the places free. Not for change by many threads. */
public final class LineIndex {
    private long[] hashes = new long[1 << 10];
    private long[] starts = new long[1 << 10];
    private int size;

    /** Remembers a line; of two with one hash the first stays. */
    public void put(long hash, long start) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        int at = place(hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            starts[at] = start;
            size++;
        }
    }

    /** Where the line starts, or -1. */
    public long start(long hash) {
        int at = place(hash);
        return hashes[at] == 0 ? -1 : starts[at];
    }

    private int place(long hash) {
        int mask = hashes.length - 1;
        int at = (int) hash & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldStarts = starts;
        hashes = new long[oldHashes.length * 2];
        starts = new long[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                starts[at] = oldStarts[i];
            }
        }
    }
}
