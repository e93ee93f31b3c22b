// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.nio.charset.StandardCharsets;
import org.nianbao.ingest.detect.Sha256;

/**
 * Where in an archive the documents lie that were met so far, so that a record that only names an earlier one can be
 * given its content. Keeps 16 bytes for a key and a bounded number of keys.
 */
final class CaptureIndex {
    /** 32 MB when full: some 900,000 documents, more than a crawl puts into one file. */
    private static final int MOST_SLOTS = 1 << 21;

    private long[] keys = new long[1 << 8];
    private long[] places = new long[1 << 8];
    private int used;

    /** The key of a text: 64 bits of its digest. */
    static long key(String text) {
        String digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        long key = Long.parseUnsignedLong(digest, 0, 16, 16);
        return key == 0 ? 1 : key;
    }

    /** Remembers a place; a key that is there already keeps its first. False where the index is full. */
    boolean put(long key, long place) {
        if (used >= keys.length - keys.length / 8) {
            if (keys.length == MOST_SLOTS) {
                return false;
            }
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            places[slot] = place;
            used++;
        }
        return true;
    }

    /** The place, or -1. */
    long find(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : places[slot];
    }

    private int slot(long key) {
        int slot = (int) (key & (keys.length - 1));
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
