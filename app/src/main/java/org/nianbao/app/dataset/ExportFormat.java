// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.SinkProvider;

/** The formats that a data set can have. */
public enum ExportFormat {
    JSONL("nianbao-app"),
    CSV("nianbao-export"),
    PARQUET("nianbao-export-parquet"),
    DUCKDB("nianbao-export-duckdb"),
    XLSX("nianbao-export"),
    POSTGRES("nianbao-export-postgres");

    private final String artifact;

    ExportFormat(String artifact) {
        this.artifact = artifact;
    }

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this word, or null. */
    public static @Nullable ExportFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** All words, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
    }

    /**
     * What writes it.
     *
     * @throws MissingArtifactException where it is not installed
     */
    SinkProvider provider() throws MissingArtifactException {
        for (SinkProvider provider : ServiceLoader.load(SinkProvider.class)) {
            if (provider.format().equals(word())) {
                return provider;
            }
        }
        throw missing(null);
    }

    MissingArtifactException missing(@Nullable Throwable cause) {
        return new MissingArtifactException(
                "the format " + word() + " needs the artifact org.nianbao:" + artifact + ", which is not installed",
                cause);
    }
}
