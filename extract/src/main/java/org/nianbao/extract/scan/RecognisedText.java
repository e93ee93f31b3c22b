// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

import java.util.List;

/**
 * One line of text in a picture.
 *
 * @param text what it most likely reads; empty where there is ink that no pass could read
 * @param left of its ink, in pixels of the picture as held for reading
 * @param right of its ink, exclusive
 * @param top of its ink
 * @param bottom of its ink, exclusive
 * @param agreed whether independent passes read the same
 * @param readings what the passes read, where they do not agree; else empty
 */
public record RecognisedText(
        String text, float left, float top, float right, float bottom, boolean agreed, List<String> readings) {
    public RecognisedText {
        readings = List.copyOf(readings);
    }
}
