// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.scan.RecognisedRule;

/**
 * The lines of one table on a grid: where the lines lie, and which stretches of them between two crossings are drawn.
 *
 * @param xs of the vertical lines, ascending
 * @param ys of the horizontal lines, ascending
 * @param across {@code [i][j]}: whether line {@code i} of ys is drawn from {@code xs[j]} to {@code xs[j + 1]}
 * @param down {@code [j][i]}: whether line {@code j} of xs is drawn from {@code ys[i]} to {@code ys[i + 1]}
 */
record Lattice(double[] xs, double[] ys, boolean[][] across, boolean[][] down) {
    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    boolean holds(double x, double y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }

    /** The drawn lines, each as long as it goes on unbroken. */
    List<RecognisedRule> rules() {
        List<RecognisedRule> rules = new ArrayList<>();
        for (int i = 0; i < ys.length; i++) {
            float y = (float) ys[i];
            for (int[] stretch : stretches(across[i])) {
                rules.add(new RecognisedRule((float) xs[stretch[0]], y, (float) xs[stretch[1]], y));
            }
        }
        for (int j = 0; j < xs.length; j++) {
            float x = (float) xs[j];
            for (int[] stretch : stretches(down[j])) {
                rules.add(new RecognisedRule(x, (float) ys[stretch[0]], x, (float) ys[stretch[1]]));
            }
        }
        return rules;
    }

    private static List<int[]> stretches(boolean[] drawn) {
        List<int[]> stretches = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= drawn.length; i++) {
            boolean on = i < drawn.length && drawn[i];
            if (on && start < 0) {
                start = i;
            } else if (!on && start >= 0) {
                stretches.add(new int[] {start, i});
                start = -1;
            }
        }
        return stretches;
    }
}
