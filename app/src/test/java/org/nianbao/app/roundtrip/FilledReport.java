// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A report as an agency would publish it, and so what a reader must find in it.
 *
 * @param form id of the form that it fills
 * @param title without line breaks
 * @param published ISO date that containers with metadata print
 */
record FilledReport(String form, int year, String title, String agency, String published, List<Part> parts) {
    FilledReport {
        parts = List.copyOf(parts);
    }

    List<PrintedTable> tables() {
        List<PrintedTable> tables = new ArrayList<>();
        for (Part part : parts) {
            if (part.table() != null) {
                tables.add(part.table());
            }
        }
        return tables;
    }

    /** What every printed cell means, by pointer. */
    Map<String, PrintedCell> cells() {
        Map<String, PrintedCell> cells = new LinkedHashMap<>();
        for (PrintedTable table : tables()) {
            for (PrintedCell cell : table.cells()) {
                if (cell.truth() != null) {
                    cells.putIfAbsent(cell.truth().pointer(), cell);
                }
            }
        }
        return cells;
    }

    /** The same report with every table of a name changed. */
    FilledReport mapTable(String name, UnaryOperator<PrintedTable> change) {
        List<Part> changed = new ArrayList<>();
        for (Part part : parts) {
            PrintedTable table = part.table();
            changed.add(table != null && table.name().equals(name) ? Part.of(change.apply(table)) : part);
        }
        return withParts(changed);
    }

    FilledReport mapCells(UnaryOperator<PrintedCell> change) {
        List<Part> changed = new ArrayList<>();
        for (Part part : parts) {
            PrintedTable table = part.table();
            changed.add(table == null ? part : Part.of(table.map(change)));
        }
        return withParts(changed);
    }

    FilledReport withParts(List<Part> newParts) {
        return new FilledReport(form, year, title, agency, published, newParts);
    }

    /** The first table of a name. */
    PrintedTable table(String name) {
        return tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
