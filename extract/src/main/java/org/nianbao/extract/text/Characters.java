// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

/** The classes of characters that layout in plain text is made of. */
final class Characters {
    private Characters() {}

    /** Whether the character leaves no ink: spaces of any width, controls (NUL too), zero-width marks. */
    static boolean isWhite(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < 0x7F) {
            return false;
        }
        return c <= 0xA0
                || c == 0x3000
                || c == 0xFEFF
                || (c >= 0x2000 && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x2029)
                || c == 0x202F
                || c == 0x205F;
    }

    /** Whether the character ends a line: LF, VT, FF, CR, NEL, and the line and paragraph separators. */
    static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether the character parts cells: the bar, full-width or not, and the upright lines of drawn frames. */
    static boolean isBar(char c) {
        return c == '|' || c == '\u2502' || c == '\u2503' || c == '\uFF5C';
    }

    /** Whether the character is part of a drawn frame. */
    static boolean isFrame(char c) {
        return (c >= '\u2500' && c <= '\u257F') || c == '+' || c == '-' || c == '=';
    }

    /** Whether the character is a digit, plain or full-width. */
    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    /** Whether the character can stand in a cell for "no value". */
    static boolean isDash(char c) {
        return switch (c) {
            case '-', '/', '\\', '\u2010', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D', '\uFF0F' -> true;
            default -> false;
        };
    }

    /** Whether the character can stand inside or beside the digits of a number. */
    static boolean isNumberMark(char c) {
        return switch (c) {
            case '.', ',', '%', '+', '\uFF0C', '\uFF0E', '\uFF05' -> true;
            default -> isDash(c);
        };
    }

    /** How many places of a terminal's line the UTF-16 unit takes: two for a wide character, or for a pair of units. */
    static int places(char c) {
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6);
        return wide ? 2 : 1;
    }

    /** First character from {@code from} on that is not white, or {@code to}. */
    static int skipWhite(String text, int from, int to) {
        int i = from;
        while (i < to && isWhite(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of {@code from..to} without the white characters at its end, at least {@code from}. */
    static int trimEnd(String text, int from, int to) {
        int i = to;
        while (i > from && isWhite(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether {@code from..to}, trimmed and not empty, is a number or a dash and nothing else. */
    static boolean isNumeric(String text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digit = true;
            } else if (!isNumberMark(c)) {
                return false;
            }
        }
        return to > from && (digit || isDash(text.charAt(from)));
    }

    /** Whether {@code from..to} starts with a number that is no numbering such as {@code 1.} or {@code 1、}. */
    static boolean startsWithValue(String text, int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        return i > from && (i == to || ".、．)）".indexOf(text.charAt(i)) < 0);
    }
}
