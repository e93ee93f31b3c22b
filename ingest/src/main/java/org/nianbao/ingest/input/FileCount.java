// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many documents some inputs hold, counted without opening a file. */
public final class FileCount {
    /** The count where it cannot be told, as where there are archives. */
    public static final long UNKNOWN = -1;

    private static final List<String> ARCHIVES =
            List.of(".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".warc", ".jsonl", ".parquet");

    private FileCount() {}

    /** The number of files named and below the folders named, hidden ones left out; or {@link #UNKNOWN}. */
    public static long of(List<String> arguments) {
        long count = 0;
        for (String argument : arguments) {
            long files = below(argument);
            if (files == UNKNOWN) {
                return UNKNOWN;
            }
            count += files;
        }
        return count;
    }

    private static long below(String argument) {
        try (Stream<Path> all = Files.walk(Path.of(argument))) {
            long count = 0;
            for (Iterator<Path> paths = all.iterator(); paths.hasNext(); ) {
                Path path = paths.next();
                String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
                if (ARCHIVES.stream().anyMatch(name::endsWith)
                        || Thread.currentThread().isInterrupted()) {
                    return UNKNOWN;
                }
                count += !name.startsWith(".") && Files.isRegularFile(path) ? 1 : 0;
            }
            return count;
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return UNKNOWN;
        }
    }
}
