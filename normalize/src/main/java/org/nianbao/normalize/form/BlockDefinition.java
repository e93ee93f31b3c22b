// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;

/**
 * A part of a table with rows and columns of its own.
 *
 * @param banners lines printed above the block, such as 第二十条第(一)项
 * @param corners labels printed where the row labels and the header meet
 * @param rows the row tree; one node with an empty label where the table has a single row without label
 * @param columns the column tree
 * @param cells every cell, rows outside, columns inside
 */
public record BlockDefinition(
        List<String> banners, List<String> corners, List<AxisNode> rows, List<AxisNode> columns, List<FormCell> cells) {
    public BlockDefinition {
        banners = List.copyOf(banners);
        corners = List.copyOf(corners);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** The keys of the columns, parts joined by slashes, in the order that cells of a row have; empty for a figure alone. */
    public List<String> columnKeys() {
        return FormCells.leaves(columns).stream()
                .map(leaf -> String.join("/", leaf.path()))
                .toList();
    }
}
