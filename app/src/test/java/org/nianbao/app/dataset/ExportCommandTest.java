// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.GoldenFile;
import org.nianbao.app.command.ProgramRun;

/** The export as a user meets it: files, what they say of themselves, and what happens where it cannot be done. */
class ExportCommandTest {
    private static final String ALL_FILES = "csv,parquet,duckdb,xlsx";

    @TempDir
    static Path folder = Path.of("");

    private static Path lines = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        lines = ExportedData.write(folder.resolve("data"));
    }

    private static ProgramRun export(Path data, Path out, String format, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("export", data.toString(), "--out", out.toString(), "--format", format));
        arguments.addAll(Arrays.asList(more));
        return ProgramRun.of(arguments.toArray(String[]::new));
    }

    private static Set<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return new TreeSet<>(
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    /** One clear line, exit code 2, and nothing in the folder. */
    private static void assertRefused(ProgramRun run, Path out, String... words) throws IOException {
        assertEquals(2, run.exit(), run::err);
        assertTrue(run.err().startsWith("nianbao: "), run::err);
        for (String word : words) {
            assertTrue(run.err().contains(word), () -> "'" + word + "' is not in: " + run.err());
        }
        assertFalse(run.err().contains("Exception"), run::err);
        assertFalse(run.err().contains("\tat "), run::err);
        if (Files.isDirectory(out)) {
            assertEquals(Set.of(), names(out));
        }
    }

    @Test
    void packageNamesEveryFileWithItsSizeAndHash() throws Exception {
        Path out = folder.resolve("described");
        ProgramRun run = export(lines, out, ALL_FILES + ",jsonl", "--licence", "CC-BY-4.0");
        assertEquals(0, run.exit(), run::err);
        JsonNode description =
                new ObjectMapper().readTree(out.resolve("datapackage.json").toFile());
        Set<String> described = new TreeSet<>(Set.of("datapackage.json", "croissant.json"));
        Set<String> resourceNames = new HashSet<>();
        for (JsonNode resource : description.get("resources")) {
            Path file = out.resolve(resource.get("path").asText());
            described.add(String.valueOf(file.getFileName()));
            assertTrue(resourceNames.add(resource.get("name").asText()), resource::toString);
            assertTrue(resource.get("name").asText().matches("[-a-z0-9._/]+"), resource::toString);
            assertEquals(Files.size(file), resource.get("bytes").asLong(), file::toString);
            assertEquals("sha256:" + sha256(file), resource.get("hash").asText(), file::toString);
        }
        assertEquals(names(out), described);
        assertEquals("CC-BY-4.0", description.at("/licenses/0/name").asText());
        JsonNode croissant =
                new ObjectMapper().readTree(out.resolve("croissant.json").toFile());
        for (JsonNode file : croissant.get("distribution")) {
            assertEquals(
                    sha256(out.resolve(file.get("contentUrl").asText())),
                    file.get("sha256").asText());
        }
        assertEquals("CC-BY-4.0", croissant.get("license").asText());
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file)) {
            digest.update(in.readAllBytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void packageSaysWhatTheColumnsOfTheCsvFilesAre() throws IOException {
        Path out = folder.resolve("columns");
        assertEquals(0, export(lines, out, "csv").exit());
        JsonNode description =
                new ObjectMapper().readTree(out.resolve("datapackage.json").toFile());
        int seen = 0;
        for (JsonNode resource : description.get("resources")) {
            if (resource.get("format").asText().equals("csv")) {
                List<String> fields = new ArrayList<>();
                resource.at("/schema/fields")
                        .forEach(field -> fields.add(field.get("name").asText()));
                try (Stream<String> head =
                        Files.lines(out.resolve(resource.get("path").asText()))) {
                    assertEquals(head.findFirst().orElseThrow(), String.join(",", fields));
                }
                seen++;
            }
        }
        assertEquals(6, seen);
        assertEquals("notspecified", description.at("/licenses/0/name").asText());
        String fees = description.toString();
        assertTrue(fees.contains("\"unit\":\"万元\""), "a unit");
    }

    @Test
    void everyColumnNameFitsEveryFormat() {
        for (var table : ReadBack.tables()) {
            Set<String> seen = new HashSet<>();
            for (var column : table.columns()) {
                assertTrue(column.name().matches("[a-z][a-z0-9_]{0,62}"), column::name);
                assertTrue(seen.add(column.name()), column::name);
            }
        }
        assertEquals("requests_received_total", ReadBack.names().get("/requests/received/total"));
    }

    @Test
    void convertWritesTheSameTables() throws IOException {
        Path sample = GoldenFile.root().resolve("samples/html");
        Path converted = folder.resolve("converted");
        Path exported = folder.resolve("exported");
        ProgramRun run = ProgramRun.of(
                "convert", sample.toString(), "--out", converted.toString(), "--format", "csv,parquet", "--quiet");
        assertEquals(0, run.exit(), run::err);
        assertEquals(0, export(converted, exported, "csv,parquet").exit());
        Set<String> same = new TreeSet<>(names(exported));
        assertTrue(names(converted).containsAll(same));
        for (String name : same) {
            assertEquals(-1, Files.mismatch(converted.resolve(name), exported.resolve(name)), name);
        }
        assertTrue(names(converted).contains("reports.jsonl"));
    }

    @Test
    void keepsWhatIsThereUnlessToldOtherwise() throws IOException {
        Path out = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(out.resolve("values.csv"), "mine");
        ProgramRun refused = export(lines, out, "csv");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("values.csv exists already; give --overwrite"), refused::err);
        assertEquals("mine", Files.readString(out.resolve("values.csv")));
        assertEquals(Set.of("values.csv"), names(out));
        assertEquals(0, export(lines, out, "csv", "--overwrite").exit());
        assertTrue(Files.readString(out.resolve("values.csv")).startsWith("report_id,"));
    }

    @Test
    void convertRefusesBeforeItConverts() throws IOException {
        Path out = folder.resolve("early");
        for (String[] more : new String[][] {{"--format", "csv,excel"}, {"--format", "postgres"}, {"--bom"}}) {
            List<String> arguments = new ArrayList<>(List.of("convert", "no-such-file", "--out", out.toString()));
            arguments.addAll(Arrays.asList(more));
            assertRefused(ProgramRun.of(arguments.toArray(String[]::new)), out, "--help");
        }
        assertFalse(Files.exists(out));
        ProgramRun nowhere = ProgramRun.of("convert", "no-such-file", "--format", "csv");
        assertTrue(nowhere.err().contains("--format needs --out"), nowhere::err);
    }

    @Test
    void wrongUsageIsToldInALine() throws IOException {
        Path out = folder.resolve("wrong");
        assertRefused(export(lines, out, "csv,excel"), out, "no format 'excel'", "parquet");
        assertRefused(export(lines, out, ""), out, "no format ''");
        assertRefused(export(folder.resolve("missing"), out, "csv"), out, "no such file");
        assertRefused(export(folder, out, "csv"), out, "no such file");
        assertRefused(export(lines, lines, "csv"), out, "is a file; --out needs a folder");
        assertRefused(export(lines, out, "csv", "--threads", "0"), out, "--threads");
        assertRefused(export(lines, out, "postgres", "--postgres-url", "mysql://host/db"), out, "postgresql://");
        assertRefused(ProgramRun.of("export", lines.toString(), "--out", out.toString()), out, "--format is missing");
    }

    @Test
    void lineThatIsNoReportIsToldWithItsNumberAndNothingIsKept() throws IOException {
        String good = Files.readAllLines(lines).stream()
                .filter(line -> line.contains("samples/html/plain.html"))
                .findFirst()
                .orElseThrow();
        String[][] bad = {
            {"{oops", "not JSON"},
            {"[]", "expected a JSON object"},
            {"{\"schemaVersion\":\"9\"}", "schemaVersion 1.0, found 9"},
            {good + good, "found more behind it"},
            {good.replaceFirst("\"sha256\":\"[0-9a-f]*\",", ""), "no sha256"},
            {good.replaceFirst("\"year\":\\d+", "\"year\":\"2023\""), "year"},
            {good.replaceFirst("\"requests\":\\{", "\"requests\":{\"surprise\":1,"), "/requests/surprise"},
            {good.replaceFirst("\"regulations\":\\{\"issued\":\\d+", "\"regulations\":{\"issued\":1.5"), "1.5"},
            {
                good.replaceFirst(
                        "\"regulations\":\\{\"issued\":\\d+", "\"regulations\":{\"issued\":12345678901234567890"),
                "digits"
            },
            {good.replaceFirst("(\"/requests/received/total\":\\{[^}]*\"state\":\")value", "$1odd"), "odd"},
        };
        for (String[] one : bad) {
            assertFalse(one[0].equals(good), one[1]);
            Path data = folder.resolve("bad.jsonl");
            Files.writeString(data, good + "\n\n" + one[0] + "\n" + good + "\n");
            for (String format : ALL_FILES.split(",", -1)) {
                Path out = folder.resolve("bad-out");
                assertRefused(export(data, out, format), out, data + ":3: ", one[1]);
            }
        }
    }

    @Test
    void somethingElseIsNoData() throws IOException {
        Path picture = folder.resolve("picture.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, '\n', 3});
        Path out = folder.resolve("picture-out");
        assertRefused(export(picture, out, ALL_FILES), out, picture + ":1: ");
    }

    @Test
    void anEmptyDataSetIsTablesWithoutRows() throws IOException {
        Path data = folder.resolve("empty.jsonl");
        Files.writeString(data, "");
        Path out = folder.resolve("empty-out");
        ProgramRun run = export(data, out, ALL_FILES);
        assertEquals(0, run.exit(), run::err);
        assertEquals(1, Files.readAllLines(out.resolve("values.csv")).size());
    }

    @Test
    void theSameDataGivesTheSameFiles() throws IOException {
        for (String out : List.of("one", "two")) {
            assertEquals(0, export(lines, folder.resolve(out), "csv,parquet").exit());
        }
        for (String name : names(folder.resolve("one"))) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("one").resolve(name),
                            folder.resolve("two").resolve(name)),
                    name);
        }
    }

    @Test
    void numbersThatAreRoundedAreTold() throws IOException {
        String line = Files.readAllLines(lines).get(Files.readAllLines(lines).size() - 1);
        Path data = folder.resolve("long.jsonl");
        Files.writeString(data, line.replace("123456789012", "123456789012345677") + "\n");
        Path out = folder.resolve("long-out");
        ProgramRun run = export(data, out, "csv,parquet");
        assertEquals(0, run.exit(), run::err);
        assertTrue(run.err().contains("Note: 1 numbers have more digits"), run::err);
        assertTrue(Files.readString(out.resolve("values.csv")).contains(",123456789012345677,"));
        assertTrue(Files.readString(out.resolve("datapackage.json")).contains("more digits"));
    }
}
