// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.command.ProgramRun;
import org.nianbao.export.Table;

/** A real server is filled, asked by JDBC and by psql, and filled again. Fails where PostgreSQL is missing. */
@Tag("data")
class PostgresExportTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path lines = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        lines = ExportedData.write(folder.resolve("data"));
        server = PostgresServer.start();
        assertEquals(0, export(lines, "first").exit());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        server.stop();
    }

    private static ProgramRun export(Path data, String out) {
        return ProgramRun.of(
                "export",
                data.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--format",
                "postgres",
                "--postgres-url",
                server.url());
    }

    @Test
    void holdsWhatTheLinesSayAlsoAfterASecondRun() throws Exception {
        for (String out : List.of("second", "third")) {
            try (Connection connection = DriverManager.getConnection("jdbc:" + server.url())) {
                ReadBack.assertSame(lines, false, false, table -> ReadBack.query(connection, all(table)));
            }
            assertEquals(0, export(lines, out).exit());
        }
    }

    private static String all(Table table) {
        return "SELECT * FROM nianbao.\"" + table.name() + "\"";
    }

    @Test
    void changedReportsTakeTheirOwnPlaceAndNoOther() throws Exception {
        String count = "SELECT count(*) AS n FROM nianbao.\"values\"";
        String sum = "SELECT value FROM nianbao.\"values\" WHERE report_id = repeat('f', 64)"
                + " AND \"row\" = 'received' AND \"column\" = 'total'";
        String before = server.psql(count);
        assertEquals("value\n123456789012\n", server.psql(sum));
        Path changed = folder.resolve("changed.jsonl");
        String hard = Files.readAllLines(lines).stream()
                .filter(line -> line.contains("f".repeat(64)))
                .findFirst()
                .orElseThrow();
        Files.writeString(changed, hard.replace("123456789012", "7") + "\n");
        try {
            assertEquals(0, export(changed, "changed").exit());
            assertEquals("value\n7\n", server.psql(sum));
            assertEquals(before, server.psql(count));
        } finally {
            assertEquals(0, export(lines, "back").exit());
        }
    }

    @Test
    void seriesIsAViewAsInDuckDb() throws Exception {
        String query = "SELECT report_id, concept, value, source FROM %sseries ORDER BY report_id, concept";
        Path out = folder.resolve("duck");
        ProgramRun run = ProgramRun.of("export", lines.toString(), "--out", out.toString(), "--format", "duckdb");
        assertEquals(0, run.exit(), run::err);
        try (Connection postgres = DriverManager.getConnection("jdbc:" + server.url());
                Connection duck = DriverManager.getConnection("jdbc:duckdb:" + out.resolve("nianbao.duckdb"))) {
            assertEquals(
                    plain(ReadBack.query(duck, String.format(query, ""))),
                    plain(ReadBack.query(postgres, String.format(query, "nianbao."))));
        }
    }

    private static List<String> plain(List<java.util.Map<String, @org.jspecify.annotations.Nullable String>> rows) {
        return rows.stream()
                .map(row -> row.get("report_id")
                        + row.get("concept")
                        + row.get("source")
                        + TabularTruth.plain(String.valueOf(row.get("value"))))
                .sorted()
                .toList();
    }

    @Test
    void aDatabaseThatRefusesIsToldAndLeavesNoFile() {
        Path out = folder.resolve("refused");
        ProgramRun run = ProgramRun.of(
                "export",
                lines.toString(),
                "--out",
                out.toString(),
                "--format",
                "csv,postgres",
                "--postgres-url",
                server.wrongUrl());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("nianbao: PostgreSQL: "), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertFalse(run.err().contains("b%20test"), run::err);
        assertEquals(
                0,
                String.valueOf(
                                out.toFile().list() == null
                                        ? ""
                                        : String.join(",", out.toFile().list()))
                        .length());
    }

    @Test
    void aBadLineLeavesTheDatabaseAsItWas() throws Exception {
        String count = "SELECT count(*) AS n FROM nianbao.reports";
        String before = server.psql(count);
        Path bad = folder.resolve("bad.jsonl");
        String first = Files.readAllLines(lines).get(0);
        Files.writeString(bad, first.replaceFirst("\"sha256\":\"[0-9a-f]{64}\"", "\"sha256\":\"new\"") + "\n{oops\n");
        assertEquals(2, export(bad, "bad").exit());
        assertEquals(before, server.psql(count));
    }
}
