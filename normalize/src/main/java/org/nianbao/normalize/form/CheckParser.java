// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.normalize.form.Equation.Term;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Severity;

/** Spells out the equations of one check of a form file, one for each scope. */
final class CheckParser {
    private final TableDefinition table;
    private final YamlNode node;
    private final List<FormCell> cells;

    CheckParser(TableDefinition table, YamlNode node) {
        this.table = table;
        this.node = node;
        this.cells = table.blocks().stream().flatMap(b -> b.cells().stream()).toList();
    }

    CheckDefinition parse(String id, Severity severity, Map<String, YamlNode> entries) throws InvalidFormException {
        YamlNode each = node.required(entries, "each");
        List<String> left = node.required(entries, "left").texts();
        List<String> right = node.required(entries, "right").texts();
        List<String> totals = YamlNode.optionalTexts(entries, "totals");
        boolean byColumn = each.isText() && each.text().equals("columns");
        boolean balance = left.size() > 1;
        List<Equation> equations = new ArrayList<>();
        for (String scope : scopes(each)) {
            Set<String> total = balance ? Set.copyOf(totals) : Set.copyOf(left);
            equations.add(new Equation(
                    scope.isEmpty() ? id : id + "/" + scope,
                    severity,
                    table.key(),
                    terms(left, scope, byColumn, total),
                    terms(right, scope, byColumn, balance ? total : Set.of()),
                    balance));
        }
        if (equations.isEmpty()) {
            throw each.error("the check has no scope: nothing matches");
        }
        return new CheckDefinition(
                id, severity, String.join(" + ", left) + " = " + String.join(" + ", right), equations);
    }

    private List<String> scopes(YamlNode each) throws InvalidFormException {
        if (!each.isText()) {
            return each.texts();
        }
        return switch (each.text()) {
            case "columns" -> leafPaths(table.blocks().get(0).columns());
            case "rows" -> leafPaths(table.blocks().get(0).rows());
            default -> throw each.error("expected rows, columns or a list of scopes, found \"" + each.text() + "\"");
        };
    }

    private static List<String> leafPaths(List<AxisNode> nodes) {
        return FormCells.leaves(nodes).stream()
                .map(leaf -> String.join("/", leaf.path()))
                .toList();
    }

    private List<Term> terms(List<String> selectors, String scope, boolean byColumn, Set<String> totals)
            throws InvalidFormException {
        List<Term> terms = new ArrayList<>();
        for (String selector : selectors) {
            terms.add(term(selector, scope, byColumn, totals.contains(selector)));
        }
        return terms;
    }

    /** The cell that a selector names in a scope, or all cells of the group that it names. */
    private Term term(String selector, String scope, boolean byColumn, boolean total) throws InvalidFormException {
        String prefix = "/" + table.key() + "/" + (byColumn ? selector : scope);
        String end = byColumn ? scope : selector;
        String suffix = end.isEmpty() ? "" : "/" + end;
        Set<CellKey> leaves = new LinkedHashSet<>();
        CellKey subtotal = null;
        for (FormCell cell : cells) {
            String pointer = cell.key().pointer();
            if (pointer.equals(prefix + suffix)) {
                return new Term(null, List.of(cell.key()), total);
            }
            if (byColumn && pointer.startsWith(prefix + "/") && pointer.endsWith(suffix)) {
                subtotal = cell.optional() ? cell.key() : subtotal;
                add(leaves, cell);
            }
        }
        if (leaves.isEmpty()) {
            throw node.error("the selector \"" + selector + "\" matches no cell in the scope \"" + scope + "\"");
        }
        return new Term(subtotal, List.copyOf(leaves), total);
    }

    private static void add(Set<CellKey> leaves, FormCell cell) {
        if (!cell.optional()) {
            leaves.add(cell.key());
        }
    }
}
