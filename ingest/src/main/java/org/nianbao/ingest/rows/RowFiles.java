// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.archive.Trail;

/** Opens files of rows: JSON Lines, packed with gzip or zstd or not. */
public final class RowFiles {
    /** By name, since a line of JSON is no more than a text that starts with a brace. */
    private static final Pattern NAMES = Pattern.compile(
            ".*\\.(?:(?:jsonl|ndjson)(?:\\.gz|\\.zst)?|json(?:\\.gz|\\.zst))", Pattern.CASE_INSENSITIVE);

    private RowFiles() {}

    /** Whether a file of this name is read row by row. */
    public static boolean isOne(String uri) {
        return NAMES.matcher(uri).matches();
    }

    /**
     * Puts a file of rows on the trail.
     *
     * @param modified stands for the date of rows that have none
     * @throws IOException where the file cannot be opened
     */
    public static void open(String uri, Path file, Instant modified, RowFields fields, Limits limits, Trail trail)
            throws IOException {
        try {
            Lines lines = new Lines(Packing.open(file, limits), limits.maxBytes());
            trail.enter(new RowSource(uri, lines, modified, fields, limits));
        } catch (ZipException e) {
            trail.refuse(uri, RejectionCode.DAMAGED, "the packed data are broken: " + e.getMessage());
        }
    }
}
