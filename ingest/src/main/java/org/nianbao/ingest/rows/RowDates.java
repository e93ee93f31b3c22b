// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as corpora write them. */
final class RowDates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CRAWL = Pattern.compile("\\d{14}");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final DateTimeFormatter CRAWLED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private RowDates() {}

    /**
     * The moment that a date means, or null where it is no date: ISO 8601 with a blank or a {@code T}, UTC where it
     * names no zone; fourteen digits; seconds or milliseconds since 1970.
     */
    static @Nullable Instant parse(String date) {
        String text = date.strip();
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (CRAWL.matcher(text).matches()) {
                return LocalDateTime.parse(text, CRAWLED).toInstant(ZoneOffset.UTC);
            }
            if (SECONDS.matcher(text).matches()) {
                return Instant.ofEpochSecond(Long.parseLong(text, 0, whole(text), 10));
            }
            if (MILLISECONDS.matcher(text).matches()) {
                return Instant.ofEpochMilli(Long.parseLong(text));
            }
            String iso = text.replace(' ', 'T');
            boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
            return zoned
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int whole(String number) {
        int dot = number.indexOf('.');
        return dot < 0 ? number.length() : dot;
    }
}
