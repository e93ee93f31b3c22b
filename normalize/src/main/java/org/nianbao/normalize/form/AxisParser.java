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

/** Reads the trees of rows and columns of one form file. */
final class AxisParser {
    private static final int MAX_DEPTH = 12;

    /** The largest form known has 90; aliases inside aliases could ask for more than any machine has. */
    private static final int MAX_NODES = 5_000;

    private static final Set<String> NODE_KEYS =
            Set.of("key", "label", "synonyms", "meaning", "rowKey", "quantity", "unit", "children");

    private int read;

    /** The rows or columns of a list, their groups' children read as well. */
    List<AxisNode> tree(YamlNode list) throws InvalidFormException {
        return nodes(list, 0);
    }

    private List<AxisNode> nodes(YamlNode list, int depth) throws InvalidFormException {
        if (depth > MAX_DEPTH) {
            throw list.error("rows or columns are nested more than " + MAX_DEPTH + " deep");
        }
        List<AxisNode> nodes = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (YamlNode item : list.list()) {
            if (++read > MAX_NODES) {
                throw item.error("a form has at most " + MAX_NODES + " rows and columns");
            }
            AxisNode node = node(item, depth);
            refuseCollision(item, node, labels);
            nodes.add(node);
        }
        if (nodes.isEmpty()) {
            throw list.error("expected at least one row or column, found none");
        }
        return nodes;
    }

    private AxisNode node(YamlNode item, int depth) throws InvalidFormException {
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
                children == null ? List.of() : nodes(children, depth + 1));
    }

    /** Siblings whose labels fold to the same text could never be told apart. */
    static void refuseCollision(YamlNode item, AxisNode node, Map<String, String> labels) throws InvalidFormException {
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
}
