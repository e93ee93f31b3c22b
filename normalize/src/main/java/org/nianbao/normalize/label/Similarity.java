// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

/** How alike two folded labels are. */
public final class Similarity {
    private Similarity() {}

    /**
     * Twice the longest common subsequence over the sum of the lengths: 1 for equal labels, 0 for labels without a
     * common character. Lost characters, the commonest damage, cost least by this measure.
     */
    public static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return 2.0 * row[b.length()] / (a.length() + b.length());
    }
}
