// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.tidy.TidyTables;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;
import org.nianbao.export.Table;
import org.nianbao.normalize.form.Forms;

/** Compares the tables that some program read with what the JSON Lines say, value by value. */
final class ReadBack {
    private static final TidyTables TABLES = new TidyTables(Forms.standard());

    private ReadBack() {}

    static List<Table> tables() {
        return TABLES.all();
    }

    /**
     * Compares the three tables that are made from reports.
     *
     * @param emptyIsNull whether the program cannot tell an empty text from null, and a carriage return with a line feed from
     *     a line feed
     */
    static void assertSame(Path lines, boolean blankAsZero, boolean emptyIsNull, Reader reader) throws Exception {
        TabularTruth truth = new TabularTruth(lines, blankAsZero);
        List<Map<String, String>> values = new ArrayList<>();
        for (Map<String, String> row : rows(TABLES.valueTable(), reader)) {
            String column = row.remove("column");
            String key = "/" + row.remove("table") + "/" + row.remove("row") + (column == null ? "" : "/" + column);
            row.put("key", key);
            values.add(row);
        }
        assertLines("values", truth.values(), values, emptyIsNull);
        assertLines("checks", truth.checks(), rows(TABLES.checks(), reader), emptyIsNull);
        assertLines("reports", truth.reports(names()), rows(TABLES.reports(), reader), emptyIsNull);
    }

    /** The names of the columns of cells, by pointer. */
    static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (@Nullable Object[] row : TABLES.codebookRows()) {
            names.put(String.valueOf(row[4]), String.valueOf(row[5]));
        }
        return names;
    }

    private static List<Map<String, String>> rows(Table table, Reader reader) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> numbers = table.columns().stream()
                .filter(c -> c.type() == ColumnType.NUMBER || c.type() == ColumnType.INTEGER)
                .map(Column::name)
                .collect(Collectors.toSet());
        Set<String> flags = table.columns().stream()
                .filter(c -> c.type() == ColumnType.FLAG)
                .map(Column::name)
                .collect(Collectors.toSet());
        for (Map<String, @Nullable String> row : reader.read(table)) {
            Map<String, String> clean = new TreeMap<>();
            row.forEach((name, value) -> {
                if (value != null) {
                    String same = flags.contains(name) ? value.toLowerCase(java.util.Locale.ROOT) : value;
                    clean.put(name, numbers.contains(name) ? TabularTruth.plain(value) : same);
                }
            });
            rows.add(clean);
        }
        return rows;
    }

    private static void assertLines(
            String table, List<String> expected, List<Map<String, String>> rows, boolean emptyIsNull) {
        List<String> found = TabularTruth.sorted(rows);
        List<String> wanted = expected;
        if (emptyIsNull) {
            wanted = expected.stream().map(ReadBack::withoutEmpty).sorted().toList();
            found = found.stream().map(ReadBack::withoutEmpty).sorted().toList();
        }
        assertEquals(wanted.size(), found.size(), table);
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(wanted.get(i), found.get(i), table);
        }
    }

    private static String withoutEmpty(String row) {
        return row.replaceAll("[a-z_]+=(, |}$)", "$1").replaceAll("(, )+", ", ").replace("\r\n", "\n");
    }

    /** The rows that a query gives. */
    static List<Map<String, @Nullable String>> query(Connection connection, String sql) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, @Nullable String> row = new HashMap<>();
                for (int i = 1; i <= columns; i++) {
                    Object value = result.getObject(i);
                    row.put(result.getMetaData().getColumnLabel(i), value == null ? null : value.toString());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Reads one table by another program. */
    @FunctionalInterface
    interface Reader {
        List<Map<String, @Nullable String>> read(Table table) throws IOException, SQLException, InterruptedException;
    }
}
