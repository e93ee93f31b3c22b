// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/**
 * How much of a hostile input is read before it is rejected or clipped. Every bound is a count or a size; none is zero
 * or negative.
 *
 * @param maxBytes bytes of one document, after it was taken out of an archive; more is rejected as {@code tooLarge}
 * @param maxArchiveBytes bytes of one archive file on disk; web archives and files of rows, which are read piece by
 *     piece, may be larger
 * @param maxExpandedBytes bytes that one compressed document such as a DOCX may grow to, or one archive where it grows
 *     more than twenty-fold
 * @param maxExpansionRatio expanded bytes per packed byte of one archive member, above the first MiB
 * @param maxEntries members of one archive
 * @param maxCells table cells of one document, spans counted once
 * @param maxSpan row span or column span of one cell; a larger one is cut to this with a problem noted
 * @param maxNesting depth of nested elements or of archives in archives
 * @param maxPages pages of one paged document
 */
public record Limits(
        long maxBytes,
        long maxArchiveBytes,
        long maxExpandedBytes,
        int maxExpansionRatio,
        int maxEntries,
        int maxCells,
        int maxSpan,
        int maxNesting,
        int maxPages) {

    private static final long MIB = 1L << 20;

    public Limits {
        requirePositive("maxBytes", maxBytes);
        requirePositive("maxArchiveBytes", maxArchiveBytes);
        requirePositive("maxExpandedBytes", maxExpandedBytes);
        requirePositive("maxExpansionRatio", maxExpansionRatio);
        requirePositive("maxEntries", maxEntries);
        requirePositive("maxCells", maxCells);
        requirePositive("maxSpan", maxSpan);
        requirePositive("maxNesting", maxNesting);
        requirePositive("maxPages", maxPages);
    }

    /** The limits that hold where the user sets none. */
    public static Limits standard() {
        return new Limits(64 * MIB, MIB * MIB, 1024 * MIB, 200, 10_000_000, 200_000, 1_000, 400, 1_000);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, found " + value);
        }
    }
}
