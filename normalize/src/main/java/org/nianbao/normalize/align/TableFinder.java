// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Table;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;

/**
 * Recognises the forms' tables among a document's, by their labels: not by their place in the document, and not by the
 * year. Safe for use by many threads.
 */
public final class TableFinder {
    /** So many different labels of a table make a grid its first; calendars and menus have one or two by chance. */
    private static final int LABELS_TO_BEGIN = 3;

    private static final int[] NO_TABLES = {};

    private final List<FormTable> tables = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    /** For each label the indexes of the tables that it may stand in. */
    private final Map<String, int[]> byLabel = new HashMap<>();

    public TableFinder(Forms forms) {
        for (FormDefinition form : forms.definitions()) {
            for (TableDefinition definition : form.tables()) {
                FormTable table = new FormTable(form.id(), definition);
                tables.add(table);
                if (!keys.contains(definition.key())) {
                    keys.add(definition.key());
                }
                int index = tables.size() - 1;
                for (String label : table.labels()) {
                    byLabel.merge(label, new int[] {index}, TableFinder::joined);
                }
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    /** What was recognised, and what was not. */
    public record Result(List<FoundTable> found, List<Table> unknown) {}

    /** The tables of the report among the document's tables. */
    public Result find(List<Table> documentTables) {
        Map<String, List<GridRow>> rows = new LinkedHashMap<>();
        List<Table> unknown = new ArrayList<>();
        String previous = null;
        for (Table table : documentTables) {
            Grid grid = new Grid(table);
            Map<String, Integer> hits = hitsByKey(grid);
            List<String> begun = keys.stream()
                    .filter(k -> hits.getOrDefault(k, 0) >= LABELS_TO_BEGIN)
                    .toList();
            if (begun.isEmpty()) {
                String continued = continuation(previous, hits, rows);
                if (continued == null) {
                    unknown.add(table);
                } else {
                    rows.computeIfAbsent(continued, k -> new ArrayList<>()).addAll(grid.rows());
                }
                continue;
            }
            previous = assign(grid, begun, rows);
        }
        List<FoundTable> found = new ArrayList<>();
        for (String key : keys) {
            List<GridRow> own = rows.get(key);
            if (own != null) {
                found.add(new FoundTable(key, bestForms(key, own), own));
            }
        }
        return new Result(found, unknown);
    }

    /** A grid of few labels goes on with the table before it, where it has labels of that table. */
    private static @Nullable String continuation(
            @Nullable String previous, Map<String, Integer> hits, Map<String, List<GridRow>> rows) {
        return previous != null && rows.containsKey(previous) && hits.getOrDefault(previous, 0) > 0 ? previous : null;
    }

    /** Adds a grid's rows to the tables that they belong to; the table of its last row. */
    private String assign(Grid grid, List<String> begun, Map<String, List<GridRow>> rows) {
        String current = begun.size() == 1 ? begun.get(0) : firstVoted(grid, begun);
        for (GridRow row : grid.rows()) {
            if (begun.size() > 1) {
                current = vote(row, begun, current);
            }
            rows.computeIfAbsent(current, k -> new ArrayList<>()).add(row);
        }
        return current;
    }

    private String firstVoted(Grid grid, List<String> begun) {
        for (GridRow row : grid.rows()) {
            String voted = vote(row, begun, "");
            if (!voted.isEmpty()) {
                return voted;
            }
        }
        return begun.get(0);
    }

    /** The table that a row's labels speak for; the current one where they do not decide. */
    private String vote(GridRow row, List<String> begun, String current) {
        String best = current;
        int most = current.isEmpty() ? 0 : hits(row, current);
        for (String key : begun) {
            int hits = hits(row, key);
            if (hits > most) {
                most = hits;
                best = key;
            }
        }
        return best;
    }

    private int hits(GridRow row, String key) {
        int hits = 0;
        for (GridCell cell : row.cells()) {
            if (cell.isLabel() && speaksFor(cell.label().text(), key)) {
                hits++;
            }
        }
        return hits;
    }

    private boolean speaksFor(String label, String key) {
        for (int index : byLabel.getOrDefault(label, NO_TABLES)) {
            if (tables.get(index).definition().key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Integer> hitsByKey(Grid grid) {
        int[] byTable = hitsByTable(grid.rows());
        Map<String, Integer> hits = new HashMap<>();
        for (int i = 0; i < byTable.length; i++) {
            hits.merge(tables.get(i).definition().key(), byTable[i], Math::max);
        }
        return hits;
    }

    /** How many different labels of each table the rows have. */
    private int[] hitsByTable(List<GridRow> rows) {
        Set<String> seen = new HashSet<>();
        int[] hits = new int[tables.size()];
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                int[] indexes =
                        cell.isLabel() ? byLabel.getOrDefault(cell.label().text(), NO_TABLES) : NO_TABLES;
                if (indexes.length > 0 && seen.add(cell.label().text())) {
                    for (int index : indexes) {
                        hits[index]++;
                    }
                }
            }
        }
        return hits;
    }

    private List<FormTable> bestForms(String key, List<GridRow> rows) {
        int[] hits = hitsByTable(rows);
        int most = 0;
        for (int i = 0; i < hits.length; i++) {
            if (tables.get(i).definition().key().equals(key)) {
                most = Math.max(most, hits[i]);
            }
        }
        List<FormTable> best = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            if (tables.get(i).definition().key().equals(key) && hits[i] == most) {
                best.add(tables.get(i));
            }
        }
        return best;
    }
}
