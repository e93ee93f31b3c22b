// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.parquet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Column;
import org.nianbao.export.Table;

/** Gives rows to Parquet, value by value. Every column is optional. */
final class RowWriting extends WriteSupport<@Nullable Object[]> {
    private final Table table;
    private final Field[] fields;
    private @Nullable RecordConsumer consumer;

    private RowWriting(Table table) {
        this.table = table;
        this.fields = table.columns().stream().map(Field::new).toArray(Field[]::new);
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        List<Type> types = table.columns().stream().map(RowWriting::type).toList();
        return new WriteContext(new MessageType(table.name(), types), Map.of("nianbao.table", table.meaning()));
    }

    @Override
    @SuppressWarnings("deprecation") // the class cannot be extended without it
    public WriteContext init(Configuration configuration) {
        throw new UnsupportedOperationException("written without Hadoop");
    }

    private static Type type(Column column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] row) {
        RecordConsumer to = consumer;
        if (to == null) {
            throw new IllegalStateException("not prepared");
        }
        to.startMessage();
        for (int i = 0; i < fields.length; i++) {
            Object value = row[i];
            if (value != null) {
                String name = fields[i].column.name();
                to.startField(name, i);
                fields[i].write(to, value);
                to.endField(name, i);
            }
        }
        to.endMessage();
    }

    /** A column, and the texts met last in it: most stand in it again and again. */
    private static final class Field {
        private static final int MOST_KNOWN = 4096;

        private final Column column;
        private final Map<String, Binary> known = new HashMap<>();
        private @Nullable Object last;
        private @Nullable Binary lastBytes;

        Field(Column column) {
            this.column = column;
        }

        void write(RecordConsumer to, Object value) {
            switch (column.type()) {
                case TEXT -> to.addBinary(bytes((String) value));
                case INTEGER -> to.addLong((Long) value);
                case NUMBER -> to.addDouble(((Number) value).doubleValue());
                case FLAG -> to.addBoolean((Boolean) value);
                case DATE -> to.addInteger((int) ((LocalDate) value).toEpochDay());
            }
        }

        @SuppressWarnings("ReferenceEquality") // the same object is the same text; another is looked up
        private Binary bytes(String text) {
            Binary bytes = lastBytes;
            if (bytes != null && text == last) {
                return bytes;
            }
            bytes = known.get(text);
            if (bytes == null) {
                bytes = Binary.fromString(text);
                if (known.size() == MOST_KNOWN) {
                    known.clear();
                }
                known.put(text, bytes);
            }
            last = text;
            lastBytes = bytes;
            return bytes;
        }
    }

    /** Builds a writer of rows. */
    static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new RowWriting(table);
        }

        @Override
        @SuppressWarnings("deprecation") // the class cannot be extended without it
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return new RowWriting(table);
        }
    }
}
