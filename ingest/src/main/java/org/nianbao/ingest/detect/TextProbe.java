// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.charset.Charset;

/** Whether bytes, decoded, are writing at all. */
final class TextProbe {
    /** Random bytes hold a control character in ten; text with a damaged stretch stays under this share. */
    private static final int CHARACTERS_PER_CONTROL = 50;

    private static final int BLANK_PROBE_BYTES = 256;

    private TextProbe() {}

    /** Whether nearly all characters are printable; zeros at the very end, as padding leaves them, do not count. */
    static boolean isText(byte[] bytes, Charset charset) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        if (isUtf16(charset)) {
            return isText(new String(bytes, 0, bytes.length & ~1, charset));
        }
        int controls = 0;
        for (int i = AsciiRun.skipUncontrolled(bytes, 0, end);
                i < end;
                i = AsciiRun.skipUncontrolled(bytes, i + 1, end)) {
            int b = bytes[i];
            if ((b >= 0 && b < ' ' && !isLayout(b)) || b == 0x7F) {
                controls++;
            }
        }
        return (long) controls * CHARACTERS_PER_CONTROL <= end;
    }

    private static boolean isText(String text) {
        int bad = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bad += (c < ' ' && !isLayout(c)) || c == '\uFFFD' ? 1 : 0;
        }
        return (long) bad * CHARACTERS_PER_CONTROL <= text.length();
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1B;
    }

    static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /** Whether the text has nothing but spaces of any kind. */
    static boolean isBlank(byte[] bytes, Charset charset) {
        // Most texts show a letter at once: the whole is decoded only where the start is blank.
        int start = Math.min(bytes.length, BLANK_PROBE_BYTES);
        return isBlank(new String(bytes, 0, start, charset), start < bytes.length)
                && (start == bytes.length || isBlank(new String(bytes, charset), false));
    }

    /** @param cut whether the text may end inside a character, which then decodes to the replacement character */
    private static boolean isBlank(String text, boolean cut) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
            if (!space && !(cut && c == '\uFFFD')) {
                return false;
            }
        }
        return true;
    }
}
