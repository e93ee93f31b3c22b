// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.app.schema.Schemas;
import org.nianbao.ingest.Limits;
import picocli.CommandLine;

class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "convert",
                "convert --threads 0 x",
                "convert --threads many x",
                "convert --max-bytes 12X x",
                "convert --max-bytes 0 x",
                "convert --max-cells -1 x",
                "convert --no-such-option x",
                "forms gid-1900",
                "codebook --form gid-1900"
            })
    void wrongUsageEndsWithTwoAndAHint(String arguments) {
        assertEquals(2, run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)));
        assertTrue(err.toString().startsWith("nianbao: "), err::toString);
        assertTrue(err.toString().contains("--help' shows the usage"), err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
        assertEquals(0, out.size());
    }

    @Test
    void helpListsTheDefaultLimits() {
        assertEquals(0, run("convert", "--help"));
        String help = out.toString(StandardCharsets.UTF_8);
        for (String option : List.of(
                "--max-bytes",
                "--max-archive-bytes",
                "--max-expanded-bytes",
                "--max-expansion-ratio",
                "--max-entries",
                "--max-cells",
                "--max-span",
                "--max-nesting",
                "--max-pages")) {
            assertTrue(help.contains(option), option);
        }
        assertTrue(help.contains("Default: 64M"), help);
    }

    @Test
    void defaultLimitsAreTheStandardOnes() {
        LimitOptions options = new LimitOptions();
        new CommandLine(new Holder(options)).parseArgs();
        assertEquals(Limits.standard(), options.limits());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "512k, 524288", "64M, 67108864", "2G, 2147483648"})
    void readsSizes(String text, long bytes) {
        assertEquals(bytes, new ByteSize().convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "-1", "0", "1.5M", "9999999999G", "1T"})
    void refusesWhatIsNoSize(String text) {
        try {
            new ByteSize().convert(text);
        } catch (CommandLine.TypeConversionException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("'" + text + "'"), e.getMessage());
            return;
        }
        throw new AssertionError(text + " was taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--summary"})
    void auditNeverReplacesItsOwnData(String option) throws IOException {
        Path data = Files.writeString(folder.resolve("reports.jsonl"), "");
        assertEquals(2, run("audit", folder.toString(), option, data.toString(), "--overwrite"));
        assertTrue(err.toString().contains("is the data"), err::toString);
        assertEquals(0, Files.size(data));
    }

    @Test
    void refusesEmptyNames() {
        assertEquals(2, run("convert", "x", "--out", ""));
        assertTrue(err.toString().contains("--out needs a folder"), err::toString);
        assertEquals(2, run("convert", ""));
        assertTrue(err.toString().contains("an input is empty"), err::toString);
    }

    @Test
    void listsFormsAndTheirRows() {
        assertEquals(0, run("forms"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("gid-2021        2021 to now"), out::toString);
        out.reset();
        assertEquals(0, run("forms", "gid-2021"));
        assertTrue(
                out.toString(StandardCharsets.UTF_8).contains("[outcomes.refused.stateSecrets]")
                        || out.toString(StandardCharsets.UTF_8).contains("[stateSecrets]"),
                out::toString);
    }

    @Test
    void codebookTellsTheConceptAndWhatItIsNot() {
        assertEquals(0, run("codebook", "--form", "gid-2019"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("requests.received "), text);
        assertTrue(text.contains("not the same as gid-2021 /proactiveDisclosure/normativeDocuments/inForce"), text);
        assertFalse(text.contains("/statistics/requestsReceived "), text);
    }

    @Test
    void codebookAsJsonHasEveryCellOfEveryForm() throws IOException {
        assertEquals(0, run("codebook", "--json"));
        var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toByteArray());
        var forms = org.nianbao.normalize.form.Forms.standard();
        long cells = forms.definitions().stream()
                .flatMap(form -> form.tables().stream())
                .flatMap(table -> table.blocks().stream())
                .mapToLong(block -> block.cells().size())
                .sum();
        assertEquals(cells, json.get("cells").size());
        assertTrue(json.get("lookAlikes").size() > 10);
        for (var cell : json.get("cells")) {
            if (cell.get("key").asText().equals("/statistics/litigationCases")) {
                assertEquals("litigation.cases", cell.get("concept").asText());
                return;
            }
        }
        throw new AssertionError("the cell of the table of 2014 is not there");
    }

    @Test
    void printsTheSchema() throws IOException {
        assertEquals(0, run("schema"));
        assertArrayEquals(Schemas.bytes(Schemas.REPORT), out.toByteArray());
    }

    @Test
    void unwritableStandardOutputIsToldWithoutAStackTrace() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        PrintWriter errors = new PrintWriter(err);
        assertEquals(
                2,
                NianbaoCommand.commandLine(new Console(broken, errors, false)).execute("schema"));
        assertEquals("nianbao: Broken pipe\n", err.toString());
    }

    @Test
    void keepsEarlierResultsUnlessToldOtherwise() throws IOException {
        Path input = Files.writeString(folder.resolve("a.txt"), "某局年度报告\n");
        Path results = Files.createDirectory(folder.resolve("out"));
        Path reports = Files.writeString(results.resolve("reports.jsonl"), "earlier\n");
        assertEquals(2, run("convert", input.toString(), "--out", results.toString()));
        assertEquals("earlier\n", Files.readString(reports));
        assertFalse(Files.exists(results.resolve("rejected.jsonl")));
        assertEquals(0, run("convert", input.toString(), "--out", results.toString(), "--overwrite"));
        assertTrue(Files.readString(reports).startsWith("{\"schemaVersion\""));
        assertEquals("", Files.readString(results.resolve("rejected.jsonl")));
        try (var files = Files.list(results)) {
            assertEquals(
                    2,
                    files.filter(file -> !file.getFileName().toString().startsWith("."))
                            .count());
        }
    }

    private int run(String... arguments) {
        PrintWriter errors = new PrintWriter(err);
        CommandLine line = NianbaoCommand.commandLine(new Console(out, errors, false));
        int exit = line.execute(arguments);
        line.getOut().flush();
        errors.flush();
        return exit;
    }

    /** A command that has only the limit options. */
    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        @SuppressWarnings("UnusedVariable") // read by picocli
        private final LimitOptions options;

        Holder(LimitOptions options) {
            this.options = options;
        }
    }
}
