// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Tells a picture's resolution. */
final class Resolution {
    private static final float MM_PER_INCH = 25.4f;
    /** Long side of A4, in inches: what a picture that does not say so is taken to show. */
    private static final float PAGE_INCHES = 11.69f;
    /** Between a strip of a page and a poster, in inches; what a file states must lead there. */
    private static final float SHORTEST_INCHES = 4;

    private static final float LONGEST_INCHES = 24;

    private Resolution() {}

    /** Dots per inch as the file states them, where they make sense for paper; else those of a page of A4. */
    static float of(ImageReader reader, int frame, PictureFile.Size size) {
        float longest = Math.max(size.width(), size.height());
        float stated = stated(reader, frame);
        float inches = stated > 0 ? longest / stated : 0;
        return inches >= SHORTEST_INCHES && inches <= LONGEST_INCHES ? stated : longest / PAGE_INCHES;
    }

    private static float stated(ImageReader reader, int frame) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(frame);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
            if (sizes.getLength() == 0) {
                return 0;
            }
            float millimetres = Float.parseFloat(((Element) sizes.item(0)).getAttribute("value"));
            return millimetres > 0 ? MM_PER_INCH / millimetres : 0;
        } catch (IOException | RuntimeException e) {
            // Broken metadata says nothing; the pixels are looked at all the same.
            return 0;
        }
    }
}
