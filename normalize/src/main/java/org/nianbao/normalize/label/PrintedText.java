// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import org.jspecify.annotations.Nullable;

/**
 * A text as printed with its plain form, and the way back: for each stretch of the plain text, what was printed there.
 * Immutable.
 */
public final class PrintedText {
    private final String printed;
    private final String plain;
    /** For each character of the plain text, where its printed character begins; null where there is no telling. */
    private final int @Nullable [] starts;

    private PrintedText(String printed, String plain, int @Nullable [] starts) {
        this.printed = printed;
        this.plain = plain;
        this.starts = starts;
    }

    /** The text with the way back to it. */
    public static PrintedText of(String printed) {
        String plain = LabelFolder.plain(printed);
        int[] starts = new int[plain.length()];
        int at = 0;
        for (int i = 0; i < printed.length(); ) {
            int end = i + Character.charCount(printed.codePointAt(i));
            int length = LabelFolder.plain(printed.substring(i, end)).length();
            for (int k = 0; k < length && at + k < starts.length; k++) {
                starts[at + k] = i;
            }
            at += length;
            i = end;
        }
        // Only where characters were composed with those before them is the sum not the whole.
        return new PrintedText(printed, plain, at == plain.length() ? starts : null);
    }

    /** The text as {@link LabelFolder#plain} makes it. */
    public String plain() {
        return plain;
    }

    /**
     * What was printed for a stretch of the plain text, white space left out; characters that became several are given
     * whole. Where there is no way back, the plain stretch.
     */
    public String stretch(int start, int end) {
        int[] places = starts;
        if (places == null || start >= end) {
            return plain.substring(start, end);
        }
        int from = places[start];
        int last = places[end - 1];
        int to = last + Character.charCount(printed.codePointAt(last));
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int next = i + Character.charCount(printed.codePointAt(i));
            if (!LabelFolder.plain(printed.substring(i, next)).isEmpty()) {
                out.append(printed, i, next);
            }
            i = next;
        }
        return out.toString();
    }

    /** The first place in the plain text of some plain words, as printed; the words themselves where they are not there. */
    public String find(String words) {
        int start = plain.indexOf(words);
        return start < 0 ? words : stretch(start, start + words.length());
    }
}
