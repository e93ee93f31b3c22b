// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;

/** A {@code tr} as it stands in the markup. */
final class MarkupRow {
    final RowGroup group;
    /** Number among the element children of its parent, from 1. */
    final int ordinal;

    final List<MarkupCell> cells = new ArrayList<>();

    MarkupRow(RowGroup group, int ordinal) {
        this.group = group;
        this.ordinal = ordinal;
    }
}
