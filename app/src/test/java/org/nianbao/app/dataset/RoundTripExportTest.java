// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.command.ProgramRun;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;
import org.nianbao.export.Table;

/** Every format that needs no other machine or package, read back and held against the JSON Lines, value by value. */
class RoundTripExportTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path lines = Path.of("");
    private static Path out = Path.of("");

    @BeforeAll
    static void export() throws IOException {
        lines = ExportedData.write(folder.resolve("data"));
        out = folder.resolve("out");
        ProgramRun run = ProgramRun.of(
                "export",
                folder.resolve("data").toString(),
                "--out",
                out.toString(),
                "--format",
                "csv,parquet,duckdb,xlsx,jsonl");
        assertEquals(0, run.exit(), run::err);
    }

    @Test
    void duckDbReadsTheCsvFiles() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            ReadBack.assertSame(lines, false, false, table -> ReadBack.query(connection, csv(out, table)));
        }
    }

    private static String csv(Path folder, Table table) {
        return "SELECT * FROM read_csv('" + folder.resolve(table.name() + ".csv")
                + "', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"',"
                + " allow_quoted_nulls = false, strict_mode = true)";
    }

    @Test
    void duckDbReadsTheParquetFiles() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            ReadBack.assertSame(
                    lines,
                    false,
                    false,
                    table -> ReadBack.query(
                            connection, "SELECT * FROM '" + out.resolve(table.name() + ".parquet") + "'"));
        }
    }

    @Test
    void parquetColumnsHaveTypes() throws SQLException {
        Map<ColumnType, String> types = Map.of(
                ColumnType.TEXT, "VARCHAR",
                ColumnType.INTEGER, "BIGINT",
                ColumnType.NUMBER, "DOUBLE",
                ColumnType.FLAG, "BOOLEAN",
                ColumnType.DATE, "DATE");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (Table table : ReadBack.tables()) {
                var rows = ReadBack.query(
                        connection, "DESCRIBE SELECT * FROM '" + out.resolve(table.name() + ".parquet") + "'");
                for (int i = 0; i < rows.size(); i++) {
                    Column column = table.columns().get(i);
                    assertEquals(column.name(), rows.get(i).get("column_name"));
                    assertEquals(types.get(column.type()), rows.get(i).get("column_type"), column.name());
                }
                assertEquals(table.columns().size(), rows.size());
            }
            assertEquals(
                    List.of(Map.of("compression", "ZSTD")),
                    ReadBack.query(
                            connection,
                            "SELECT DISTINCT compression FROM parquet_metadata('" + out.resolve("values.parquet")
                                    + "')"));
        }
    }

    @Test
    void duckDbFileHoldsTheTables() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + out.resolve("nianbao.duckdb"))) {
            ReadBack.assertSame(
                    lines, false, false, table -> ReadBack.query(connection, "FROM \"" + table.name() + "\""));
        }
    }

    @Test
    void workbookHoldsTheTables() throws Exception {
        try (SheetReading book = new SheetReading(out.resolve("nianbao.xlsx"))) {
            assertEquals(List.of("reports", "values", "checks", "rejected", "codebook", "crosswalk"), book.sheets());
            ReadBack.assertSame(lines, false, false, book::rows);
        }
    }

    @Test
    void jsonLinesAreCopiedAsTheyAre() throws IOException {
        assertEquals(-1, Files.mismatch(lines, out.resolve("reports.jsonl")));
        assertEquals(-1, Files.mismatch(lines.resolveSibling("rejected.jsonl"), out.resolve("rejected.jsonl")));
    }

    @Test
    void rejectedInputsAreATable() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String source : List.of(
                    "'" + out.resolve("rejected.parquet") + "'",
                    "read_csv('" + out.resolve("rejected.csv") + "', all_varchar = true)")) {
                var rows = ReadBack.query(connection, "SELECT * FROM " + source);
                assertEquals(1, rows.size());
                assertEquals("a \"b\".html", rows.get(0).get("uri"));
                assertEquals(null, rows.get(0).get("sha256"));
                assertEquals("nothing\tin it", rows.get(0).get("message"));
            }
        }
    }

    @Test
    void seriesRunsAcrossForms() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + out.resolve("nianbao.duckdb"))) {
            var forms = ReadBack.query(
                    connection, "SELECT DISTINCT form FROM series WHERE concept = 'requests.received' ORDER BY form");
            assertTrue(forms.size() >= 3, forms::toString);
            // A measure that a form gives only in parts is their sum.
            var sums = ReadBack.query(
                    connection,
                    "SELECT s.value, (SELECT sum(v.value) FROM \"values\" v JOIN crosswalk x ON x.form = v.form"
                            + " AND x.\"table\" = v.\"table\" AND x.\"row\" = v.\"row\""
                            + " AND x.\"column\" IS NOT DISTINCT FROM v.\"column\" AND x.concept = s.concept"
                            + " AND x.part = 'sum' WHERE v.report_id = s.report_id) AS parts"
                            + " FROM series s WHERE s.source = 'sum'");
            assertTrue(!sums.isEmpty());
            sums.forEach(row -> assertEquals(row.get("parts"), row.get("value")));
            // No measure twice for a report.
            assertEquals(
                    List.of(),
                    ReadBack.query(
                            connection,
                            "SELECT report_id FROM series GROUP BY report_id, concept HAVING count(*) > 1"));
        }
    }

    @Test
    void blankIsZeroOnlyWhenAskedFor() throws Exception {
        Path zero = folder.resolve("zero");
        ProgramRun run = ProgramRun.of(
                "export", lines.toString(), "--out", zero.toString(), "--format", "csv,parquet", "--blank-as-zero");
        assertEquals(0, run.exit(), run::err);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            ReadBack.assertSame(lines, true, false, table -> ReadBack.query(connection, csv(zero, table)));
            String states = "SELECT DISTINCT state FROM '%s/values.parquet' WHERE value IS %s NULL ORDER BY state";
            assertEquals(
                    List.of(Map.of("state", "blank"), Map.of("state", "value")),
                    ReadBack.query(connection, String.format(states, zero, "NOT")));
            assertEquals(
                    List.of(Map.of("state", "value")), ReadBack.query(connection, String.format(states, out, "NOT")));
        }
        assertTrue(Files.readString(zero.resolve("datapackage.json")).contains("\"blankAsZero\" : true"));
        assertTrue(Files.readString(out.resolve("datapackage.json")).contains("\"blankAsZero\" : false"));
    }
}
