// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;

/** The labels of {@code labels.tsv} and the axes of the forms that they are looked up in. */
final class LabelledSet {
    private final Map<String, FormTable> tables = new HashMap<>();

    /**
     * A printed label and what it is.
     *
     * @param key last keys of the row or column that it names, or {@code -}
     * @param form id of the form
     * @param table key of its table
     * @param rows whether it is looked up among the rows, or among the columns
     * @param kind of damage, or of foreign label
     */
    record Entry(String label, String key, String form, String table, boolean rows, String kind) {
        boolean isForeign() {
            return key.equals("-");
        }
    }

    LabelledSet() {
        for (FormDefinition form : Forms.standard().definitions()) {
            for (TableDefinition table : form.tables()) {
                tables.put(form.id() + "/" + table.key(), new FormTable(form.id(), table));
            }
        }
    }

    static List<Entry> entries() {
        try (InputStream in = LabelledSet.class.getResourceAsStream("labels.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LabelledSet::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] fields = line.split("\t", -1);
        String[] axis = fields[2].split("/", -1);
        return new Entry(
                fields[0].replace("\\n", "\n"), fields[1], axis[0], axis[1], axis[2].equals("rows"), fields[3]);
    }

    private FormTable table(Entry entry) {
        return Objects.requireNonNull(tables.get(entry.form() + "/" + entry.table()));
    }

    /** The leaves that the entry names: more than one where groups repeat their columns. */
    List<AxisLeaf> leaves(Entry entry) {
        FormTable table = table(entry);
        if (entry.rows()) {
            return table.rows().leaves().stream()
                    .filter(row -> table.columns(row.block()).leaves().stream()
                            .allMatch(column -> names(entry, table.cell(row, column), false)))
                    .toList();
        }
        return table.columns(block(entry)).leaves().stream()
                .filter(column -> names(entry, cellUnder(table, block(entry), column), true))
                .toList();
    }

    /** The axis that the entry is looked up in. */
    Axis axis(Entry entry) {
        return entry.rows() ? table(entry).rows() : table(entry).columns(block(entry));
    }

    /** The label that the form itself prints for a leaf of the entry's axis. */
    String printed(Entry entry, AxisLeaf leaf) {
        FormTable table = table(entry);
        List<String> labels = entry.rows()
                ? table.cell(leaf, table.columns(leaf.block()).leaves().get(0)).row()
                : cellUnder(table, block(entry), leaf).column();
        return labels.get(labels.size() - 1);
    }

    /** The first block whose columns have the key; the first one for labels that name none. */
    private int block(Entry entry) {
        FormTable table = table(entry);
        for (int block = 0; block < table.blocks(); block++) {
            int at = block;
            if (table.columns(at).leaves().stream()
                    .anyMatch(column -> names(entry, cellUnder(table, at, column), true))) {
                return block;
            }
        }
        return 0;
    }

    private static FormCell cellUnder(FormTable table, int block, AxisLeaf column) {
        AxisLeaf row = table.rows().leaves().stream()
                .filter(leaf -> leaf.block() == block)
                .findFirst()
                .orElseThrow();
        return table.cell(row, column);
    }

    private static boolean names(Entry entry, FormCell cell, boolean atEnd) {
        String pointer = cell.key().pointer();
        return atEnd
                ? pointer.endsWith("/" + entry.key())
                : (pointer + "/").startsWith("/" + entry.table() + "/" + entry.key() + "/");
    }
}
