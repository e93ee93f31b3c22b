// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.export.Column;
import org.nianbao.export.Table;

/** A script of R that reads the CSV files as data frames with types, factors and labels. Needs no package. */
final class RScript {
    static final String NAME = "nianbao.R";
    static final String MEDIA_TYPE = "text/x-r-source";

    private static final String READER = """
            # Reads the CSV files beside this script. In R: setwd("<this folder>"); source("nianbao.R", encoding = "UTF-8")
            # Every column keeps its types: an empty field is NA, never 0. attr(x, "label") tells what a column means.
            nianbao_read <- function(file, classes, factors, labels) {
              data <- read.csv(file, colClasses = classes, na.strings = "", fileEncoding = "UTF-8-BOM",
                               check.names = FALSE, stringsAsFactors = FALSE)
              for (name in names(factors)) data[[name]] <- factor(data[[name]], levels = factors[[name]])
              for (name in names(data)) {
                if (classes[[name]] == "character" && name == "published_on") data[[name]] <- as.Date(data[[name]])
                attr(data[[name]], "label") <- labels[[name]]
              }
              data
            }
            """;

    String of(List<Table> tables) {
        StringBuilder script = new StringBuilder(READER);
        tables.forEach(table -> read(script, table));
        return script.toString();
    }

    private static void read(StringBuilder script, Table table) {
        // Not "values" and the like: R has functions of such names.
        script.append("\nnianbao_").append(table.name()).append(" <- nianbao_read(\n  ");
        script.append(quoted(CsvFile.name(table))).append(",\n  classes = ");
        named(script, "c", table.columns(), column -> quoted(type(column)));
        script.append(",\n  factors = ");
        named(
                script,
                "list",
                table.columns().stream().filter(c -> !c.words().isEmpty()).toList(),
                column -> column.words().stream().map(RScript::quoted).collect(Collectors.joining(", ", "c(", ")")));
        script.append(",\n  labels = ");
        named(script, "c", table.columns(), column -> quoted(label(column)));
        script.append(")\n");
    }

    private static void named(
            StringBuilder script,
            String function,
            List<Column> columns,
            java.util.function.Function<Column, String> value) {
        script.append(columns.stream()
                .map(column -> "`" + column.name() + "` = " + value.apply(column))
                .collect(Collectors.joining(",\n    ", function + "(", ")")));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT, DATE -> "character";
            // R's integer ends at 2,147,483,647; its numeric is exact up to 15 digits.
            case INTEGER, NUMBER -> "numeric";
            case FLAG -> "logical";
        };
    }

    static String label(Column column) {
        String label = column.title().equals(column.name()) ? column.meaning() : column.title();
        return column.unit() == null ? label : label + " (" + column.unit() + ")";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
