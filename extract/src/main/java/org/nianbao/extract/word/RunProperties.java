// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/**
 * What the properties of a run, or of a style, say of how text looks; null is what they leave to others.
 *
 * @param style id of the run's style
 * @param height above 0 for text set above the line, below 0 below it, 0 on it
 * @param shift how far the text is moved up, in half points
 * @param size of the font, in half points
 */
record RunProperties(
        @Nullable String style,
        @Nullable Boolean hidden,
        @Nullable Boolean struck,
        @Nullable Integer height,
        @Nullable Integer shift,
        @Nullable Integer size) {
    static final RunProperties NONE = new RunProperties(null, null, null, null, null, null);

    /** The properties just started; what they were before a tracked change does not count. */
    static RunProperties read(Markup xml) throws RejectionException {
        String style = null;
        Boolean hidden = null;
        Boolean struck = null;
        Integer height = null;
        Integer shift = null;
        Integer size = null;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "rStyle" -> style = xml.attribute("val");
                case "vanish" -> hidden = xml.isOn();
                case "strike", "dstrike" -> struck = Boolean.TRUE.equals(struck) || xml.isOn();
                case "vertAlign" -> height = height(String.valueOf(xml.attribute("val")));
                case "position" -> shift = xml.number("val", 0);
                case "sz" -> size = xml.number("val", 0);
                default -> {}
            }
            xml.skip();
        }
        return new RunProperties(style, hidden, struck, height, shift, size);
    }

    private static int height(String value) {
        return switch (value) {
            case "superscript" -> 1;
            case "subscript" -> -1;
            default -> 0;
        };
    }

    /** Whether the text looks as its paragraph's style wants it. */
    boolean sayNothing() {
        return style == null && hidden == null && struck == null && height == null && shift == null;
    }
}
