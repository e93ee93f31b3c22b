// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nianbao.app.diff.Difference;
import org.nianbao.app.json.ChangeJson;
import org.nianbao.app.results.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed between two results. */
@Command(
        name = "diff",
        description = "Tell what changed between two results: reports, values, states, confidences, checks.",
        footer = {
            "",
            "Reports are matched by source/uri. Prose, places and diagnostics are not compared.",
            "Exit code: 0 nothing changed; 1 something did; 2 wrong usage or unreadable results."
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "A folder of results, or a file such as reports.jsonl.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The same, later.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path fresh;

    @Option(names = "--json", description = "A line of JSON for each change.")
    private boolean json;

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ChangeJson writer = new ChangeJson();
        long changes = Difference.between(reports(old), reports(fresh), change -> {
            String line = json
                    ? writer.line(change.uri(), change.kind().code(), change.pointer(), change.before(), change.after())
                    : change.line();
            console.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        });
        console.out().flush();
        return changes == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private static Path reports(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(ResultFolder.REPORTS) : path;
        if (!Files.isRegularFile(file)) {
            throw new IOException("no such file: " + file);
        }
        return file;
    }
}
