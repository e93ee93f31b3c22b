// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.Arrays;
import java.util.List;

/** Aligns the open rows of a gap with its open leaves, as two sequences, so that the scores of the pairs sum highest. */
final class GapAlignment {
    /** How well a row fits a leaf; 0 for not at all. */
    @FunctionalInterface
    interface Score {
        double of(int row, AxisLeaf leaf);
    }

    private final int[] pairs;

    GapAlignment(List<Integer> rows, List<AxisLeaf> leaves, Score score) {
        int n = rows.size();
        int m = leaves.size();
        double[][] pair = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                pair[i][j] = score.of(rows.get(i), leaves.get(j));
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (pair[i][j] > 0) {
                    best[i][j] = Math.max(best[i][j], pair[i][j] + best[i + 1][j + 1]);
                }
            }
        }
        pairs = new int[n];
        Arrays.fill(pairs, -1);
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (pair[i][j] > 0 && best[i][j] == pair[i][j] + best[i + 1][j + 1]) {
                pairs[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** For each row the place of its leaf in the list of leaves, or -1. */
    int[] pairs() {
        return pairs.clone();
    }
}
