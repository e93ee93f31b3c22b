// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nianbao.normalize.report.Severity;

/** Reads one form file. Tables that a file takes from another form must have been read before. */
final class FormParser {
    private static final int MAX_TABLES = 100;

    private final Map<String, FormDefinition> known;
    private final AxisParser axes = new AxisParser();

    FormParser(Map<String, FormDefinition> known) {
        this.known = known;
    }

    FormDefinition parse(YamlNode root) throws InvalidFormException {
        Map<String, YamlNode> entries = root.map(Set.of("id", "name", "notice", "years", "tables"));
        String id = root.required(entries, "id").text();
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw root.required(entries, "id").error("an id is lower-case words with hyphens, found \"" + id + "\"");
        }
        Map<String, YamlNode> years = root.required(entries, "years").map(Set.of("from", "to"));
        YamlNode to = years.get("to");
        List<TableDefinition> tables = new ArrayList<>();
        List<CheckDefinition> checks = new ArrayList<>();
        for (YamlNode table : root.required(entries, "tables").list()) {
            if (tables.size() == MAX_TABLES) {
                throw table.error("a form has at most " + MAX_TABLES + " tables");
            }
            readTable(table, tables, checks);
        }
        return new FormDefinition(
                id,
                root.required(entries, "name").text(),
                root.required(entries, "notice").text(),
                root.required(years, "from").number(),
                to == null ? null : to.number(),
                tables,
                checks);
    }

    private void readTable(YamlNode node, List<TableDefinition> tables, List<CheckDefinition> checks)
            throws InvalidFormException {
        Map<String, YamlNode> entries = node.map(Set.of("key", "decides", "blocks", "checks", "use", "collapse"));
        YamlNode use = entries.get("use");
        if (use != null) {
            reuse(use, YamlNode.optionalTexts(entries, "collapse"), tables, checks);
            return;
        }
        String key = node.required(entries, "key").text();
        if (!TableDefinition.KEYS.contains(key)) {
            throw node.required(entries, "key")
                    .error("a table is one of " + TableDefinition.KEYS + ", found \"" + key + "\"");
        }
        if (tables.stream().anyMatch(t -> t.key().equals(key))) {
            throw node.error("the table \"" + key + "\" stands twice");
        }
        YamlNode decides = entries.get("decides");
        List<BlockDefinition> blocks = new ArrayList<>();
        Set<String> pointers = new HashSet<>();
        for (YamlNode block : node.required(entries, "blocks").list()) {
            BlockDefinition read = readBlock(key, block);
            for (FormCell cell : read.cells()) {
                if (!pointers.add(cell.key().pointer())) {
                    throw block.error("the cell " + cell.key() + " stands twice");
                }
            }
            blocks.add(read);
        }
        TableDefinition table = new TableDefinition(key, decides == null ? 0 : decides.number(), blocks);
        tables.add(table);
        for (YamlNode check : YamlNode.optionalList(entries, "checks")) {
            checks.add(readCheck(table, check));
        }
    }

    private void reuse(YamlNode use, List<String> collapsed, List<TableDefinition> tables, List<CheckDefinition> checks)
            throws InvalidFormException {
        String[] parts = use.text().split("/", 2);
        FormDefinition form = known.get(parts[0]);
        if (form == null || parts.length < 2) {
            throw use.error("expected FORM/TABLE of a form that is known, found \"" + use.text() + "\"");
        }
        TableDefinition table = form.tables().stream()
                .filter(t -> t.key().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> use.error("the form " + parts[0] + " has no table \"" + parts[1] + "\""));
        Collapse collapse = new Collapse(collapsed);
        tables.add(collapse.table(table));
        for (String path : collapsed) {
            if (!collapse.met(path)) {
                throw use.error("nothing to collapse at \"" + path + "\": no group with a rowKey has this path");
            }
        }
        for (CheckDefinition check : form.checks()) {
            if (check.equations().get(0).table().equals(table.key())) {
                checks.add(collapse.check(check));
            }
        }
    }

    private BlockDefinition readBlock(String table, YamlNode node) throws InvalidFormException {
        Map<String, YamlNode> entries = node.map(Set.of("banners", "corners", "columns", "rows"));
        List<AxisNode> columns = axes.tree(node.required(entries, "columns"));
        List<AxisNode> rows = axes.tree(node.required(entries, "rows"));
        return new BlockDefinition(
                YamlNode.optionalTexts(entries, "banners"),
                YamlNode.optionalTexts(entries, "corners"),
                rows,
                columns,
                FormCells.of(table, rows, columns, node));
    }

    private CheckDefinition readCheck(TableDefinition table, YamlNode node) throws InvalidFormException {
        Map<String, YamlNode> entries = node.map(Set.of("id", "severity", "each", "left", "right", "totals"));
        YamlNode severityNode = node.required(entries, "severity");
        Severity severity;
        try {
            severity = Severity.valueOf(severityNode.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw severityNode.error("expected error, warning or info, found \"" + severityNode.text() + "\"");
        }
        return new CheckParser(table, node).parse(node.required(entries, "id").text(), severity, entries);
    }
}
