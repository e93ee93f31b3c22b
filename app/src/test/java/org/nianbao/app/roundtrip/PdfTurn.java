// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** How a page that was set upright is stored: turned, and turned back for display or not. */
enum PdfTurn {
    NONE(0, false),
    ROTATED_90(90, true),
    ROTATED_180(180, true),
    ROTATED_270(270, true),
    SIDEWAYS_90(90, false),
    UPSIDE_DOWN(180, false),
    SIDEWAYS_270(270, false);

    /** By which the content is turned counter-clockwise. */
    private final int degrees;
    /** Whether the page says that it is displayed turned back by as much. */
    private final boolean turnedBack;

    PdfTurn(int degrees, boolean turnedBack) {
        this.degrees = degrees;
        this.turnedBack = turnedBack;
    }

    PDPage page() {
        PDRectangle upright = PDRectangle.A4;
        boolean sideways = degrees % 180 != 0;
        float longSide = upright.getHeight();
        PDPage page = new PDPage(sideways ? new PDRectangle(longSide, upright.getWidth()) : upright);
        page.setRotation(turnedBack ? degrees : 0);
        return page;
    }

    /** From the upright page to the stored one. */
    Matrix matrix() {
        float width = PDRectangle.A4.getWidth();
        float height = PDRectangle.A4.getHeight();
        return switch (degrees) {
            case 90 -> new Matrix(0, 1, -1, 0, height, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
            case 270 -> new Matrix(0, -1, 1, 0, 0, width);
            default -> new Matrix();
        };
    }
}
