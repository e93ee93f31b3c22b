// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import org.nianbao.ingest.Limits;
import picocli.CommandLine.Option;

/** The options that bound what is read of one input; their defaults are those of {@link Limits#standard()}. */
final class LimitOptions {
    @Option(
            names = "--max-bytes",
            paramLabel = "SIZE",
            defaultValue = "64M",
            converter = ByteSize.class,
            description = "Bytes of one document. Default: ${DEFAULT-VALUE}")
    private long maxBytes;

    @Option(
            names = "--max-archive-bytes",
            paramLabel = "SIZE",
            defaultValue = "1024G",
            converter = ByteSize.class,
            description = "Bytes of one archive file. Default: ${DEFAULT-VALUE}")
    private long maxArchiveBytes;

    @Option(
            names = "--max-expanded-bytes",
            paramLabel = "SIZE",
            defaultValue = "1G",
            converter = ByteSize.class,
            description =
                    "Bytes that one packed document may grow to, or one archive of more than twenty-fold. Default: ${DEFAULT-VALUE}")
    private long maxExpandedBytes;

    @Option(
            names = "--max-expansion-ratio",
            paramLabel = "N",
            defaultValue = "200",
            description = "Unpacked bytes per packed byte, above the first MiB. Default: ${DEFAULT-VALUE}")
    private int maxExpansionRatio;

    @Option(
            names = "--max-entries",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "Members of one archive. Default: ${DEFAULT-VALUE}")
    private int maxEntries;

    @Option(
            names = "--max-cells",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Table cells of one document. Default: ${DEFAULT-VALUE}")
    private int maxCells;

    @Option(
            names = "--max-span",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows or columns that one cell may span. Default: ${DEFAULT-VALUE}")
    private int maxSpan;

    @Option(
            names = "--max-nesting",
            paramLabel = "N",
            defaultValue = "400",
            description = "Depth of nested elements and archives. Default: ${DEFAULT-VALUE}")
    private int maxNesting;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Pages of one document. Default: ${DEFAULT-VALUE}")
    private int maxPages;

    /**
     * The limits as set.
     *
     * @throws IllegalArgumentException where one is not positive
     */
    Limits limits() {
        return new Limits(
                maxBytes,
                maxArchiveBytes,
                maxExpandedBytes,
                maxExpansionRatio,
                maxEntries,
                maxCells,
                maxSpan,
                maxNesting,
                maxPages);
    }
}
