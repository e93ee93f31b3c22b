// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What a record says of itself.
 *
 * @param place where in the file it lies
 * @param type its kind, in lower case
 * @param length bytes of its body
 */
record RecordHeader(long place, String type, long length, MessageHeaders fields) {
    static final String MARK = "WARC/";

    /** A date may leave out its smaller parts. */
    private static final String EARLIEST = "0000-01-01T00:00:00";

    static boolean isMark(byte[] bytes) {
        return bytes.length >= MARK.length()
                && new String(bytes, 0, MARK.length(), StandardCharsets.ISO_8859_1).equals(MARK);
    }

    /**
     * Reads the fields.
     *
     * @param bytes a header with the blank line that ends it
     * @throws BrokenBytes where they are not those of a record
     */
    static RecordHeader parse(byte[] bytes, long place) throws BrokenBytes {
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        try {
            parser.parse(ByteBuffer.wrap(bytes));
            if (!parser.isFinished()) {
                throw new BrokenBytes(place, "a record's header that cannot be read");
            }
            MessageHeaders fields = parser.headers();
            String type = fields.sole("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
            long length = Long.parseLong(fields.sole("Content-Length").orElse(""));
            if (type.isEmpty() || length < 0 || fields.first("WARC-Record-ID").isEmpty()) {
                throw new BrokenBytes(place, "a record without a type, an id or a length");
            }
            return new RecordHeader(place, type, length, fields);
        } catch (IllegalArgumentException e) {
            throw new BrokenBytes(place, "a record's header that cannot be read: " + e.getMessage());
        }
    }

    @Nullable String field(String name) {
        return fields.first(name).map(String::strip).orElse(null);
    }

    /** The address that was captured, or null. Some crawlers put it in angle brackets. */
    @Nullable String target() {
        String target = field("WARC-Target-URI");
        return target == null ? null : bare(target);
    }

    /** An address without the angle brackets. */
    static String bare(String target) {
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /** When it was captured, or null where that is missing or no date. */
    @Nullable Instant date() {
        String date = field("WARC-Date");
        if (date == null || date.length() < 4) {
            return null;
        }
        try {
            String local = date.endsWith("Z") ? date.substring(0, date.length() - 1) : date;
            boolean shortened = local.length() < EARLIEST.length();
            return Instant.parse((shortened ? local + EARLIEST.substring(local.length()) : local) + "Z");
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The media type of a field, without parameters and in lower case; empty where the field is missing. */
    static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
