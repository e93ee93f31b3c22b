// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scans drawn in Chinese type faces: what is agreed is right, and most is read. */
class ReadsScansTest {
    private static final int PAGES = 9;
    private static final int SOAK_PAGES = 300;
    /** Seeds below were looked at while thresholds were set. */
    private static final int FIRST_SEED = 5000;

    @Test
    @Tag("ocr")
    void agreesOnNoWrongFigure() {
        read(PAGES);
    }

    @Test
    @Tag("soak")
    void agreesOnNoWrongFigureOfManyPages() {
        read(SOAK_PAGES);
    }

    private static void read(int pages) {
        ScanScore score = new ScanScore();
        for (int i = 0; i < pages; i++) {
            Face face = Face.ALL.get(i % Face.ALL.size());
            assertTrue(face.isInstalled(), () -> face.name() + " is not installed; .ci/run names the packages");
            int dotsPerInch = i % 3 == 0 ? 300 : 200;
            Scan scan = ScanTrial.scan(face, dotsPerInch, FIRST_SEED + i);
            score.add(scan, new ScanRecogniser().recognise(scan.picture(), dotsPerInch));
        }
        assertEquals(0, score.figuresSilent, () -> score + "\n" + String.join("\n", score.mistakes));
        assertTrue(score.figuresRight >= 0.97 * score.figures, () -> score + "\n" + String.join("\n", score.mistakes));
    }
}
