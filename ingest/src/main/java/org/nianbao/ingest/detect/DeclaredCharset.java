// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The charset that a page, or the server that sent it, claims. */
final class DeclaredCharset {
    private DeclaredCharset() {}

    /** From a {@code Content-Type} header such as {@code text/html; charset=gbk}; null where it names none. */
    static @Nullable Charset inHeader(@Nullable String contentType) {
        return contentType == null ? null : labelAfter(contentType, "charset", 0, contentType.length());
    }

    /**
     * From the XML declaration or the first {@code meta} element that names a charset; null where there is none.
     *
     * @param head the first bytes, one char per byte
     */
    static @Nullable Charset inMarkup(String head) {
        int start = 0;
        while (start < head.length() && head.charAt(start) <= ' ') {
            start++;
        }
        if (head.startsWith("<?xml", start)) {
            int end = head.indexOf("?>", start);
            Charset declared = end < 0 ? null : labelAfter(head, "encoding", start, end);
            if (declared != null) {
                return declared;
            }
        }
        for (int at = head.indexOf('<', start); at >= 0; at = head.indexOf('<', at + 1)) {
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at);
                if (end < 0) {
                    return null;
                }
                at = end;
            } else if (head.regionMatches(true, at, "<meta", 0, 5)) {
                int end = head.indexOf('>', at);
                Charset declared = labelAfter(head, "charset", at, end < 0 ? head.length() : end);
                if (declared != null) {
                    return declared;
                }
            }
        }
        return null;
    }

    private static @Nullable Charset labelAfter(String text, String key, int from, int to) {
        for (int at = from; at + key.length() < to; at++) {
            if (text.regionMatches(true, at, key, 0, key.length())) {
                int start = skip(text, at + key.length(), to);
                if (start < to && text.charAt(start) == '=') {
                    start = skip(text, start + 1, to);
                    int end = start;
                    while (end < to && isLabel(text.charAt(end))) {
                        end++;
                    }
                    return CharsetLabels.resolve(text.substring(start, end));
                }
            }
        }
        return null;
    }

    private static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) <= ' ' || text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        return at;
    }

    private static boolean isLabel(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '-' || c == '_' || c == '.' || c == ':';
    }
}
