// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

/**
 * Collects the text of one visual line: white space runs become one space, no-break spaces stay apart as plain spaces,
 * invisible characters go.
 */
final class LineBuffer {
    private char[] chars = new char[256];
    private int length;
    private boolean spacePending;
    private int linkChars;
    private int links;
    private boolean inNewLink;

    /** Appends running text and returns how many characters it added. */
    int append(String text) {
        int from = length;
        int size = text.length();
        // The raw text is copied behind the line, then drawn together. No character grows; the one to spare is for the
        // space that was pending before.
        ensure(size + 1);
        char[] to = chars;
        int at = length;
        text.getChars(0, size, to, at + 1);
        boolean pending = spacePending;
        for (int i = at + 1, end = at + 1 + size; i < end; i++) {
            char c = to[i];
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                pending = true;
            } else if ((c > ' ' && c < 0x7f) || (c >= 0x2e80 && c < 0xfe00)) {
                if (pending) {
                    pending = false;
                    if (at > 0 && to[at - 1] != '\n') {
                        to[at++] = ' ';
                    }
                }
                to[at++] = c;
            } else if (!isInvisible(c)) {
                if (pending && at > 0 && to[at - 1] != '\n') {
                    to[at++] = ' ';
                }
                pending = false;
                to[at++] = isNoBreakSpace(c) ? ' ' : c;
            }
        }
        spacePending = pending;
        length = at;
        return at - from;
    }

    /** Appends text whose runs of spaces count; it holds no line end. */
    int appendPreformatted(String text, int start, int end) {
        int from = length;
        ensure(end - start + 1);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\r' && (c == '\t' || !isInvisible(c))) {
                chars[length++] = isNoBreakSpace(c) ? ' ' : c;
            }
        }
        return length - from;
    }

    /** Starts a new line inside the same text. */
    void lineBreak() {
        ensure(1);
        while (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
        chars[length++] = '\n';
        spacePending = false;
    }

    /** A link starts; it counts once text of it is added. */
    void startLink() {
        inNewLink = true;
    }

    /** So many of the characters were added in a link. */
    void countLink(int added) {
        linkChars += added;
        if (inNewLink && added > 0) {
            links++;
            inNewLink = false;
        }
    }

    int links() {
        return links;
    }

    int linkChars() {
        return Math.min(linkChars, length);
    }

    /** Whether the next character would stand right behind a digit. */
    boolean endsInDigit() {
        return length > 0 && !spacePending && Character.isDigit(chars[length - 1]);
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** The text, trimmed of every kind of space, maybe empty; the buffer is empty afterwards, {@link #linkChars()} and {@link #links()} are 0. */
    String take() {
        int start = 0;
        int end = length;
        while (start < end && isTrimmed(chars[start])) {
            start++;
        }
        while (end > start && isTrimmed(chars[end - 1])) {
            end--;
        }
        String text = start == end ? "" : new String(chars, start, end - start);
        length = 0;
        linkChars = 0;
        links = 0;
        spacePending = false;
        return text;
    }

    private void ensure(int more) {
        if (chars.length - length < more) {
            char[] larger = new char[Math.max(chars.length * 2, length + more)];
            System.arraycopy(chars, 0, larger, 0, length);
            chars = larger;
        }
    }

    private static boolean isTrimmed(char c) {
        return c <= ' ' || c == 0x3000;
    }

    private static boolean isNoBreakSpace(char c) {
        return c == 0xa0 || c == 0x2007 || c == 0x202f;
    }

    /** Soft hyphen, zero-width characters, direction marks, byte order mark and control characters. */
    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff;
    }
}
