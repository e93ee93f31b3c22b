// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.util.Locale;
import java.util.Set;

/** Whether a text is a message of headers and parts, as programs save web pages and mails. */
final class MimeHead {
    /** Headers that such a file may begin with. */
    private static final Set<String> FIRST = Set.of(
            "mime-version",
            "from",
            "content-type",
            "content-location",
            "content-transfer-encoding",
            "snapshot-content-location",
            "subject",
            "date",
            "to",
            "received",
            "return-path",
            "message-id",
            "x-mimeole");

    private MimeHead() {}

    static boolean isMessage(String head) {
        int start = 0;
        while (start < head.length() && (head.charAt(start) <= ' ' || head.charAt(start) == '\uFEFF')) {
            start++;
        }
        int colon = head.indexOf(':', start);
        if (colon < 0 || !FIRST.contains(head.substring(start, colon).toLowerCase(Locale.ROOT))) {
            return false;
        }
        String headers = headers(head.substring(start)).toLowerCase(Locale.ROOT);
        return headers.startsWith("mime-version:")
                || headers.contains("\nmime-version:")
                || headers.contains("multipart/")
                || headers.contains("content-type: text/html");
    }

    /** What stands before the first empty line, its ends of lines being plain ones. */
    private static String headers(String message) {
        String lines = message.replace("\r\n", "\n");
        int end = lines.indexOf("\n\n");
        return end < 0 ? lines : lines.substring(0, end);
    }
}
