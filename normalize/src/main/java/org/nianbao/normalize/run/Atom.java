// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import org.nianbao.extract.Location;
import org.nianbao.extract.TextSpan;

/**
 * Digits that stand together, or a dash: one value or several whose separators are lost, never part of a value.
 *
 * @param text digits, perhaps with a decimal point, or a dash
 * @param place where the line stands that it was found in
 * @param start first code point in the text of that place
 */
public record Atom(String text, Location place, int start) {
    boolean isDash() {
        return !Character.isDigit(text.charAt(text.length() - 1));
    }

    /** A piece of the atom. */
    Atom part(int from, int to) {
        return new Atom(text.substring(from, to), place, start + from);
    }

    /** Where it is printed; as near as the format tells. */
    Location location() {
        if (place instanceof TextSpan span) {
            return new TextSpan(span.line(), span.start() + start, span.start() + start + text.length());
        }
        return place;
    }
}
