// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import org.nianbao.extract.RaisedFigures;
import org.nianbao.ingest.RejectionException;

/** How text looks by the properties of its run or font; the strongest first. */
public enum TextLook {
    HIDDEN,
    /** A line goes through it: withdrawn. */
    STRUCK,
    /** Above the line, as the mark of a footnote is. */
    RAISED,
    LOWERED,
    PLAIN;

    /** What the properties just started say; what they were before a tracked change does not count. */
    public static TextLook read(Markup xml) throws RejectionException {
        int inside = xml.depth();
        TextLook strongest = PLAIN;
        while (xml.nextInside(inside)) {
            TextLook look =
                    switch (xml.name()) {
                        case "vanish" -> xml.isOn() ? HIDDEN : PLAIN;
                        case "strike", "dstrike" -> xml.isOn() ? STRUCK : PLAIN;
                        case "vertAlign" -> place(String.valueOf(xml.attribute("val")));
                        default -> PLAIN;
                    };
            strongest = look.compareTo(strongest) < 0 ? look : strongest;
            xml.skip();
        }
        return strongest;
    }

    private static TextLook place(String value) {
        return switch (value) {
            case "superscript" -> RAISED;
            case "subscript" -> LOWERED;
            default -> PLAIN;
        };
    }

    /** Whether the text is not to be read. */
    public boolean isLeftOut() {
        return this == HIDDEN || this == STRUCK;
    }

    /** The text as it shows: figures off the line as such, nothing of what is hidden or struck. */
    public String show(String text) {
        return switch (this) {
            case HIDDEN, STRUCK -> "";
            case RAISED -> RaisedFigures.raise(text);
            case LOWERED -> RaisedFigures.lower(text);
            case PLAIN -> text;
        };
    }
}
