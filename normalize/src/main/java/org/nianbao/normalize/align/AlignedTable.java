// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import java.util.Set;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Value;

/**
 * The values of one table in the form's order, and what was odd about reading them.
 *
 * @param recognised the cells whose text was recognised in a picture
 */
public record AlignedTable(List<Value> values, List<Diagnostic> diagnostics, Set<CellKey> recognised) {
    /** A table of digital text. */
    public AlignedTable(List<Value> values, List<Diagnostic> diagnostics) {
        this(values, diagnostics, Set.of());
    }

    public AlignedTable {
        recognised = Set.copyOf(recognised);
        values = List.copyOf(values);
        diagnostics = List.copyOf(diagnostics);
    }
}
