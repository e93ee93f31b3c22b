// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.nianbao.extract.Table;

/**
 * The rows of a document that belong to one table of the report.
 *
 * @param key the table's key in the canonical report
 * @param candidates the forms' tables with that key whose labels fit best: more than one where they cannot be told apart
 * @param rows in document order, possibly from several grids
 */
public record FoundTable(String key, List<FormTable> candidates, List<GridRow> rows) {
    public FoundTable {
        candidates = List.copyOf(candidates);
        rows = List.copyOf(rows);
    }

    /** The grids that the rows lie in, each once. */
    public List<Table> grids() {
        return rows.stream().map(row -> row.grid().table()).distinct().toList();
    }
}
