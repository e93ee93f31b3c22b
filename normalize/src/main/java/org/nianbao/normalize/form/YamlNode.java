// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of a form file that knows its line and refuses what the file's grammar does not have. */
final class YamlNode {
    private final String file;
    private final Node node;

    YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    InvalidFormException error(String message) {
        return InvalidFormException.at(file, line(), message);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() throws InvalidFormException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error("expected a text, found " + kind());
    }

    int number() throws InvalidFormException {
        String text = text();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw error("expected a whole number, found \"" + text + "\"");
        }
    }

    List<YamlNode> list() throws InvalidFormException {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list, found " + kind());
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, item));
        }
        return items;
    }

    List<String> texts() throws InvalidFormException {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** The entries of a mapping, whose keys must be among those allowed, each at most once. */
    Map<String, YamlNode> map(Set<String> allowed) throws InvalidFormException {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected a mapping with the keys " + sorted(allowed) + ", found " + kind());
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode keyNode = new YamlNode(file, tuple.getKeyNode());
            String key = keyNode.text();
            if (!allowed.contains(key)) {
                throw keyNode.error("unknown key \"" + key + "\", expected one of " + sorted(allowed));
            }
            if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
                throw keyNode.error("the key \"" + key + "\" stands twice");
            }
        }
        return entries;
    }

    /** The entries of a mapping from texts to texts, with whatever keys, each at most once. */
    Map<String, String> textEntries() throws InvalidFormException {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            throw error("expected a mapping from texts to texts, found " + kind());
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode keyNode = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(keyNode.text(), new YamlNode(file, tuple.getValueNode()).text()) != null) {
                throw keyNode.error("the key \"" + keyNode.text() + "\" stands twice");
            }
        }
        return entries;
    }

    /** The value of a key, or null where there is none or the node is no mapping: a look before it is read. */
    @Nullable YamlNode peek(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return new YamlNode(file, tuple.getValueNode());
                }
            }
        }
        return null;
    }

    YamlNode required(Map<String, YamlNode> entries, String key) throws InvalidFormException {
        YamlNode value = entries.get(key);
        if (value == null) {
            throw error("the key \"" + key + "\" is missing");
        }
        return value;
    }

    static @Nullable String optionalText(Map<String, YamlNode> entries, String key) throws InvalidFormException {
        YamlNode value = entries.get(key);
        return value == null ? null : value.text();
    }

    static List<String> optionalTexts(Map<String, YamlNode> entries, String key) throws InvalidFormException {
        YamlNode value = entries.get(key);
        return value == null ? List.of() : value.texts();
    }

    static List<YamlNode> optionalList(Map<String, YamlNode> entries, String key) throws InvalidFormException {
        YamlNode value = entries.get(key);
        return value == null ? List.of() : value.list();
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            case SCALAR -> "the text \"" + ((ScalarNode) node).getValue() + "\"";
            case ANCHOR -> "an anchor";
        };
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
