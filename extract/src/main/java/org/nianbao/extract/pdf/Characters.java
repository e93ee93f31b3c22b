// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** What kinds of characters there are, as far as setting them in lines is concerned. */
final class Characters {
    private Characters() {}

    static boolean isSpace(int c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\t'
                || (c >= '\u2000' && c <= '\u200B')
                || (c >= '\t' && c <= '\r');
    }

    static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    /** Chinese characters, their punctuation and full-width forms: set without spaces between. */
    static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || c >= 0x20000;
    }

    /** No character that a reader could have seen: what a font without a readable map gives. */
    static boolean isUnreadable(int c) {
        return c == 0xFFFD
                || (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0xE000 && c <= 0xF8FF)
                || c >= 0xF0000;
    }

    /** Height of the printed shape above the baseline, in ems; the usual fonts lie within 0.05 of it. */
    static float ascent(int c) {
        if (isWide(c)) {
            return 0.87f;
        }
        return (c >= 'a' && c <= 'z') && "bdfhiklt".indexOf(c) < 0 ? 0.5f : 0.72f;
    }

    /** Depth of the printed shape below the baseline, in ems. */
    static float descent(int c) {
        if (isWide(c)) {
            return 0.13f;
        }
        return "gjpqy,;()[]{}/|_".indexOf(c) >= 0 ? 0.21f : 0.01f;
    }
}
