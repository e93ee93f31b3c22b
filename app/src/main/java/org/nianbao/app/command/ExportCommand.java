// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.dataset.ExportSettings;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: canonical JSON in, tables out. */
@Command(
        name = "export",
        description = "Write the reports of a data set as tables: CSV, Parquet, DuckDB, XLSX, PostgreSQL.",
        footer = {
            "",
            "Tables: reports, values, checks, rejected, codebook, crosswalk. With them go datapackage.json,",
            "croissant.json and codebook.csv.",
            "Exit code: 0 all was written; 2 wrong usage, data that is no reports, or unusable output (nothing is kept)."
        })
final class ExportCommand implements Callable<Integer> {
    /** More would only wait for one another. */
    private static final int MAX_THREADS = 1024;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "A file like reports.jsonl, or a folder that holds one.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the files; made if missing.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--overwrite", description = "Replace files of an earlier run in DIR.")
    private boolean overwrite;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read. Default: the number of cores")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No summary.")
    private boolean quiet;

    @Mixin
    private final ExportOptions exportOptions = new ExportOptions();

    @Mixin
    private final FormsOption formsOption = new FormsOption();

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InvalidFormException {
        ExportSettings settings = exportOptions.settings(spec.commandLine());
        if (settings == null) {
            throw wrong("--format is missing: which of jsonl, csv, parquet, duckdb, xlsx, postgres?");
        }
        if (out.toString().isEmpty()) {
            throw wrong("--out needs a folder, found an empty name");
        }
        if (threads != null && (threads < 1 || threads > MAX_THREADS)) {
            throw wrong("--threads must be from 1 to " + MAX_THREADS + ", found " + threads);
        }
        int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        ExportRun run = new ExportRun(console, file(), out, settings, formsOption.forms(), number, quiet);
        run.check(overwrite);
        run.run();
        return ExitCode.DONE;
    }

    private Path file() {
        try {
            Path path = Path.of(data);
            Path file = Files.isDirectory(path) ? path.resolve(ResultFolder.REPORTS) : path;
            if (!Files.isRegularFile(file)) {
                throw wrong("no such file: " + file);
            }
            if (!Files.isReadable(file)) {
                throw wrong("cannot read " + file);
            }
            return file;
        } catch (InvalidPathException e) {
            throw wrong("no such file: " + data);
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
