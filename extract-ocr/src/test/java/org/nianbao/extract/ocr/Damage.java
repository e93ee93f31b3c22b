// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.Random;

/**
 * What happens to a page between printer and file.
 *
 * @param degrees by which it lies askew, its lines going down to the right
 * @param quarters by which it is turned clockwise
 * @param noise spread of the brightness, of 255
 * @param bleed how dark the print of the other side shows through, from 0 to 1
 * @param stamp a red stamp over its lower right part
 * @param twoColours black and white only, as a fax is
 * @param jpeg the quality it is stored with, or 0 for none
 * @param broken the share of ruling lines and letters that is lost in thin white streaks, per thousand
 */
record Damage(
        double degrees,
        int quarters,
        double noise,
        double bleed,
        boolean stamp,
        boolean twoColours,
        float jpeg,
        int broken) {
    static final Damage NONE = new Damage(0, 0, 0, 0, false, false, 0, 0);

    /** A mixture as it is met: every page a little askew and noisy, some with more. */
    static Damage any(Random random) {
        boolean twoColours = random.nextInt(5) == 0;
        return new Damage(
                random.nextInt(4) == 0 ? random.nextDouble() * 6 - 3 : random.nextGaussian() * 0.4,
                random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0,
                2 + random.nextInt(9),
                !twoColours && random.nextInt(4) == 0 ? 0.1 + random.nextDouble() * 0.12 : 0,
                !twoColours && random.nextInt(4) == 0,
                twoColours,
                twoColours || random.nextInt(3) == 0 ? 0 : 0.45f + random.nextFloat() * 0.45f,
                random.nextInt(5) == 0 ? 6 : 0);
    }
}
