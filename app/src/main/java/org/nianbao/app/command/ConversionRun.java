// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.OrderedWork;
import org.nianbao.app.join.Groups;
import org.nianbao.app.join.Joiner;
import org.nianbao.app.json.ReportJson;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.input.Inputs;
import org.nianbao.normalize.form.Forms;

/**
 * One run of the conversion as the user asked for it.
 *
 * @param inputs paths as given
 * @param out folder for the results, or null for standard output
 * @param overwrite whether results of an earlier run may be replaced
 * @param threads at least 1
 * @param quiet no summary and no progress
 * @param join whether pieces of one report become one
 */
record ConversionRun(
        Console console,
        List<String> inputs,
        @Nullable Path out,
        boolean overwrite,
        int threads,
        boolean quiet,
        boolean join,
        Forms forms,
        Limits limits) {
    ConversionRun {
        inputs = List.copyOf(inputs);
    }

    /** The run of {@code convert INPUT...} without any option. */
    static ConversionRun plain(Console console, List<String> inputs) {
        return new ConversionRun(
                console, inputs, null, false, usualThreads(), false, true, Forms.standard(), Limits.standard());
    }

    /** The number of threads where the user sets none. */
    static int usualThreads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Converts everything.
     *
     * @return the program's exit code
     * @throws IOException where the output cannot be written
     */
    int run() throws IOException {
        ReportJson json = ReportJson.standard();
        Summary summary = new Summary();
        try (Output output = out == null ? new StandardOutput(console) : FolderOutput.open(out, overwrite, json)) {
            Thread cleaning = new Thread(() -> closeQuietly(output));
            Runtime.getRuntime().addShutdownHook(cleaning);
            convert(json, output, summary);
            output.commit();
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
        if (!quiet) {
            summary.print(console.err(), out != null);
            if (out != null) {
                console.err().println("Written to " + out);
            }
            console.err().flush();
        }
        return summary.anyRejected() ? ExitCode.SOME_REJECTED : ExitCode.DONE;
    }

    private void convert(ReportJson json, Output output, Summary summary) throws IOException {
        String prettyUri = out == null && inputs.size() == 1 ? inputs.get(0) : null;
        Converter converter = Converter.with(forms, limits);
        Joiner joiner = new Joiner(converter, limits);
        Conversion conversion =
                new Conversion(join ? joiner::convert : piece -> converter.convert(piece.entry()), json, prettyUri);
        try (Inputs entries = Inputs.of(inputs, limits, summary::leftOut);
                Progress progress = Progress.start(console.terminal() && !quiet && prettyUri == null)) {
            new OrderedWork(threads).run(new Groups(entries), conversion::convert, result -> {
                hand(result, output, summary);
                progress.step();
            });
        }
    }

    private static void hand(Converted result, Output output, Summary summary) throws IOException {
        Rejected rejected = result.rejected();
        if (rejected != null) {
            output.rejected(rejected);
            summary.rejected(rejected);
        }
        String joined = result.joined();
        if (joined != null) {
            summary.joined(joined);
        }
        byte[] json = result.json();
        if (json != null) {
            output.report(json);
            summary.report(result.failedChecks());
        }
    }

    private static void closeQuietly(Output output) {
        try {
            output.close();
        } catch (IOException e) {
            // The process is ending; a hidden file may stay behind.
        }
    }
}
