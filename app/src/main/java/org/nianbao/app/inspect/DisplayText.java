// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text for a terminal: measured in columns, of which a Chinese character takes two, and without what would steer it. */
final class DisplayText {
    private static final String CUT = "…";

    private DisplayText() {}

    /** The text on one line, control characters and those that turn the writing direction shown as a dot. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c == '\n' || c == '\t' ? ' ' : isUnsafe(c) ? '·' : c));
        return out.toString();
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Columns that plain text takes. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** The text in so many columns at most, its end cut off where it is longer. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return head(text, columns - 1) + CUT;
    }

    /** The text with blanks behind it, so that it takes so many columns; a longer one is cut. */
    static String padded(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(Math.max(0, columns - width(cut)));
    }

    /** The lines of a text, each in so many columns at most, without control characters. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String rest = plain(line);
            while (width(rest) > columns) {
                String head = head(rest, columns);
                if (head.isEmpty()) {
                    head = CUT;
                    rest = rest.substring(Character.charCount(rest.codePointAt(0)));
                } else {
                    rest = rest.substring(head.length());
                }
                lines.add(head);
            }
            lines.add(rest);
        }
        return lines;
    }

    private static String head(String text, int columns) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            used += width(c);
            if (used > columns) {
                break;
            }
            i += Character.charCount(c);
        }
        return text.substring(0, i);
    }
}
