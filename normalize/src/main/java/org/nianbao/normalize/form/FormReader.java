// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Severity;

/** Reads what {@link FormWriter} wrote. */
final class FormReader {
    private final DataInputStream in;
    private final String[] strings;
    private final List<CellKey> cells = new ArrayList<>();

    FormReader(DataInputStream in, String[] strings) {
        this.in = in;
        this.strings = strings;
    }

    /** Reads one thing of a list. */
    @FunctionalInterface
    private interface ItemReader<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(ItemReader<T> reader) throws IOException {
        int size = in.readUnsignedShort();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.read());
        }
        return items;
    }

    private @Nullable String textOrNull() throws IOException {
        int number = in.readUnsignedShort();
        return number == FormWriter.NONE ? null : strings[number];
    }

    private String text() throws IOException {
        return Objects.requireNonNull(textOrNull());
    }

    private @Nullable Quantity quantityOrNull() throws IOException {
        String name = textOrNull();
        return name == null ? null : Quantity.valueOf(name);
    }

    List<FormDefinition> forms() throws IOException {
        return list(this::form);
    }

    private FormDefinition form() throws IOException {
        cells.clear();
        String id = text();
        String name = text();
        String notice = text();
        int firstYear = in.readUnsignedShort();
        int lastYear = in.readUnsignedShort();
        List<TableDefinition> tables = list(this::table);
        List<CheckDefinition> checks = list(this::check);
        return new FormDefinition(
                id, name, notice, firstYear, lastYear == FormWriter.NONE ? null : lastYear, tables, checks);
    }

    private TableDefinition table() throws IOException {
        return new TableDefinition(text(), in.readUnsignedShort(), list(this::block));
    }

    private BlockDefinition block() throws IOException {
        return new BlockDefinition(
                list(this::text), list(this::text), list(this::node), list(this::node), list(this::cell));
    }

    private AxisNode node() throws IOException {
        return new AxisNode(
                text(),
                text(),
                list(this::text),
                text(),
                textOrNull(),
                quantityOrNull(),
                textOrNull(),
                list(this::node));
    }

    private FormCell cell() throws IOException {
        CellKey key = CellKey.of(list(this::text));
        cells.add(key);
        return new FormCell(
                key,
                list(this::text),
                list(this::text),
                text(),
                Objects.requireNonNull(quantityOrNull()),
                textOrNull(),
                in.readBoolean());
    }

    private CheckDefinition check() throws IOException {
        return new CheckDefinition(text(), Severity.valueOf(text()), text(), list(this::equation));
    }

    private Equation equation() throws IOException {
        return new Equation(
                text(), Severity.valueOf(text()), text(), list(this::term), list(this::term), in.readBoolean());
    }

    private Equation.Term term() throws IOException {
        return new Equation.Term(keyOrNull(), list(() -> Objects.requireNonNull(keyOrNull())), in.readBoolean());
    }

    private @Nullable CellKey keyOrNull() throws IOException {
        int number = in.readUnsignedShort();
        return number == FormWriter.NONE ? null : cells.get(number);
    }
}
