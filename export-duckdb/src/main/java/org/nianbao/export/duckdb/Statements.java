// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.duckdb;

import java.util.stream.Collectors;
import org.nianbao.export.Column;
import org.nianbao.export.Table;

/** The statements that make the tables. */
final class Statements {
    private Statements() {}

    static String create(Table table) {
        return table.columns().stream()
                .map(column -> quoted(column.name()) + " " + type(column))
                .collect(Collectors.joining(", ", "CREATE TABLE data." + quoted(table.name()) + " (", ")"));
    }

    static String view(Table table) {
        return "CREATE VIEW " + quoted(table.name()) + " AS SELECT * FROM data." + quoted(table.name());
    }

    static String comment(Table table) {
        return "COMMENT ON TABLE data." + quoted(table.name()) + " IS '"
                + table.meaning().replace("'", "''") + "'";
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case FLAG -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
