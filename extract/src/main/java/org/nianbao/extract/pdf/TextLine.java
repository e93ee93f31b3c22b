// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.nianbao.extract.Trust;

/**
 * One line of text.
 *
 * @param text without spaces at its ends, never empty
 * @param start where it begins along the reading direction
 * @param end where it ends
 * @param baseline across the reading direction
 * @param size of its largest font
 * @param firstWidth advance of its first character
 * @param pieces into how many parts broad gaps divide it
 * @param glyphs that print, in order
 */
record TextLine(
        String text,
        Direction direction,
        float left,
        float top,
        float right,
        float bottom,
        float start,
        float end,
        float baseline,
        float size,
        float firstWidth,
        int pieces,
        List<Glyph> glyphs) {

    /** The worst of its glyphs. */
    Trust trust() {
        Trust trust = Trust.PRINTED;
        for (Glyph glyph : glyphs) {
            trust = trust.and(glyph.trust());
        }
        return trust;
    }

    int first() {
        return text.codePointAt(0);
    }

    int last() {
        return text.codePointBefore(text.length());
    }

    /** Whether a part between broad gaps, the first one excepted, is a figure. */
    boolean hasFigurePiece() {
        return pieces > 1 && Characters.isDigit(last());
    }

    boolean isNumber() {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isDigit(c)) {
                digit = true;
            } else if (c != '.' && c != ',' && c != '\uFF0C' && c != '\uFF0E') {
                return false;
            }
        }
        return digit;
    }
}
