// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Trust;

/**
 * How the picture of a page was held to be recognised: upright and straight, in points from the top left of the picture
 * as held.
 *
 * @param width as held
 * @param height as held
 * @param toDisplay leads to the page as displayed
 * @param whole whether all of the page was seen
 */
record HeldPage(float width, float height, AffineTransform toDisplay, boolean whole) {
    HeldPage {
        toDisplay = new AffineTransform(toDisplay);
    }

    @Override
    public AffineTransform toDisplay() {
        return new AffineTransform(toDisplay);
    }

    /** How far a blank cell of the page is one. */
    Trust trust() {
        return whole ? Trust.RECOGNISED : Trust.DOUBTFUL;
    }

    /** The upright rectangle of the displayed page around a rectangle of the page as held. */
    PageBox box(PageFrame frame, float left, float top, float right, float bottom) {
        Rectangle2D box = toDisplay
                .createTransformedShape(new Rectangle2D.Float(left, top, right - left, bottom - top))
                .getBounds2D();
        return new PageBox(
                frame.page(),
                within(box.getMinX(), frame.displayWidth()),
                within(box.getMinY(), frame.displayHeight()),
                within(box.getMaxX(), frame.displayWidth()),
                within(box.getMaxY(), frame.displayHeight()));
    }

    /** Leads from the page as displayed to the page as held; where nothing does, everything is far outside of it. */
    AffineTransform fromDisplay() {
        try {
            return toDisplay.createInverse();
        } catch (NoninvertibleTransformException e) {
            return AffineTransform.getTranslateInstance(-Float.MAX_VALUE, -Float.MAX_VALUE);
        }
    }

    private static float within(double value, float end) {
        return (float) Math.max(0, Math.min(value, end));
    }
}
