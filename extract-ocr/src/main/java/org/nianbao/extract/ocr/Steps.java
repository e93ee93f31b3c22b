// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.nio.FloatBuffer;

/**
 * The likeliest character at each step of a strip, and the likeliest one among those that figures are made of. Character 0
 * is none at all.
 *
 * @param chance of the likeliest character
 */
record Steps(int[] best, float[] chance, int[] figure) {
    /** Takes the next strip's scores from the buffer. */
    static Steps of(FloatBuffer scores, int count, int classes, CharacterSet characters) {
        int[] best = new int[count];
        float[] chance = new float[count];
        int[] figure = new int[count];
        float[] row = new float[classes];
        for (int step = 0; step < count; step++) {
            scores.get(row);
            int most = 0;
            for (int i = 1; i < classes; i++) {
                most = row[i] > row[most] ? i : most;
            }
            int mostOfFigures = 0;
            for (int i : characters.figures()) {
                mostOfFigures = row[i] > row[mostOfFigures] ? i : mostOfFigures;
            }
            best[step] = most;
            chance[step] = row[most];
            figure[step] = mostOfFigures;
        }
        return new Steps(best, chance, figure);
    }

    int count() {
        return best.length;
    }
}
