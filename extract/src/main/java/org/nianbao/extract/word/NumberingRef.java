// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/**
 * The list that a paragraph is numbered in.
 *
 * @param list id of the list instance; {@code 0} takes a style's numbering away
 * @param level from 0, or -1 where it is not stated
 */
record NumberingRef(String list, int level) {
    /** The reference in the element just started, or null where it names no list. */
    static @Nullable NumberingRef read(Markup xml) throws RejectionException {
        int inside = xml.depth();
        String list = null;
        int level = -1;
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", -1);
                default -> xml.skip();
            }
        }
        return list == null ? null : new NumberingRef(list, level);
    }
}
