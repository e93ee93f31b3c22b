// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/** Takes over a table of another form in which some groups are one row. */
final class Collapse {
    private final Set<String> groups;
    private final Set<String> met = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> rows = new HashSet<>();

    /** @param groups key paths of the groups, parts joined by slashes */
    Collapse(List<String> groups) {
        this.groups = Set.copyOf(groups);
    }

    boolean met(String group) {
        return met.contains(group);
    }

    TableDefinition table(TableDefinition table) {
        List<BlockDefinition> blocks = new ArrayList<>();
        for (BlockDefinition block : table.blocks()) {
            List<AxisNode> nodes = collapse(block.rows(), table.key());
            List<FormCell> cells = new ArrayList<>();
            for (FormCell cell : block.cells()) {
                String row = prefixIn(cell.key(), rows);
                if (row != null) {
                    cells.add(new FormCell(
                            cell.key(),
                            cell.row(),
                            cell.column(),
                            cell.meaning(),
                            cell.quantity(),
                            cell.unit(),
                            false));
                } else if (prefixIn(cell.key(), gone) == null) {
                    cells.add(cell);
                }
            }
            blocks.add(new BlockDefinition(block.banners(), block.corners(), nodes, block.columns(), cells));
        }
        return new TableDefinition(table.key(), table.decides(), blocks);
    }

    CheckDefinition check(CheckDefinition check) {
        List<Equation> equations = new ArrayList<>();
        for (Equation equation : check.equations()) {
            // An equation for the scope of a row that this form has not goes with the row.
            CellKey scope = equation.left().get(0).leaves().get(0);
            if (prefixIn(scope, rows) != null || prefixIn(scope, gone) == null) {
                equations.add(new Equation(
                        equation.id(),
                        equation.severity(),
                        equation.table(),
                        terms(equation.left()),
                        terms(equation.right()),
                        equation.balance()));
            }
        }
        return new CheckDefinition(check.id(), check.severity(), check.formula(), equations);
    }

    private List<Equation.Term> terms(List<Equation.Term> terms) {
        List<Equation.Term> out = new ArrayList<>();
        for (Equation.Term term : terms) {
            CellKey subtotal = term.subtotal();
            boolean single = subtotal != null && prefixIn(subtotal, rows) != null;
            out.add(single && subtotal != null ? new Equation.Term(null, List.of(subtotal), term.total()) : term);
        }
        return out;
    }

    private List<AxisNode> collapse(List<AxisNode> nodes, String path) {
        List<AxisNode> out = new ArrayList<>();
        for (AxisNode node : nodes) {
            String own = node.key().isEmpty() ? path : path + "/" + node.key();
            String group = own.substring(own.indexOf('/') + 1);
            if (groups.contains(group) && node.rowKey() != null) {
                met.add(group);
                rows.add("/" + own + "/" + node.rowKey());
                gone.add("/" + own);
                out.add(new AxisNode(
                        node.key() + "/" + node.rowKey(),
                        node.label(),
                        node.synonyms(),
                        node.meaning(),
                        null,
                        node.quantity(),
                        node.unit(),
                        List.of()));
            } else {
                out.add(new AxisNode(
                        node.key(),
                        node.label(),
                        node.synonyms(),
                        node.meaning(),
                        node.rowKey(),
                        node.quantity(),
                        node.unit(),
                        collapse(node.children(), own)));
            }
        }
        return out;
    }

    private static @Nullable String prefixIn(CellKey key, Set<String> prefixes) {
        for (String prefix : prefixes) {
            if (key.pointer().startsWith(prefix + "/")) {
                return prefix;
            }
        }
        return null;
    }
}
