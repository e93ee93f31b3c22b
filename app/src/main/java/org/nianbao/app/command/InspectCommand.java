// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.inspect.Inspection;
import org.nianbao.app.inspect.InspectionPage;
import org.nianbao.app.inspect.InspectionText;
import org.nianbao.export.NewFile;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what was read of one document, for people. */
@Command(
        name = "inspect",
        description =
                "Show what was read of one document: blocks, tables, which row and column is which, values, checks.",
        footer = {
            "",
            "A document in an archive is named as convert names it: reports.zip!/2024.html.",
            "Exit code: 0 it was read; 1 it was rejected; 2 wrong usage or unusable output."
        })
final class InspectCommand implements Callable<Integer> {
    private static final int MIN_WIDTH = 40;
    private static final int MAX_WIDTH = 1000;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "One document.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String file;

    @Option(names = "--html", paramLabel = "PAGE", description = "Draw the values over the document, in one web page.")
    private @Nullable Path html;

    @Option(names = "--overwrite", description = "Replace the page of an earlier run.")
    private boolean overwrite;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "120",
            description = "Columns of the screen. Default: ${DEFAULT-VALUE}")
    private int width;

    @Mixin
    private final FormsOption formsOption = new FormsOption();

    @Mixin
    private final LimitOptions limitOptions = new LimitOptions();

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InvalidFormException {
        if (width < MIN_WIDTH || width > MAX_WIDTH) {
            throw wrong("--width must be from " + MIN_WIDTH + " to " + MAX_WIDTH + ", found " + width);
        }
        if (html != null && isSame(html, file)) {
            throw wrong("--html " + html + " is the document itself; the page needs a file of its own");
        }
        Limits limits = limits();
        try {
            inspect(Converter.with(formsOption.forms(), limits), limits);
        } catch (RejectionException e) {
            console.err().println(Summary.describe(e.toRejected(file)));
            console.err().flush();
            return ExitCode.SOME_REJECTED;
        }
        return ExitCode.DONE;
    }

    private void inspect(Converter converter, Limits limits) throws RejectionException, IOException {
        // Opened first: an output that cannot be written is told before any work is done.
        try (NewFile page = html == null ? null : NewFile.open(html, overwrite)) {
            Inspection inspection = Inspection.of(converter, SingleDocument.load(file, limits, spec));
            if (page != null) {
                page.out().write(InspectionPage.of(inspection, limits).getBytes(StandardCharsets.UTF_8));
                page.commit();
            }
            console.out().write(InspectionText.of(inspection, width).getBytes(StandardCharsets.UTF_8));
            console.out().flush();
        }
    }

    private static boolean isSame(Path page, String file) throws IOException {
        try {
            Path document = Path.of(file);
            return Files.exists(page) && Files.exists(document) && Files.isSameFile(page, document);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Limits limits() {
        try {
            return limitOptions.limits();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "limit out of range: " + e.getMessage(), e);
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
