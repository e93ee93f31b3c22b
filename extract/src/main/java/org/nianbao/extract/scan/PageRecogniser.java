// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

import java.awt.image.BufferedImage;

/**
 * Reads lines and text from the picture of a page. Found by {@link java.util.ServiceLoader}; an implementation keeps no
 * state between calls that a caller could see, is safe for use by many threads, and loads its models when first asked.
 */
public interface PageRecogniser {
    /**
     * What the picture shows.
     *
     * @param picture upright, on its side or on its head; not changed
     * @param dotsPerInch its resolution, or 0 where it is not known
     */
    RecognisedPage recognise(BufferedImage picture, float dotsPerInch);
}
