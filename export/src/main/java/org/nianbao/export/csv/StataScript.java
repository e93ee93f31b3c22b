// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.csv;

import java.util.List;
import java.util.zip.CRC32;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;
import org.nianbao.export.Table;

/** A do-file of Stata that reads the CSV files, names, types and labels the variables, and saves {@code .dta} files. */
final class StataScript {
    static final String NAME = "nianbao.do";
    static final String MEDIA_TYPE = "text/plain";

    private static final int MOST_NAME = 32;
    private static final int MOST_LABEL = 80;
    private static final int KEPT_OF_LONG_NAME = 23;

    String of(List<Table> tables) {
        StringBuilder script = new StringBuilder("""
                * Reads the CSV files of this folder and saves each as a .dta file. Needs Stata 14 or newer.
                * An empty field is missing, never 0. A name that is too long for Stata is shortened; the note of the
                * variable has the whole one.
                version 14
                set more off
                """);
        tables.forEach(table -> read(script, table));
        return script.toString();
    }

    private static void read(StringBuilder script, Table table) {
        script.append("\nimport delimited using \"")
                .append(CsvFile.name(table))
                .append("\", encoding(\"utf-8\") delimiters(\",\") bindquotes(strict) maxquotedrows(unlimited) ")
                .append("varnames(nonames) rowrange(2) stringcols(_all) clear\n");
        for (int i = 0; i < table.columns().size(); i++) {
            variable(script, "v" + (i + 1), table.columns().get(i));
        }
        script.append("save \"").append(table.name()).append(".dta\", replace\n");
    }

    private static void variable(StringBuilder script, String read, Column column) {
        String name = shortened(column.name());
        script.append("rename ").append(read).append(' ').append(name).append('\n');
        if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER) {
            // An empty column of text is no number to destring: real() gives missing for an empty field.
            replace(script, name, "double", "real(" + name + ")");
        } else if (column.type() == ColumnType.FLAG) {
            replace(script, name, "byte", "cond(" + name + " == \"\", ., " + name + " == \"true\")");
        } else if (column.type() == ColumnType.DATE) {
            replace(script, name, "long", "date(" + name + ", \"YMD\")");
            script.append("format ").append(name).append(" %td\n");
        }
        script.append("label variable ")
                .append(name)
                .append(" `\"")
                .append(label(column))
                .append("\"'\n");
        if (!name.equals(column.name())) {
            script.append("notes ")
                    .append(name)
                    .append(": ")
                    .append(column.name())
                    .append('\n');
        }
    }

    private static void replace(StringBuilder script, String name, String type, String expression) {
        script.append("generate ")
                .append(type)
                .append(" __new = ")
                .append(expression)
                .append('\n');
        script.append("order __new, after(").append(name).append(")\n");
        script.append("drop ")
                .append(name)
                .append("\nrename __new ")
                .append(name)
                .append('\n');
    }

    /** The name itself, or its beginning and a checksum of the whole. */
    static String shortened(String name) {
        if (name.length() <= MOST_NAME) {
            return name;
        }
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return name.substring(0, KEPT_OF_LONG_NAME) + "_" + String.format("%08x", sum.getValue());
    }

    private static String label(Column column) {
        String label =
                RScript.label(column).replace("\"'", "'").replace("`\"", "'").replace('\n', ' ');
        return label.codePointCount(0, label.length()) <= MOST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MOST_LABEL));
    }
}
