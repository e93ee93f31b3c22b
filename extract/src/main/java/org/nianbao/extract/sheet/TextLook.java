// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** How text looks; the strongest first. */
enum TextLook {
    /** A line goes through it: withdrawn. */
    STRUCK,
    /** Above the line, as the mark of a footnote is. */
    RAISED,
    LOWERED,
    PLAIN;

    /** What the font just started says. */
    static TextLook read(Markup xml) throws RejectionException {
        TextLook strongest = PLAIN;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            TextLook look =
                    switch (xml.name()) {
                        case "strike" -> xml.isOn() ? STRUCK : PLAIN;
                        case "vertAlign" -> place(String.valueOf(xml.attribute("val")));
                        default -> PLAIN;
                    };
            strongest = look.compareTo(strongest) < 0 ? look : strongest;
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

    /** The text as it shows: figures off the line as such, nothing of what is struck. */
    String show(String text) {
        return switch (this) {
            case STRUCK -> "";
            case RAISED -> RaisedFigures.raise(text);
            case LOWERED -> RaisedFigures.lower(text);
            case PLAIN -> text;
        };
    }
}
