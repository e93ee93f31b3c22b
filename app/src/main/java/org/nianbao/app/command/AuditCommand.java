// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.results.ResultFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: findings over a whole data set. */
@Command(
        name = "audit",
        description = "Look over all reports of a data set: sums across years, copies, jumps, gaps.",
        footer = {
            "",
            "Findings are JSON Lines, on standard output or in FILE; the summary is on standard error.",
            "Exit code: 0 all lines were read; 1 some lines are no reports; 2 wrong usage or unusable output."
        })
final class AuditCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATA",
            arity = "1..*",
            description = "Files like reports.jsonl, or folders that hold one.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> data;

    @Option(names = "--out", paramLabel = "FILE", description = "File for the findings.")
    private @Nullable Path out;

    @Option(names = "--summary", paramLabel = "FILE", description = "File for the summary.")
    private @Nullable Path summary;

    @Option(names = "--overwrite", description = "Replace files of an earlier run.")
    private boolean overwrite;

    @Option(names = "--quiet", description = "No summary on standard error; lines that are no reports are still told.")
    private boolean quiet;

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null && summary != null && out.toAbsolutePath().equals(summary.toAbsolutePath())) {
            throw wrong("--out and --summary name the same file");
        }
        return new AuditRun(
                        console,
                        files(),
                        out,
                        summary,
                        overwrite,
                        quiet,
                        Runtime.getRuntime().availableProcessors())
                .run();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : data) {
            Path path = path(name);
            Path file = Files.isDirectory(path) ? path.resolve(ResultFolder.REPORTS) : path;
            if (!Files.isRegularFile(file)) {
                throw wrong("no such file: " + file);
            }
            if (!Files.isReadable(file)) {
                throw wrong("cannot read " + file);
            }
            for (Path other : files) {
                if (Files.isSameFile(file, other)) {
                    throw wrong(file + " is given twice");
                }
            }
            // Replaced at the end of the run, the data would be gone.
            for (Path result : new @Nullable Path[] {out, summary}) {
                if (result != null && Files.exists(result) && Files.isSameFile(file, result)) {
                    throw wrong(result + " is the data; the findings need a file of their own");
                }
            }
            files.add(file);
        }
        return files;
    }

    private Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw wrong("no such file: " + name);
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
