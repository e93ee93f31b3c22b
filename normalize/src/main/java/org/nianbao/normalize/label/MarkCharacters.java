// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import java.text.Normalizer;

/**
 * Number characters that point to a footnote or number a list, and are no digits of a figure: circled, superscript,
 * subscript, in parentheses, Roman. Compatibility folding would make digits of them.
 */
public final class MarkCharacters {
    /** Stands for a mark where figures are read; folding leaves it alone. */
    public static final char PLACEHOLDER = '※';

    private static final int IDEOGRAPHIC_ZERO = 0x3007;
    private static final char FRACTION_SLASH = '⁄';

    private MarkCharacters() {}

    /** The text with a placeholder for each mark; the same text where it has none. */
    public static String replaceIn(String text) {
        return indexIn(text) < 0 ? text : withPlaceholders(text);
    }

    /**
     * The text without the marks of footnotes: raised and lowered figures, and circled ones at its end. A circled number
     * at the front numbers a label.
     */
    static String withoutFootnotes(String text) {
        int end = text.length();
        while (end > 0 && isMark(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        // A text of nothing but marks is what it is.
        if (end == 0) {
            return text;
        }
        String front = text.substring(0, end);
        for (int i = 0; i < end; i++) {
            if (isRaisedOrLowered(front.charAt(i))) {
                return withoutRaised(front);
            }
        }
        return end == text.length() ? text : front;
    }

    private static String withoutRaised(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isRaisedOrLowered(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static int indexIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isIdeograph(c) && isMark(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String withPlaceholders(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isMark(c)) {
                out.append(PLACEHOLDER);
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        if (c < 0x80 || isIdeograph(c) || c == IDEOGRAPHIC_ZERO) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.OTHER_NUMBER, Character.LETTER_NUMBER -> !isFraction(c);
            // The hours, days and months of telegrams, squared words.
            case Character.OTHER_SYMBOL -> hasDigit(plain(c));
            default -> false;
        };
    }

    /** A half belongs to the number before it, which then is another one. */
    private static boolean isFraction(int c) {
        return plain(c).indexOf(FRACTION_SLASH) >= 0;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String plain(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }

    private static boolean isRaisedOrLowered(char c) {
        return c == '¹' || c == '²' || c == '³' || c == '⁰' || (c >= '⁴' && c <= '⁹') || (c >= '₀' && c <= '₉');
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
