// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;

/**
 * What one page prints: glyphs in the order of the stream, and the rulings as they were drawn.
 *
 * @param number from 1
 * @param areas backgrounds: filled rectangles that are no lines
 * @param slanted text that runs at an angle, as watermarks do
 * @param hiddenGlyphs glyphs drawn invisibly, as text recognisers lay them under a scan, or white on white paper
 * @param images pictures drawn
 * @param shapes points of the paths drawn
 * @param complete false where a bound cut the page short or its stream is broken
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
        int hiddenGlyphs,
        int images,
        int shapes,
        boolean complete) {}
