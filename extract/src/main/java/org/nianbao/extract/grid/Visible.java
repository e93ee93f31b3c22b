// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.BitSet;

/** Rows, or columns, counted without the hidden ones. */
final class Visible {
    private final BitSet hidden;
    /** How many are shown before each. */
    private final int[] before;

    /** @param count of rows or columns, hidden ones included */
    Visible(BitSet hidden, int count) {
        this.hidden = hidden;
        this.before = new int[count + 1];
        for (int i = 0; i < count; i++) {
            before[i + 1] = before[i] + (hidden.get(i) ? 0 : 1);
        }
    }

    /** The place of one that is shown, or of the next that is. */
    int place(int index) {
        return before[Math.min(index, before.length - 1)];
    }

    /** How many of {@code first} to {@code last} are shown. */
    int shown(int first, int last) {
        return place(last + 1) - place(first);
    }

    /** The first from {@code index} on that is shown. */
    int next(int index) {
        return hidden.nextClearBit(index);
    }

    boolean hides(int index) {
        return hidden.get(index);
    }
}
