// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Trust;
import org.nianbao.extract.scan.RecognisedText;

/**
 * One printed character, or the few that one glyph stands for, on the displayed page.
 *
 * @param text what it reads as; U+FFFD where the font does not say
 * @param direction which way the text runs
 * @param left of the printed shape, estimated from baseline, advance and font size: the font's own box is of no use
 * @param start of the advance along the reading direction, growing as one reads
 * @param end of the advance, letter spacing included
 * @param baseline across the reading direction, growing from line to line
 * @param size of the font as displayed
 * @param run the text showing operator that printed it; glyphs of one run were meant as one string
 * @param recognised the line of a picture that it was recognised in, or null for a character that the file stores
 */
record Glyph(
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
        int run,
        @Nullable RecognisedText recognised) {

    Trust trust() {
        if (recognised == null) {
            return Trust.PRINTED;
        }
        return recognised.agreed() ? Trust.RECOGNISED : Trust.DOUBTFUL;
    }

    /** The same, not to be relied on. */
    Glyph doubted() {
        RecognisedText doubted = recognised == null ? null : RecognisedContent.doubted(recognised);
        return new Glyph(text, direction, left, top, right, bottom, start, end, baseline, size, run, doubted);
    }

    float centerX() {
        return (left + right) / 2;
    }

    float centerY() {
        return (top + bottom) / 2;
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first code point. */
    int first() {
        return text.codePointAt(0);
    }

    /** The last code point. */
    int last() {
        return text.codePointBefore(text.length());
    }
}
