// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.json.GridJson;
import org.nianbao.app.tables.GridDrawing;
import org.nianbao.app.tables.PrintedGrid;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.input.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tables}: the grids of a document, whatever they are about. */
@Command(
        name = "tables",
        description = "Print the tables of a document as they are found, whether or not a form is known for them.",
        footer = {
            "",
            "A table that runs over pages is printed for each page. An archive prints the tables of all in it.",
            "Exit code: 0 the document was read; 1 it was rejected; 2 wrong usage."
        })
final class TablesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A document of any format that is read.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String file;

    @Option(names = "--json", description = "A line of JSON for each document instead of drawn tables.")
    private boolean json;

    @Mixin
    private final LimitOptions limitOptions = new LimitOptions();

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    TablesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Limits limits = limitOptions.limits();
        Converter converter = Converter.standard(limits);
        boolean rejected = false;
        try (Inputs inputs = Inputs.of(List.of(file), limits, omission -> {})) {
            while (inputs.hasNext()) {
                rejected |= !print(inputs.next(), converter);
            }
        }
        console.out().flush();
        console.err().flush();
        return rejected ? ExitCode.SOME_REJECTED : ExitCode.DONE;
    }

    /** False where the document was rejected, and said so. */
    private boolean print(Entry entry, Converter converter) throws IOException {
        if (entry instanceof Entry.Refused refused) {
            return refuse(
                    entry.uri(),
                    refused.rejected().code().code(),
                    refused.rejected().message());
        }
        try {
            Entry.Found found = (Entry.Found) entry;
            List<PrintedGrid> grids = PrintedGrid.of(converter.read(found));
            console.out().write(json ? GridJson.line(entry.uri(), grids) : drawn(grids));
            return true;
        } catch (RejectionException e) {
            return refuse(entry.uri(), e.code().code(), String.valueOf(e.getMessage()));
        }
    }

    private boolean refuse(String uri, String code, String message) {
        console.err().println("nianbao: " + uri + ": " + code + ": " + message);
        return false;
    }

    private static byte[] drawn(List<PrintedGrid> grids) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < grids.size(); i++) {
            PrintedGrid grid = grids.get(i);
            out.append(i == 0 ? "" : "\n").append("table ").append(i + 1);
            out.append(grid.box() == null ? "" : ", page " + grid.page());
            out.append(": ").append(grid.rows()).append(" rows, ").append(grid.columns());
            out.append(" columns\n").append(GridDrawing.of(grid));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
