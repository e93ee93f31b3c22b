// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file that adds synonyms to the rows and columns of a form that is known. */
final class SynonymParser {
    private final Map<String, FormDefinition> known;

    SynonymParser(Map<String, FormDefinition> known) {
        this.known = known;
    }

    /** The form that the file extends, with what it adds. */
    FormDefinition parse(YamlNode root) throws InvalidFormException {
        Map<String, YamlNode> entries = root.map(Set.of("extends", "synonyms"));
        YamlNode extended = root.required(entries, "extends");
        FormDefinition form = known.get(extended.text());
        if (form == null) {
            throw extended.error("no form has the id \"" + extended.text() + "\"; known are " + known.keySet());
        }
        for (YamlNode item : root.required(entries, "synonyms").list()) {
            form = with(form, new Addition(item));
        }
        return form;
    }

    private static FormDefinition with(FormDefinition form, Addition addition) throws InvalidFormException {
        List<TableDefinition> tables = new ArrayList<>();
        for (TableDefinition table : form.tables()) {
            tables.add(table.key().equals(addition.table) ? with(table, addition) : table);
        }
        if (addition.found == 0) {
            throw addition.place.error("the form " + form.id() + " has no " + (addition.row ? "row" : "column") + " \""
                    + addition.path + "\" in a table \"" + addition.table + "\"");
        }
        return new FormDefinition(
                form.id(), form.name(), form.notice(), form.firstYear(), form.lastYear(), tables, form.checks());
    }

    private static TableDefinition with(TableDefinition table, Addition addition) throws InvalidFormException {
        List<BlockDefinition> blocks = new ArrayList<>();
        for (BlockDefinition block : table.blocks()) {
            blocks.add(new BlockDefinition(
                    block.banners(),
                    block.corners(),
                    addition.row ? addition.into(block.rows(), "") : block.rows(),
                    addition.row ? block.columns() : addition.into(block.columns(), ""),
                    block.cells()));
        }
        return new TableDefinition(table.key(), table.decides(), blocks);
    }

    /** Synonyms for one row or column, wherever in the table it stands. */
    private static final class Addition {
        private final YamlNode place;
        private final String table;
        private final boolean row;
        private final String path;
        private final List<String> labels;
        private int found;

        Addition(YamlNode item) throws InvalidFormException {
            Map<String, YamlNode> entries = item.map(Set.of("table", "row", "column", "add"));
            if (entries.containsKey("row") == entries.containsKey("column")) {
                throw item.error("expected either a row or a column to add synonyms to");
            }
            place = item;
            table = item.required(entries, "table").text();
            row = entries.containsKey("row");
            path = item.required(entries, row ? "row" : "column").text();
            labels = item.required(entries, "add").texts();
            if (labels.isEmpty()) {
                throw item.error("no synonyms to add");
            }
        }

        List<AxisNode> into(List<AxisNode> siblings, String parent) throws InvalidFormException {
            List<AxisNode> result = new ArrayList<>();
            Map<String, String> seen = new HashMap<>();
            boolean changed = false;
            for (AxisNode node : siblings) {
                String own = node.key().isEmpty() || parent.isEmpty() ? parent + node.key() : parent + "/" + node.key();
                List<String> synonyms = node.synonyms();
                // A group that is only printed has no path of its own.
                if (!node.key().isEmpty() && own.equals(path)) {
                    synonyms = new ArrayList<>(synonyms);
                    synonyms.addAll(labels);
                    found++;
                    changed = true;
                }
                result.add(new AxisNode(
                        node.key(),
                        node.label(),
                        synonyms,
                        node.meaning(),
                        node.rowKey(),
                        node.quantity(),
                        node.unit(),
                        into(node.children(), own)));
            }
            if (changed) {
                for (AxisNode node : result) {
                    AxisParser.refuseCollision(place, node, seen);
                }
            }
            return result;
        }
    }
}
