// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row or a column of a form, or a group of them.
 *
 * @param key what it adds to the cells' pointers, parts joined by slashes; empty for a group that is only printed
 * @param label as the notice prints it, numbering included
 * @param synonyms other labels seen for the same thing
 * @param meaning in English
 * @param rowKey for a group that some reports print as one row: the key of that row below the group, else null
 * @param quantity null where the other axis says it
 * @param unit the unit of the form, such as 件 or 万元, or null where the other axis says it
 * @param children empty for a leaf
 */
public record AxisNode(
        String key,
        String label,
        List<String> synonyms,
        String meaning,
        @Nullable String rowKey,
        @Nullable Quantity quantity,
        @Nullable String unit,
        List<AxisNode> children) {
    public AxisNode {
        synonyms = List.copyOf(synonyms);
        children = List.copyOf(children);
    }

    /** Whether cells hang on it directly. */
    public boolean isLeaf() {
        return children.isEmpty();
    }
}
