// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.dataset.ExportSettings;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.app.results.ResultFolder.Earlier;
import org.nianbao.app.worker.WorkerSettings;
import org.nianbao.ingest.Limits;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
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
            "With --out, DIR/reports.jsonl and DIR/rejected.jsonl are written, in the order of the inputs;",
            "with --format, tables beside them, as 'nianbao export' writes them.",
            "Exit code: 0 every input became a report; 1 some were rejected; 2 wrong usage or unusable output."
        })
final class ConvertCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "0..*", description = "Files, folders and archives, in any mix.")
    private List<String> inputs = List.of();

    @Mixin
    private final InputOptions inputOptions = new InputOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; made where it is missing.")
    private @Nullable Path out;

    @ArgGroup(exclusive = true)
    private @Nullable EarlierResults earlier;

    @Mixin
    private final WorkerOptions workerOptions = new WorkerOptions();

    @Option(names = "--quiet", description = "No summary and no progress; rejected inputs are still told.")
    private boolean quiet;

    @Option(
            names = "--no-ocr",
            description = "Do not read pictures of text; scans are rejected with the code needsOcr.")
    private boolean noOcr;

    @Option(
            names = "--no-join",
            description = "Every file is a report of its own, also a page's attachment that lies beside it.")
    private boolean noJoin;

    @Mixin
    private final FormsOption formsOption = new FormsOption();

    @Mixin
    private final ExportOptions exportOptions = new ExportOptions();

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
        MoreInputs more = inputOptions.more(spec, inputs.isEmpty());
        if (out != null && out.toString().isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--out needs a folder, found an empty name");
        }
        if (earlier != null && out == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--overwrite and --resume need --out");
        }
        Limits limits = limits();
        Forms forms = formsOption.forms();
        Earlier mode = earlier == null ? Earlier.REFUSE : earlier.mode();
        int threads = workerOptions.threads(spec);
        boolean small = more.list() == null && ConversionRun.isSmall(inputs);
        WorkerSettings workers = workerOptions.workers(spec, small, limits, forms, !noOcr);
        ExportRun export = export(forms, Runtime.getRuntime().availableProcessors(), mode);
        int exit = new ConversionRun(
                        console, inputs, more, out, mode, threads, workers, quiet, forms, limits, !noOcr, !noJoin)
                .run();
        if (export != null) {
            export.run();
        }
        return exit;
    }

    /** The export that follows, or null for none; what would make it fail is told before anything is converted. */
    private @Nullable ExportRun export(Forms forms, int number, Earlier mode) throws IOException {
        ExportSettings settings = exportOptions.settings(spec.commandLine());
        if (settings == null) {
            return null;
        }
        if (out == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--format needs --out");
        }
        ExportRun export =
                new ExportRun(console, out.resolve(ResultFolder.REPORTS), out, settings, forms, number, quiet);
        // After a resumed conversion the tables are made anew: they are to hold all reports.
        export.check(mode != Earlier.REFUSE);
        return export;
    }

    /** What to do with results of an earlier run. */
    static final class EarlierResults {
        @Option(names = "--overwrite", required = true, description = "Replace the results of an earlier run in DIR.")
        private boolean overwrite;

        @Option(
                names = "--resume",
                required = true,
                description = "Go on with a run in DIR that was broken off, or convert only what is new since.")
        @SuppressWarnings("UnusedVariable") // the other one decides
        private boolean resume;

        Earlier mode() {
            return overwrite ? Earlier.OVERWRITE : Earlier.RESUME;
        }
    }

    private Limits limits() {
        try {
            return limitOptions.limits();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "limit out of range: " + e.getMessage(), e);
        }
    }
}
