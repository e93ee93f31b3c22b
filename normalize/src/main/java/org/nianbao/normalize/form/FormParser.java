// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.report.Severity;

/** Reads one form file. Tables that a file takes from another form must have been read before. */
final class FormParser {
    private static final int MAX_DEPTH = 12;
    private static final Set<String> NODE_KEYS =
            Set.of("key", "label", "synonyms", "meaning", "rowKey", "quantity", "unit", "children");

    private final String file;
    private final Map<String, FormDefinition> known;

    FormParser(String file, Map<String, FormDefinition> known) {
        this.file = file;
        this.known = known;
    }

    FormDefinition parse(String text) throws InvalidFormException {
        YamlNode root = YamlFile.compose(file, text);
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
        List<AxisNode> columns = readNodes(node.required(entries, "columns"), 0);
        List<AxisNode> rows = readNodes(node.required(entries, "rows"), 0);
        return new BlockDefinition(
                YamlNode.optionalTexts(entries, "banners"),
                YamlNode.optionalTexts(entries, "corners"),
                rows,
                columns,
                FormCells.of(table, rows, columns, node));
    }

    private List<AxisNode> readNodes(YamlNode list, int depth) throws InvalidFormException {
        if (depth > MAX_DEPTH) {
            throw list.error("rows or columns are nested more than " + MAX_DEPTH + " deep");
        }
        List<AxisNode> nodes = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (YamlNode item : list.list()) {
            AxisNode node = readNode(item, depth);
            refuseCollision(item, node, labels);
            nodes.add(node);
        }
        if (nodes.isEmpty()) {
            throw list.error("expected at least one row or column, found none");
        }
        return nodes;
    }

    private AxisNode readNode(YamlNode item, int depth) throws InvalidFormException {
        Map<String, YamlNode> entries = item.map(NODE_KEYS);
        YamlNode children = entries.get("children");
        String key = YamlNode.optionalText(entries, "key");
        if (key == null && children == null) {
            throw item.error("a row or column without children needs a key");
        }
        return new AxisNode(
                key == null ? "" : key,
                item.required(entries, "label").text(),
                YamlNode.optionalTexts(entries, "synonyms"),
                item.required(entries, "meaning").text(),
                YamlNode.optionalText(entries, "rowKey"),
                quantity(entries.get("quantity")),
                YamlNode.optionalText(entries, "unit"),
                children == null ? List.of() : readNodes(children, depth + 1));
    }

    /** Siblings whose labels fold to the same text could never be told apart. */
    private static void refuseCollision(YamlNode item, AxisNode node, Map<String, String> labels)
            throws InvalidFormException {
        List<String> all = new ArrayList<>(node.synonyms());
        all.add(0, node.label());
        Set<String> own = new HashSet<>();
        for (String label : all) {
            String folded = LabelFolder.fold(label).text();
            if (!own.add(folded)) {
                continue;
            }
            String other = labels.put(folded, label);
            if (other != null) {
                throw item.error("the labels \"" + other + "\" and \"" + label
                        + "\" of two siblings are the same text \"" + folded + "\" after folding");
            }
        }
    }

    private static @Nullable Quantity quantity(@Nullable YamlNode node) throws InvalidFormException {
        if (node == null) {
            return null;
        }
        try {
            return Quantity.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw node.error("expected count, amount or change, found \"" + node.text() + "\"");
        }
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
