// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;

/** A {@code thead}, {@code tbody} or {@code tfoot} as it stands in the markup; row spans end with it. */
final class RowGroup {
    final String tagName;
    /** Number among the element children of the table, from 1. */
    final int ordinal;

    final List<MarkupRow> rows = new ArrayList<>();

    RowGroup(String tagName, int ordinal) {
        this.tagName = tagName;
        this.ordinal = ordinal;
    }
}
