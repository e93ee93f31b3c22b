// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;

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

    // Leaves are keys of maps; hashing all their labels again each time would cost more than all the rest.
    @Override
    public int hashCode() {
        return 31 * block + index;
    }
}
