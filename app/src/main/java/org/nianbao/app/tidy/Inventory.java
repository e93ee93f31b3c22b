// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;

/**
 * What a data set consists of, for the files that describe it.
 *
 * @param rows of each table, by its name
 * @param blankAsZero whether empty cells count as zero
 * @param zeroed how many did
 * @param licence as the user named it, or null
 */
public record Inventory(
        List<Entry> entries,
        Map<String, Long> rows,
        boolean blankAsZero,
        long zeroed,
        @Nullable String licence,
        List<String> notes) {
    public Inventory {
        entries = List.copyOf(entries);
        rows = Map.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A file with its size and its SHA-256 in hexadecimal. */
    public record Entry(DataFile file, long sizeBytes, String sha256) {}

    /** What became of empty cells, in a sentence. */
    public String blanks() {
        return blankAsZero
                ? "An empty cell (state blank) counts as zero: " + zeroed
                        + " values are 0 that the reports leave empty. Every other state but value is null."
                : "An empty cell is null, never zero; the column state of the table values says what stands in it.";
    }
}
