// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/** Spells out the cells of a block from its two trees. */
final class FormCells {
    private FormCells() {}

    /** A leaf of a tree, with what it inherits from its groups. */
    record Leaf(
            List<String> path,
            List<String> labels,
            String meaning,
            @Nullable Quantity quantity,
            @Nullable String unit,
            boolean optional) {}

    static List<FormCell> of(String table, List<AxisNode> rows, List<AxisNode> columns, YamlNode place)
            throws InvalidFormException {
        List<FormCell> cells = new ArrayList<>();
        List<Leaf> columnLeaves = leaves(columns);
        for (Leaf row : leaves(rows)) {
            for (Leaf column : columnLeaves) {
                // A row of money among rows of counts says so itself.
                Quantity quantity = row.quantity != null ? row.quantity : column.quantity;
                if (quantity == null) {
                    throw place.error(
                            "no quantity is given for the cell of row " + row.path + " and column " + column.path);
                }
                List<String> path = new ArrayList<>();
                path.add(table);
                path.addAll(row.path);
                path.addAll(column.path);
                cells.add(new FormCell(
                        CellKey.of(path),
                        row.labels,
                        column.labels,
                        meaning(row.meaning, column.meaning),
                        quantity,
                        column.unit != null ? column.unit : row.unit,
                        row.optional || column.optional));
            }
        }
        return cells;
    }

    /** The leaves of a tree in order; a group that may be printed as one row comes before its children. */
    static List<Leaf> leaves(List<AxisNode> nodes) {
        List<Leaf> leaves = new ArrayList<>();
        collect(nodes, new Leaf(List.of(), List.of(), "", null, null, false), leaves);
        return leaves;
    }

    private static void collect(List<AxisNode> nodes, Leaf parent, List<Leaf> leaves) {
        for (AxisNode node : nodes) {
            Leaf leaf = new Leaf(
                    path(parent.path, node.key()),
                    append(parent.labels, node.label()),
                    node.meaning(),
                    node.quantity() != null ? node.quantity() : parent.quantity,
                    node.unit() != null ? node.unit() : parent.unit,
                    false);
            if (node.isLeaf()) {
                leaves.add(leaf);
                continue;
            }
            if (node.rowKey() != null) {
                leaves.add(new Leaf(
                        path(leaf.path, node.rowKey()), leaf.labels, leaf.meaning, leaf.quantity, leaf.unit, true));
            }
            collect(node.children(), leaf, leaves);
        }
    }

    private static List<String> path(List<String> parent, String key) {
        List<String> path = new ArrayList<>(parent);
        if (!key.isEmpty()) {
            path.addAll(Arrays.asList(key.split("/")));
        }
        return List.copyOf(path);
    }

    private static List<String> append(List<String> labels, String label) {
        List<String> all = new ArrayList<>(labels);
        if (!label.isEmpty()) {
            all.add(label);
        }
        return List.copyOf(all);
    }

    private static String meaning(String row, String column) {
        return row + ": " + column;
    }
}
