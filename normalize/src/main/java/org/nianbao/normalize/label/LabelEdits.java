// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import java.util.BitSet;

/**
 * The cheapest way from a form's label to a printed one: characters kept or confused, neighbours swapped, characters lost,
 * and only where nothing else will do, characters added.
 */
final class LabelEdits {
    private static final int CONFUSED = 1;
    private static final int SWAPPED = 3;
    private static final int LOST = 4;
    private static final int ADDED = 10;

    private final String printed;
    private final String form;
    private final int[][] cost;
    private final BitSet lost = new BitSet();
    private final BitSet added = new BitSet();

    private LabelEdits(String printed, String form) {
        this.printed = printed;
        this.form = form;
        this.cost = new int[printed.length() + 1][form.length() + 1];
    }

    static LabelEdits between(String printed, String form) {
        LabelEdits edits = new LabelEdits(printed, form);
        edits.measure();
        edits.follow();
        return edits;
    }

    /** Whether a character of the form's label is not printed. */
    boolean lost(int index) {
        return lost.get(index);
    }

    /** Whether a printed character is none of the form's label in that order. */
    boolean added(int index) {
        return added.get(index);
    }

    boolean anyAdded() {
        return !added.isEmpty();
    }

    private void measure() {
        for (int i = printed.length(); i >= 0; i--) {
            for (int j = form.length(); j >= 0; j--) {
                if (i < printed.length() || j < form.length()) {
                    cost[i][j] = Math.min(Math.min(kept(i, j), swapped(i, j)), Math.min(lost(i, j), added(i, j)));
                }
            }
        }
    }

    private void follow() {
        int i = 0;
        int j = 0;
        while (i < printed.length() || j < form.length()) {
            if (cost[i][j] == kept(i, j)) {
                i++;
                j++;
            } else if (cost[i][j] == swapped(i, j)) {
                i += 2;
                j += 2;
            } else if (cost[i][j] == lost(i, j)) {
                lost.set(j++);
            } else {
                added.set(i++);
            }
        }
    }

    private int kept(int i, int j) {
        if (i >= printed.length() || j >= form.length() || !alike(i, j)) {
            return Integer.MAX_VALUE;
        }
        return cost[i + 1][j + 1] + confusion(i, j);
    }

    private int swapped(int i, int j) {
        if (i + 1 >= printed.length() || j + 1 >= form.length() || !alike(i, j + 1) || !alike(i + 1, j)) {
            return Integer.MAX_VALUE;
        }
        return cost[i + 2][j + 2] + SWAPPED + confusion(i, j + 1) + confusion(i + 1, j);
    }

    private int lost(int i, int j) {
        return j >= form.length() ? Integer.MAX_VALUE : cost[i][j + 1] + LOST;
    }

    private int added(int i, int j) {
        return i >= printed.length() ? Integer.MAX_VALUE : cost[i + 1][j] + ADDED;
    }

    private boolean alike(int i, int j) {
        return LookAlikes.alike(printed.charAt(i), form.charAt(j));
    }

    private int confusion(int i, int j) {
        return printed.charAt(i) == form.charAt(j) ? 0 : CONFUSED;
    }
}
