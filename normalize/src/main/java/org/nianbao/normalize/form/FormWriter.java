// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/** Writes forms as {@link FormReader} reads them: each record's components in order, strings and cells by number. */
final class FormWriter {
    /** The number of what is null. */
    static final int NONE = 0xFFFF;

    private final DataOutputStream out;
    private final StringPool strings;
    private final Map<CellKey, Integer> cells = new HashMap<>();

    FormWriter(DataOutputStream out, StringPool strings) {
        this.out = out;
        this.strings = strings;
    }

    /** Writes one thing of a list. */
    @FunctionalInterface
    private interface ItemWriter<T> {
        void write(T item) throws IOException;
    }

    private <T> void list(List<T> items, ItemWriter<T> writer) throws IOException {
        out.writeShort(items.size());
        for (T item : items) {
            writer.write(item);
        }
    }

    private void text(@Nullable String text) throws IOException {
        out.writeShort(text == null ? NONE : strings.number(text));
    }

    private void constant(@Nullable Enum<?> constant) throws IOException {
        text(constant == null ? null : constant.name());
    }

    void forms(List<FormDefinition> forms) throws IOException {
        list(forms, this::form);
    }

    private void form(FormDefinition form) throws IOException {
        cells.clear();
        text(form.id());
        text(form.name());
        text(form.notice());
        out.writeShort(form.firstYear());
        out.writeShort(form.lastYear() == null ? NONE : form.lastYear());
        list(form.tables(), this::table);
        list(form.checks(), this::check);
    }

    private void table(TableDefinition table) throws IOException {
        text(table.key());
        out.writeShort(table.decides());
        list(table.blocks(), this::block);
    }

    private void block(BlockDefinition block) throws IOException {
        list(block.banners(), this::text);
        list(block.corners(), this::text);
        list(block.rows(), this::node);
        list(block.columns(), this::node);
        list(block.cells(), this::cell);
    }

    private void node(AxisNode node) throws IOException {
        text(node.key());
        text(node.label());
        list(node.synonyms(), this::text);
        text(node.meaning());
        text(node.rowKey());
        constant(node.quantity());
        text(node.unit());
        list(node.children(), this::node);
    }

    private void cell(FormCell cell) throws IOException {
        cells.put(cell.key(), cells.size());
        list(cell.key().path(), this::text);
        list(cell.row(), this::text);
        list(cell.column(), this::text);
        text(cell.meaning());
        constant(cell.quantity());
        text(cell.unit());
        out.writeBoolean(cell.optional());
    }

    private void check(CheckDefinition check) throws IOException {
        text(check.id());
        constant(check.severity());
        text(check.formula());
        list(check.equations(), this::equation);
    }

    private void equation(Equation equation) throws IOException {
        text(equation.id());
        constant(equation.severity());
        text(equation.table());
        list(equation.left(), this::term);
        list(equation.right(), this::term);
        out.writeBoolean(equation.balance());
    }

    private void term(Equation.Term term) throws IOException {
        key(term.subtotal());
        list(term.leaves(), this::key);
        out.writeBoolean(term.total());
    }

    private void key(@Nullable CellKey key) throws IOException {
        Integer number = key == null ? Integer.valueOf(NONE) : cells.get(key);
        if (number == null) {
            throw new IllegalStateException("a check names the cell " + key + ", which is in no table of its form");
        }
        out.writeShort(number);
    }
}
