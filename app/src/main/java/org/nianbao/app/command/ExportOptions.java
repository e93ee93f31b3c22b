// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.dataset.ExportFormat;
import org.nianbao.app.dataset.ExportSettings;
import org.nianbao.export.SinkOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say which formats a data set has. */
final class ExportOptions {
    @Option(
            names = "--format",
            paramLabel = "LIST",
            description = "Formats, parted by commas: jsonl, csv, parquet, duckdb, xlsx, postgres.")
    private @Nullable String formats;

    @Option(names = "--bom", description = "CSV that Excel knows as UTF-8 (a byte order mark).")
    private boolean bom;

    @Option(
            names = "--blank-as-zero",
            description = "Write 0 for empty cells (state blank) in the tables. They are null otherwise.")
    private boolean blankAsZero;

    @Option(
            names = "--postgres-url",
            paramLabel = "URL",
            description =
                    "Database for the format postgres, such as postgresql://host/name. User and password: in the URL,"
                            + " or PGUSER and PGPASSWORD.")
    private @Nullable String postgresUrl;

    @Option(
            names = "--licence",
            paramLabel = "ID",
            description = "Licence of the data set for its description, such as CC-BY-4.0.")
    private @Nullable String licence;

    /**
     * What the user asked for, or null where no format was named.
     *
     * @throws CommandLine.ParameterException where it does not fit together
     */
    @Nullable ExportSettings settings(CommandLine command) {
        if (formats == null) {
            if (bom || blankAsZero || postgresUrl != null || licence != null) {
                throw new CommandLine.ParameterException(
                        command, "--bom, --blank-as-zero, --postgres-url and --licence need --format");
            }
            return null;
        }
        List<ExportFormat> list = new ArrayList<>();
        for (String word : formats.split(",", -1)) {
            ExportFormat format = ExportFormat.of(word.strip());
            if (format == null) {
                throw new CommandLine.ParameterException(
                        command, "no format '" + word.strip() + "'; known are " + ExportFormat.words());
            }
            if (!list.contains(format)) {
                list.add(format);
            }
        }
        if (list.contains(ExportFormat.POSTGRES) != (postgresUrl != null)) {
            throw new CommandLine.ParameterException(
                    command, "the format postgres and --postgres-url go together: give both or none");
        }
        return new ExportSettings(list, blankAsZero, licence, new SinkOptions(bom, postgresUrl, environment()));
    }

    private static Map<String, String> environment() {
        Map<String, String> known = new HashMap<>();
        for (String name : List.of("PGUSER", "PGPASSWORD")) {
            String value = System.getenv(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        return known;
    }
}
