// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The page as it is displayed: its crop box after rotation, in points from the top left.
 *
 * @param toDisplay from the page's user space
 */
record PageSpace(float width, float height, Transform toDisplay) {
    static PageSpace of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        float left = crop.getLowerLeftX();
        float bottom = crop.getLowerLeftY();
        float width = crop.getWidth();
        float height = crop.getHeight();
        int rotation = Math.floorMod(page.getRotation(), 360);
        if (rotation == 90) {
            return new PageSpace(height, width, new Transform(0, 1, 1, 0, -bottom, -left));
        }
        if (rotation == 180) {
            return new PageSpace(width, height, new Transform(-1, 0, 0, 1, left + width, -bottom));
        }
        if (rotation == 270) {
            return new PageSpace(height, width, new Transform(0, -1, -1, 0, bottom + height, left + width));
        }
        return new PageSpace(width, height, new Transform(1, 0, 0, -1, -left, bottom + height));
    }
}
