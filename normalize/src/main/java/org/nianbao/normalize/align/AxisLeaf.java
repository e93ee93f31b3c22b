// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row or a column of a form, as alignment sees it.
 *
 * @param index its place among the leaves of its axis, from 0
 * @param block index of the block it belongs to
 * @param labels its own label
 * @param groups labels of the groups around it, the outermost first
 * @param optional true for the row of a group that the form prints as several rows
 */
public record AxisLeaf(int index, int block, LabelForms labels, List<LabelForms> groups, boolean optional) {
    public AxisLeaf {
        groups = List.copyOf(groups);
    }

    // Leaves are keys of maps; their place tells most apart, before any label is hashed or compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AxisLeaf leaf
                        && index == leaf.index
                        && block == leaf.block
                        && optional == leaf.optional
                        && labels.equals(leaf.labels)
                        && groups.equals(leaf.groups));
    }

    @Override
    public int hashCode() {
        return 31 * block + index;
    }
}
