// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.join.Groups;
import org.nianbao.app.join.Piece;
import org.nianbao.app.json.ConverterName;
import org.nianbao.app.json.ReportJson;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.app.results.ResultFolder.Earlier;
import org.nianbao.app.results.RunStamp;
import org.nianbao.app.worker.WorkerSettings;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.input.Inputs;
import org.nianbao.normalize.form.Forms;

/**
 * One run of the conversion as the user asked for it.
 *
 * @param inputs paths as given
 * @param more what is read beside them, and how
 * @param out folder for the results, or null for standard output
 * @param earlier what to do with results of an earlier run
 * @param threads threads of this process, where no workers are used
 * @param workers how child processes convert, or null for none
 * @param quiet no summary and no progress
 * @param ocr whether pictures are read
 * @param join whether pieces of one report become one
 */
record ConversionRun(
        Console console,
        List<String> inputs,
        MoreInputs more,
        @Nullable Path out,
        Earlier earlier,
        int threads,
        @Nullable WorkerSettings workers,
        boolean quiet,
        Forms forms,
        Limits limits,
        boolean ocr,
        boolean join) {
    /** A larger file is worth a process of its own. */
    private static final long SMALL_BYTES = 4L << 20;

    ConversionRun {
        inputs = List.copyOf(inputs);
    }

    /** The run of {@code convert INPUT...} without any option. */
    static ConversionRun plain(Console console, List<String> inputs) {
        Forms forms = Forms.standard();
        Limits limits = Limits.standard();
        WorkerSettings workers =
                isSmall(inputs) ? null : WorkerSettings.usual(WorkerSettings.usualNumber(), limits, forms);
        return new ConversionRun(
                console, inputs, MoreInputs.none(), null, Earlier.REFUSE, 1, workers, false, forms, limits, true, true);
    }

    /** Whether the inputs are one small file, which this process converts faster than another one starts. */
    static boolean isSmall(List<String> inputs) {
        if (inputs.size() != 1) {
            return false;
        }
        try {
            Path file = Path.of(inputs.get(0));
            return !Files.isDirectory(file) && (!Files.exists(file) || Files.size(file) <= SMALL_BYTES);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return true;
        }
    }

    /**
     * Converts everything.
     *
     * @return the program's exit code
     * @throws IOException where the output cannot be written
     */
    int run() throws IOException {
        Summary summary = new Summary();
        if (out == null) {
            try (StandardOutput output = new StandardOutput(console)) {
                convert(output, null, summary);
                output.commit();
            }
        } else {
            RunStamp stamp = RunStamp.of(ConverterName.current(), forms, limits, ocr);
            try (ResultFolder folder = ResultFolder.open(out, earlier, stamp, ReportJson.standard())) {
                FolderOutput output = new FolderOutput(folder);
                convert(output, folder, summary);
                output.commit();
                summary.takenOver(folder.takenOver());
            }
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

    private void convert(Output output, @Nullable ResultFolder folder, Summary summary) throws IOException {
        String prettyUri = out == null && inputs.size() == 1 && more.list() == null ? inputs.get(0) : null;
        try (Arguments arguments = more.after(inputs);
                Inputs entries = Inputs.of(arguments, more.rows(), limits, summary::leftOut);
                Progress progress = Progress.start(console, inputs, more.list() == null, quiet || prettyUri != null)) {
            Iterator<Piece> pieces = join ? new Groups(entries) : Groups.apart(entries);
            Iterator<Piece> left = folder == null
                    ? pieces
                    : new Beginning(folder, pieces, limits, result -> {
                        count(result, summary);
                        progress.step(result);
                    });
            engine(prettyUri).run(left, folder == null ? (raw, bundle) -> null : folder::known, result -> {
                if (folder != null) {
                    folder.note(result);
                }
                hand(result, output);
                count(result, summary);
                progress.step(result);
            });
        }
    }

    private Engine engine(@Nullable String prettyUri) {
        return workers == null
                ? Engine.inProcess(Converter.with(forms, limits, recognition()), limits, threads, prettyUri)
                : Engine.isolated(workers, out);
    }

    private Recognition recognition() {
        return ocr ? Recognition.installed() : Recognition.switchedOff();
    }

    private static void hand(Converted result, Output output) throws IOException {
        Rejected rejected = result.rejected();
        if (rejected != null) {
            output.rejected(rejected);
        }
        byte[] json = result.json();
        if (json != null) {
            output.report(json);
        }
    }

    private static void count(Converted result, Summary summary) {
        Rejected rejected = result.rejected();
        String joined = result.joined();
        if (rejected != null) {
            summary.rejected(rejected);
        } else if (joined != null) {
            summary.joined(joined);
        } else {
            summary.report(result.failedChecks());
        }
    }
}
