// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.ArrayList;
import java.util.List;

/** A row as it stands in the markup. Filled while it is read. */
final class MarkupRow {
    private final List<MarkupCell> cells = new ArrayList<>();
    private int columnsBefore;
    private int columnsAfter;
    private boolean deleted;

    List<MarkupCell> cells() {
        return cells;
    }

    /** Grid columns left free before the first cell. */
    int columnsBefore() {
        return columnsBefore;
    }

    void setColumnsBefore(int columnsBefore) {
        this.columnsBefore = columnsBefore;
    }

    int columnsAfter() {
        return columnsAfter;
    }

    void setColumnsAfter(int columnsAfter) {
        this.columnsAfter = columnsAfter;
    }

    /** Whether the row was deleted by a tracked change. */
    boolean isDeleted() {
        return deleted;
    }

    void setDeleted() {
        deleted = true;
    }
}
