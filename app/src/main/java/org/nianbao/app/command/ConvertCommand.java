// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: documents in, canonical JSON out. */
@Command(
        name = "convert",
        description = "Convert published reports to canonical JSON.",
        footer = {
            "",
            "One document without --out is printed as indented JSON; several, a folder or an archive as JSON Lines.",
            "With --out, DIR/reports.jsonl and DIR/rejected.jsonl are written, in the order of the inputs.",
            "Exit code: 0 every input became a report; 1 some were rejected; 2 wrong usage or unusable output."
        })
final class ConvertCommand implements Callable<Integer> {
    /** More would only wait for one another. */
    private static final int MAX_THREADS = 1024;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files, folders and archives, in any mix.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> inputs;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; made where it is missing.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace the results of an earlier run in DIR.")
    private boolean overwrite;

    @Option(names = "--threads", paramLabel = "N", description = "Conversions at a time. Default: the number of cores")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No summary and no progress; rejected inputs are still told.")
    private boolean quiet;

    @Option(
            names = "--no-join",
            description = "Every file is a report of its own, also a page's attachment that lies beside it.")
    private boolean noJoin;

    @Mixin
    private final FormsOption formsOption = new FormsOption();

    @Mixin
    private final LimitOptions limitOptions = new LimitOptions();

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InvalidFormException {
        if (inputs.contains("")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "an input is empty");
        }
        if (out != null && out.toString().isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--out needs a folder, found an empty name");
        }
        int number = threads();
        Limits limits = limits();
        return new ConversionRun(console, inputs, out, overwrite, number, quiet, !noJoin, formsOption.forms(), limits)
                .run();
    }

    private int threads() {
        if (threads == null) {
            return ConversionRun.usualThreads();
        }
        if (threads < 1 || threads > MAX_THREADS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads must be from 1 to " + MAX_THREADS + ", found " + threads);
        }
        return threads;
    }

    private Limits limits() {
        try {
            return limitOptions.limits();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "limit out of range: " + e.getMessage(), e);
        }
    }
}
