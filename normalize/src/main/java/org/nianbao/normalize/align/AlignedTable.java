// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Value;

/** The values of one table in the form's order, and what was odd about reading them. */
public record AlignedTable(List<Value> values, List<Diagnostic> diagnostics) {
    public AlignedTable {
        values = List.copyOf(values);
        diagnostics = List.copyOf(diagnostics);
    }
}
