// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Table;
import org.nianbao.normalize.align.AlignedRow;
import org.nianbao.normalize.align.AlignmentObserver;

/** Keeps what it is told about the tables of one report. */
final class Recognition implements AlignmentObserver {
    private record Begun(String key, String formId, List<Table> grids, List<AlignedRow> rows) {}

    private final List<Begun> begun = new ArrayList<>();

    @Override
    public void table(String key, String formId, List<Table> grids) {
        begun.add(new Begun(key, formId, grids, new ArrayList<>()));
    }

    @Override
    public void row(AlignedRow row) {
        begun.get(begun.size() - 1).rows().add(row);
    }

    List<RecognisedTable> tables() {
        return begun.stream()
                .map(b -> new RecognisedTable(b.key(), b.formId(), b.grids(), b.rows()))
                .toList();
    }
}
