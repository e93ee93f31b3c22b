// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.List;
import org.nianbao.extract.Table;
import org.nianbao.normalize.align.AlignedRow;

/**
 * A table of the report and how it was recognised.
 *
 * @param key its key in the canonical report
 * @param formId the form in whose terms it was read
 * @param grids those that it lies in; none where it was found in running text
 * @param rows in document order
 */
record RecognisedTable(String key, String formId, List<Table> grids, List<AlignedRow> rows) {
    RecognisedTable {
        grids = List.copyOf(grids);
        rows = List.copyOf(rows);
    }

    boolean liesIn(Table grid) {
        return grids.contains(grid);
    }
}
