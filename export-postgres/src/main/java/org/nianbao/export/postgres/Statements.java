// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.export.Column;
import org.nianbao.export.Series;
import org.nianbao.export.Table;

/** The statements that make and fill the tables. */
final class Statements {
    private static final String SCHEMA = "nianbao";
    private static final String REPORT = "report_id";
    private static final String ORDER = "staged_row";

    private Statements() {}

    /** A table for the rows of this run, in their order. */
    static String stage(Table table) {
        return table.columns().stream()
                .map(Statements::definition)
                .collect(Collectors.joining(
                        ", ",
                        "CREATE TEMPORARY TABLE " + staged(table) + " (" + ORDER + " bigserial, ",
                        ") ON COMMIT DROP"));
    }

    static String copy(Table table) {
        return "COPY " + staged(table) + " (" + names(table) + ") FROM STDIN";
    }

    /** Puts the rows of this run in the place of those that they replace. */
    static List<String> merge(List<Table> tables) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
        // Two runs at a time would each delete what the other has not yet written.
        statements.add("SELECT pg_advisory_xact_lock(hashtext('" + SCHEMA + "'))");
        for (Table table : tables) {
            statements.add("CREATE TABLE IF NOT EXISTS " + lasting(table)
                    + table.columns().stream()
                            .map(Statements::definition)
                            .collect(Collectors.joining(", ", " (", ")")));
            // Forms may have been added since the table was made.
            statements.add(table.columns().stream()
                    .map(column -> "ADD COLUMN IF NOT EXISTS " + definition(column))
                    .collect(Collectors.joining(", ", "ALTER TABLE " + lasting(table) + " ", "")));
            statements.add("COMMENT ON TABLE " + lasting(table) + " IS '"
                    + table.meaning().replace("'", "''") + "'");
            replace(statements, table);
        }
        statements.add("CREATE OR REPLACE VIEW " + SCHEMA + ".series AS " + Series.SQL.replace("{schema}", SCHEMA));
        return statements;
    }

    private static void replace(List<String> statements, Table table) {
        List<String> key = table.key();
        if (!key.isEmpty()) {
            statements.add("CREATE UNIQUE INDEX IF NOT EXISTS " + table.name() + "_key ON " + lasting(table) + " ("
                    + key.stream().map(Statements::quoted).collect(Collectors.joining(", ")) + ")");
        }
        boolean ofReports = has(table, REPORT);
        if (ofReports && key.isEmpty()) {
            statements.add("CREATE INDEX IF NOT EXISTS " + table.name() + "_report ON " + lasting(table) + " (" + REPORT
                    + ")");
        }
        if (ofReports) {
            statements.add("DELETE FROM " + lasting(table) + " t USING (SELECT DISTINCT " + REPORT
                    + " FROM pg_temp.staged_reports) s WHERE t." + REPORT + " = s." + REPORT);
        } else if (has(table, "uri")) {
            // A document that was rejected once may have been read since.
            statements.add("DELETE FROM " + lasting(table) + " t WHERE uri IN (SELECT uri FROM pg_temp.staged_reports)"
                    + " OR uri IN (SELECT uri FROM " + staged(table) + ")");
        } else {
            statements.add("DELETE FROM " + lasting(table));
        }
        statements.add("INSERT INTO " + lasting(table) + " (" + names(table) + ") SELECT " + names(table) + " FROM ("
                + source(table) + ") s ORDER BY " + ORDER);
    }

    /** Of a document that is in the data twice, the first. */
    private static String source(Table table) {
        if (!table.key().isEmpty()) {
            String key = table.key().stream().map(Statements::quoted).collect(Collectors.joining(", "));
            return "SELECT DISTINCT ON (" + key + ") * FROM " + staged(table) + " ORDER BY " + key + ", " + ORDER;
        }
        return "SELECT * FROM " + staged(table);
    }

    private static boolean has(Table table, String column) {
        return table.columns().stream().anyMatch(c -> c.name().equals(column));
    }

    private static String definition(Column column) {
        String type =
                switch (column.type()) {
                    case TEXT -> "text";
                    case INTEGER -> "bigint";
                    case NUMBER -> "numeric";
                    case FLAG -> "boolean";
                    case DATE -> "date";
                };
        return quoted(column.name()) + " " + type;
    }

    private static String names(Table table) {
        return table.columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "));
    }

    private static String staged(Table table) {
        return "pg_temp." + quoted("staged_" + table.name());
    }

    private static String lasting(Table table) {
        return SCHEMA + "." + quoted(table.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
