// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one page prints: glyphs in the order of the stream, and the rulings as they were drawn.
 *
 * @param number from 1
 * @param areas backgrounds: filled rectangles that are no lines
 * @param slanted text that runs at an angle, as watermarks do
 * @param layer glyphs shown invisibly, on the page as displayed
 * @param hiddenGlyphs how many glyphs are drawn invisibly, as text recognisers lay them under a scan, or white on white paper
 * @param shapes points of the paths drawn
 * @param complete false where a bound cut the page short or its stream is broken
 * @param held how the picture of the page was held to be recognised, glyphs and rulings being as held; null where they
 *     are the file's own
 */
record PageContent(
        int number,
        float width,
        float height,
        List<Glyph> glyphs,
        List<Edge> horizontal,
        List<Edge> vertical,
        List<Area> areas,
        String slanted,
        List<Glyph> layer,
        int hiddenGlyphs,
        PagePictures pictures,
        int shapes,
        boolean complete,
        @Nullable HeldPage held) {
    /** A page that was read from its picture. */
    boolean isRecognised() {
        return held != null;
    }
}
