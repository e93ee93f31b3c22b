// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * Lines and text of a page picture, in pixels of the picture as it is held for reading: turned upright and made
 * straight, x to the right and y down from its top left corner.
 *
 * @param width of the picture as held for reading
 * @param height of the picture as held for reading
 * @param toPicture leads from a place as held for reading to the place in the picture as given
 * @param rules the ruling lines, horizontal and vertical; those of one table meet exactly
 * @param texts lines of text from top to bottom, each wholly inside or wholly outside of a table cell
 */
public record RecognisedPage(
        int width, int height, AffineTransform toPicture, List<RecognisedRule> rules, List<RecognisedText> texts) {
    public RecognisedPage {
        toPicture = new AffineTransform(toPicture);
        rules = List.copyOf(rules);
        texts = List.copyOf(texts);
    }

    @Override
    public AffineTransform toPicture() {
        return new AffineTransform(toPicture);
    }
}
