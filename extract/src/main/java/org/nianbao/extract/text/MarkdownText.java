// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import org.jspecify.annotations.Nullable;

/** Reads the inline marks of a Markdown table cell: what a browser would show of it. */
final class MarkdownText {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String[] ENTITIES = {"&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&amp;", "&"};

    private MarkdownText() {}

    /**
     * The slot for the cell that starts at {@code from..to}.
     *
     * @param whole all of its text where that is broken over lines
     */
    static Slot slot(Lines lines, int line, int from, int to, @Nullable String whole) {
        String text = lines.text;
        int first = from;
        int last = to;
        if (whole == null) {
            for (int mark = markLength(text, first, last); mark > 0; mark = markLength(text, first, last)) {
                first += mark;
                last -= mark;
            }
            if (!hasMarks(text, first, last)) {
                return new Slot(line, first, last, null);
            }
        }
        String shown = plain(whole == null ? text.substring(first, last) : whole);
        return shown.isEmpty() ? new Slot(line, first, first, null) : new Slot(line, first, last, shown);
    }

    /** Length of the mark for bold, italic or code that stands at both ends of the text and nowhere inside, or 0. */
    private static int markLength(String text, int from, int to) {
        if (to - from < 3) {
            return 0;
        }
        char mark = text.charAt(from);
        if ((mark != '*' && mark != '_' && mark != '`') || text.charAt(to - 1) != mark) {
            return 0;
        }
        int length = 1;
        while (length < 3
                && 2 * (length + 1) < to - from
                && text.charAt(from + length) == mark
                && text.charAt(to - 1 - length) == mark) {
            length++;
        }
        int inner = text.indexOf(mark, from + length);
        boolean closedAtEnd = inner == to - length;
        return closedAtEnd && !Characters.isWhite(text.charAt(from + length)) ? length : 0;
    }

    private static boolean hasMarks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '<' || c == '&') {
                return true;
            }
        }
        return false;
    }

    private static String plain(String marked) {
        StringBuilder out = new StringBuilder(marked.length());
        int i = 0;
        while (i < marked.length()) {
            char c = marked.charAt(i);
            int taken = 0;
            if (c == '\\' && i + 1 < marked.length() && PUNCTUATION.indexOf(marked.charAt(i + 1)) >= 0) {
                out.append(marked.charAt(i + 1));
                taken = 2;
            } else if (c == '<') {
                taken = lineBreak(marked, i, out);
            } else if (c == '&') {
                taken = entity(marked, i, out);
            }
            if (taken == 0) {
                out.append(c);
                taken = 1;
            }
            i += taken;
        }
        return trimLines(out.toString());
    }

    private static int lineBreak(String marked, int at, StringBuilder out) {
        if (!marked.regionMatches(true, at, "<br", 0, 3)) {
            return 0;
        }
        int i = Characters.skipWhite(marked, at + 3, marked.length());
        if (i < marked.length() && marked.charAt(i) == '/') {
            i++;
        }
        if (i == marked.length() || marked.charAt(i) != '>') {
            return 0;
        }
        out.append('\n');
        return i + 1 - at;
    }

    private static int entity(String marked, int at, StringBuilder out) {
        for (int e = 0; e < ENTITIES.length; e += 2) {
            if (marked.startsWith(ENTITIES[e], at)) {
                out.append(ENTITIES[e + 1]);
                return ENTITIES[e].length();
            }
        }
        return 0;
    }

    /** The lines of the text without white space at their ends, blank ones left out. */
    private static String trimLines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int first = Characters.skipWhite(text, at, end);
            int last = Characters.trimEnd(text, first, end);
            if (first < last) {
                out.append(out.length() > 0 ? "\n" : "").append(text, first, last);
            }
            at = end + 1;
        }
        return out.toString();
    }
}
