// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose end the walk has not reached yet. */
final class OpenTable {
    final @Nullable OpenTable outer;
    final Place place;
    /** The first block that stands in it. */
    final int firstBlock;

    final List<RowGroup> groups = new ArrayList<>();

    @Nullable RowGroup group;

    @Nullable MarkupRow row;

    @Nullable MarkupCell cell;

    OpenTable(@Nullable OpenTable outer, Place place, int firstBlock) {
        this.outer = outer;
        this.place = place;
        this.firstBlock = firstBlock;
    }

    void openGroup(String tagName, int ordinal) {
        group = new RowGroup(tagName, ordinal);
        groups.add(group);
    }

    void openRow(int ordinal) {
        RowGroup of = group;
        if (of == null) {
            of = new RowGroup("", 0);
            group = of;
            groups.add(of);
        }
        row = new MarkupRow(of, ordinal);
        of.rows.add(row);
    }
}
