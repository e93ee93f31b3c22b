// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.tidy.Inventory;
import org.nianbao.export.Column;
import org.nianbao.export.Table;

/** The description of a data set as a Frictionless Data Package. */
public final class DataPackageJson {
    private DataPackageJson() {}

    /** Indented JSON in UTF-8, ended by a line feed. */
    public static byte[] write(Inventory inventory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("profile", "data-package");
            json.writeStringField("name", "nianbao");
            json.writeStringField("title", DataSetWords.TITLE);
            json.writeStringField("description", DataSetWords.description(inventory));
            licence(json, inventory.licence());
            provenance(json, inventory);
            json.writeArrayFieldStart("resources");
            for (Inventory.Entry entry : inventory.entries()) {
                resource(json, entry, inventory);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void licence(JsonGenerator json, @Nullable String licence) throws IOException {
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        json.writeStringField("name", licence == null ? "notspecified" : licence);
        if (licence == null) {
            json.writeStringField("title", DataSetWords.NO_LICENCE);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void provenance(JsonGenerator json, Inventory inventory) throws IOException {
        ConverterName program = ConverterName.current();
        json.writeObjectFieldStart("nianbao");
        json.writeStringField("program", program.name() + " " + program.version());
        json.writeStringField("schemaVersion", ReportJson.SCHEMA_VERSION);
        json.writeBooleanField("blankAsZero", inventory.blankAsZero());
        json.writeNumberField("blanksThatBecameZero", inventory.zeroed());
        json.writeObjectFieldStart("rows");
        for (var rows : new TreeMap<>(inventory.rows()).entrySet()) {
            json.writeNumberField(rows.getKey(), rows.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("notes");
        for (String note : inventory.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void resource(JsonGenerator json, Inventory.Entry entry, Inventory inventory) throws IOException {
        String path = entry.file().name();
        boolean csv = entry.file().format().equals("csv");
        json.writeStartObject();
        json.writeStringField("name", path.toLowerCase(Locale.ROOT).replace('.', '-'));
        json.writeStringField("path", path);
        json.writeStringField("format", entry.file().format());
        json.writeStringField("mediatype", entry.file().mediaType());
        json.writeNumberField("bytes", entry.sizeBytes());
        json.writeStringField("hash", "sha256:" + entry.sha256());
        if (csv) {
            json.writeStringField("profile", "tabular-data-resource");
            json.writeStringField("encoding", "utf-8");
            json.writeObjectFieldStart("dialect");
            json.writeStringField("delimiter", ",");
            json.writeStringField("lineTerminator", "\n");
            json.writeBooleanField("doubleQuote", true);
            json.writeEndObject();
        }
        if (entry.file().tables().size() == 1) {
            Table table = entry.file().tables().get(0);
            json.writeStringField("description", table.meaning());
            Long rows = inventory.rows().get(table.name());
            if (rows != null) {
                json.writeNumberField("rows", rows);
            }
            schema(json, table);
        }
        json.writeEndObject();
    }

    private static void schema(JsonGenerator json, Table table) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", type(column));
            json.writeStringField("title", column.title());
            json.writeStringField("description", column.meaning());
            if (column.unit() != null) {
                json.writeStringField("unit", column.unit());
            }
            if (!column.words().isEmpty()) {
                json.writeObjectFieldStart("constraints");
                json.writeArrayFieldStart("enum");
                for (String word : column.words()) {
                    json.writeString(word);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case FLAG -> "boolean";
            case DATE -> "date";
        };
    }
}
