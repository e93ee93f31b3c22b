// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** How the text of a run looks; the strongest first. */
enum RunLook {
    HIDDEN,
    /** A line goes through it: withdrawn. */
    STRUCK,
    /** Above the line, as the mark of a footnote is. */
    RAISED,
    LOWERED,
    PLAIN;

    /** What the run's properties, just started, say. */
    static RunLook read(Markup xml) throws RejectionException {
        int inside = xml.depth();
        RunLook strongest = PLAIN;
        while (xml.nextInside(inside)) {
            RunLook look =
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

    private static RunLook place(String value) {
        return switch (value) {
            case "superscript" -> RAISED;
            case "subscript" -> LOWERED;
            default -> PLAIN;
        };
    }
}
