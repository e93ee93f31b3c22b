// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form file that is YAML, and not yet read further.
 *
 * @param id the form that it defines, or null where it adds to another or does not say
 * @param uses ids of the forms that it takes tables from
 */
record FormFile(String name, YamlNode root, @Nullable String id, Set<String> uses) {
    FormFile {
        uses = Set.copyOf(uses);
    }

    static FormFile of(String name, String text) throws InvalidFormException {
        YamlNode root = YamlFile.compose(name, text);
        YamlNode id = root.peek("id");
        Set<String> uses = new LinkedHashSet<>();
        for (YamlNode table : list(root.peek("tables"))) {
            YamlNode use = table.peek("use");
            if (use != null && use.isText()) {
                uses.add(use.text().split("/", 2)[0]);
            }
        }
        return new FormFile(name, root, id != null && id.isText() ? id.text() : null, uses);
    }

    private static List<YamlNode> list(@Nullable YamlNode node) throws InvalidFormException {
        return node == null || !node.isList() ? List.of() : node.list();
    }

    /** Whether it adds synonyms to a form instead of defining one. */
    boolean isAddition() {
        return root.peek("extends") != null;
    }

    InvalidFormException error(String message) {
        return root.error(message);
    }

    /**
     * The files, each behind those whose tables it takes.
     *
     * @throws InvalidFormException where they take from each other in a circle
     */
    static List<FormFile> sorted(List<FormFile> files) throws InvalidFormException {
        List<FormFile> sorted = new ArrayList<>();
        List<FormFile> waiting = new ArrayList<>(files);
        while (!waiting.isEmpty()) {
            FormFile next = null;
            for (FormFile file : waiting) {
                if (waiting.stream().noneMatch(other -> other.id() != null && file.uses.contains(other.id()))) {
                    next = file;
                    break;
                }
            }
            if (next == null) {
                throw waiting.get(0)
                        .error("forms take tables from each other in a circle: "
                                + String.join(
                                        ", ",
                                        waiting.stream().map(FormFile::name).toList()));
            }
            sorted.add(next);
            waiting.remove(next);
        }
        return sorted;
    }
}
