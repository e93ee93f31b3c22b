// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit as a user meets it: arguments, files, exit codes, the lines that it writes. */
class AuditCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("reports.jsonl"), report(2023, 0) + report(2024, 7));
    }

    private static String report(int year, int carriedIn) {
        return String.format("""
            {"schemaVersion":"1.0","agency":{"name":"某县财政局","inferred":false,"kind":null,"region":{"code":"110101"}},\
            "year":%d,"form":"gid-2021","source":{"uri":"%d.html","sha256":"%064d"},"sections":[],\
            "requests":{"carriedIn":{"total":%d},"carriedOver":{"total":5}},\
            "evidence":{"/requests/carriedIn/total":{"state":"value","confidence":"certain"},\
            "/requests/carriedOver/total":{"state":"value","confidence":"certain"}}}
            """, year, year, year, carriedIn);
    }

    @Test
    void writesFindingsAsLinesAndASummaryForPeople() throws IOException {
        assertEquals(0, run("audit", folder.toString()), err::toString);
        JsonNode finding = new ObjectMapper().readTree(out.toByteArray());
        assertEquals("years.carry", finding.get("kind").asText());
        assertEquals("years.carry/total", finding.get("id").asText());
        assertEquals("warning", finding.get("severity").asText());
        assertEquals("[\"某县财政局\"]", finding.get("agencies").toString());
        assertEquals("[2023,2024]", finding.get("years").toString());
        assertEquals("2024.html", finding.at("/reports/1/uri").asText());
        assertEquals("110101", finding.at("/reports/1/regionCode").asText());
        assertEquals(String.format("%064d", 2024), finding.at("/reports/1/id").asText());
        assertEquals(
                "{\"report\":1,\"pointer\":\"/requests/carriedIn/total\",\"value\":7,\"state\":\"value\"}",
                finding.at("/values/1").toString());
        assertEquals("failed", finding.get("status").asText());
        assertEquals(-2, finding.get("difference").asInt());
        assertEquals("published", finding.get("cause").asText());
        assertEquals("[]", finding.get("missing").toString());
        assertTrue(err.toString().startsWith("2 reports of 1 agencies"), err::toString);
        assertTrue(err.toString().contains("years.carry: 1\n  某县财政局: "), err::toString);
    }

    @Test
    void badLinesAreToldWithFileAndLineAndEndWithOne() throws IOException {
        Path file = folder.resolve("reports.jsonl");
        Files.writeString(file, report(2023, 0) + "{oops\n" + report(2024, 5));
        assertEquals(1, run("audit", "--quiet", file.toString()));
        assertTrue(err.toString().startsWith("nianbao: " + file + ":2: not JSON: "), err::toString);
        JsonNode finding = new ObjectMapper().readTree(out.toByteArray());
        assertEquals("badLine", finding.get("kind").asText());
        assertEquals(2, finding.get("line").asInt());
        assertEquals(file.toString(), finding.get("file").asText());
    }

    @Test
    void keepsWhatIsThereUnlessToldOtherwise() throws IOException {
        Path findings = folder.resolve("findings.jsonl");
        Path summary = folder.resolve("summary.txt");
        String[] arguments = {"audit", folder.toString(), "--out", findings.toString(), "--summary", summary.toString()
        };
        assertEquals(0, run(arguments), err::toString);
        assertEquals(1, Files.readAllLines(findings).size());
        assertTrue(Files.readString(summary).contains("years.carry: 1"));
        assertEquals("", err.toString());
        Files.writeString(findings, "earlier");
        assertEquals(2, run(arguments));
        assertTrue(err.toString().contains("exists already; give --overwrite"), err::toString);
        assertEquals("earlier", Files.readString(findings));
        String[] overwriting = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        overwriting[arguments.length] = "--overwrite";
        assertEquals(0, run(overwriting), err::toString);
        assertFalse(Files.readString(findings).contains("earlier"));
        try (var files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void unusableArgumentsEndWithTwo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String data = folder.resolve("reports.jsonl").toString();
        for (List<String> arguments : List.of(
                List.of("audit"),
                List.of("audit", folder.resolve("missing.jsonl").toString()),
                List.of("audit", empty.toString()),
                List.of("audit", data, data),
                List.of("audit", data, "--out", folder.toString()),
                List.of("audit", data, "--out", data + "/below"),
                List.of("audit", data, "--out", "a", "--summary", "a"))) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(arguments.toArray(String[]::new)), arguments::toString);
            assertTrue(err.toString().startsWith("nianbao: "), err::toString);
            assertFalse(err.toString().contains("Exception"), err::toString);
        }
        assertEquals(0, out.size());
    }

    @Test
    void theSameDataGivesTheSameBytes() {
        assertEquals(0, run("audit", folder.toString()));
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertEquals(0, run("audit", folder.toString()));
        assertEquals(first, out.toString(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        PrintWriter errors = new PrintWriter(err);
        int exit = NianbaoCommand.commandLine(new Console(out, errors, false)).execute(arguments);
        errors.flush();
        return exit;
    }
}
