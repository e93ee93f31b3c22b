// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;

/**
 * What one pass read in one crop.
 *
 * @param text as the model gives it
 * @param figure what it reads where only the characters of figures are allowed
 * @param chance of the least likely of the text's characters
 * @param mean of the chances of its characters
 */
record Reading(String text, String figure, double chance, double mean) {
    static final Reading NOTHING = new Reading("", "", 0, 0);

    /** The readings of the crops on a strip, by the order in which they stand on it. */
    static Reading of(Steps steps, StripPacker.Placed placed, int width, CharacterSet characters) {
        double columns = (double) width / steps.count();
        StringBuilder text = new StringBuilder();
        StringBuilder figure = new StringBuilder();
        double chance = 1;
        double sum = 0;
        int count = 0;
        for (Peak peak : Peak.of(steps.best(), steps.chance())) {
            if (isOn(peak, placed, columns)) {
                text.append(characters.character(peak.character()));
                chance = Math.min(chance, peak.chance());
                sum += peak.chance();
                count++;
            }
        }
        for (Peak peak : Peak.of(steps.figure(), steps.chance())) {
            if (isOn(peak, placed, columns)) {
                figure.append(characters.character(peak.character()));
            }
        }
        return count == 0
                ? new Reading("", figure.toString(), 0, 0)
                : new Reading(text.toString(), figure.toString(), chance, sum / count);
    }

    private static boolean isOn(Peak peak, StripPacker.Placed placed, double columns) {
        double x = peak.step() * columns;
        return x >= placed.from() && x < placed.to();
    }

    /**
     * A character given at one step or at several in a row.
     *
     * @param step the middle of them, from the left end of the strip
     */
    record Peak(int character, double step, float chance) {
        static List<Peak> of(int[] best, float[] chances) {
            List<Peak> peaks = new java.util.ArrayList<>();
            for (int from = 0; from < best.length; ) {
                int to = from + 1;
                float chance = chances[from];
                while (to < best.length && best[to] == best[from]) {
                    chance = Math.max(chance, chances[to]);
                    to++;
                }
                if (best[from] != 0) {
                    peaks.add(new Peak(best[from], (from + to) / 2.0, chance));
                }
                from = to;
            }
            return peaks;
        }
    }
}
