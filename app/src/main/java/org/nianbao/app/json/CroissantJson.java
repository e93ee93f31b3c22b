// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.nianbao.app.tidy.Inventory;
import org.nianbao.export.Column;
import org.nianbao.export.Table;

/** The description of a data set in Croissant 1.0, the vocabulary of machine-learning catalogues. */
public final class CroissantJson {
    private static final String[][] TERMS = {
        {"@language", "en"},
        {"@vocab", "https://schema.org/"},
        {"citeAs", "cr:citeAs"},
        {"column", "cr:column"},
        {"conformsTo", "dct:conformsTo"},
        {"cr", "http://mlcommons.org/croissant/"},
        {"rai", "http://mlcommons.org/croissant/RAI/"},
        {"dct", "http://purl.org/dc/terms/"},
        {"extract", "cr:extract"},
        {"field", "cr:field"},
        {"fileProperty", "cr:fileProperty"},
        {"fileObject", "cr:fileObject"},
        {"fileSet", "cr:fileSet"},
        {"format", "cr:format"},
        {"includes", "cr:includes"},
        {"isLiveDataset", "cr:isLiveDataset"},
        {"jsonPath", "cr:jsonPath"},
        {"key", "cr:key"},
        {"md5", "cr:md5"},
        {"parentField", "cr:parentField"},
        {"path", "cr:path"},
        {"recordSet", "cr:recordSet"},
        {"references", "cr:references"},
        {"regex", "cr:regex"},
        {"repeated", "cr:repeated"},
        {"replace", "cr:replace"},
        {"samplingRate", "cr:samplingRate"},
        {"sc", "https://schema.org/"},
        {"separator", "cr:separator"},
        {"source", "cr:source"},
        {"subField", "cr:subField"},
        {"transform", "cr:transform"},
    };

    private CroissantJson() {}

    /** Indented JSON-LD in UTF-8, ended by a line feed. */
    public static byte[] write(Inventory inventory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            context(json);
            json.writeStringField("@type", "sc:Dataset");
            json.writeStringField("conformsTo", "http://mlcommons.org/croissant/1.0");
            json.writeStringField("name", "nianbao");
            json.writeStringField("alternateName", DataSetWords.TITLE);
            json.writeStringField("description", DataSetWords.description(inventory));
            json.writeStringField(
                    "license", inventory.licence() == null ? DataSetWords.NO_LICENCE : inventory.licence());
            json.writeArrayFieldStart("distribution");
            for (Inventory.Entry entry : inventory.entries()) {
                file(json, entry);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("recordSet");
            for (Inventory.Entry entry : tabular(inventory.entries())) {
                records(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void context(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("@context");
        for (String[] term : TERMS) {
            json.writeStringField(term[0], term[1]);
        }
        for (String[] term : new String[][] {{"data", "cr:data", "@json"}, {"dataType", "cr:dataType", "@vocab"}}) {
            json.writeObjectFieldStart(term[0]);
            json.writeStringField("@id", term[1]);
            json.writeStringField("@type", term[2]);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, Inventory.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "cr:FileObject");
        json.writeStringField("@id", entry.file().name());
        json.writeStringField("name", entry.file().name());
        json.writeStringField("contentUrl", entry.file().name());
        json.writeStringField("contentSize", entry.sizeBytes() + " B");
        json.writeStringField("encodingFormat", entry.file().mediaType());
        json.writeStringField("sha256", entry.sha256());
        json.writeEndObject();
    }

    /** One file for each table: CSV where there is one, else Parquet. */
    private static List<Inventory.Entry> tabular(List<Inventory.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.file().format().equals("csv")
                        || (entry.file().format().equals("parquet")
                                && entries.stream()
                                        .noneMatch(
                                                other -> other.file().format().equals("csv")
                                                        && other.file()
                                                                .tables()
                                                                .equals(entry.file()
                                                                        .tables()))))
                .filter(entry -> entry.file().tables().size() == 1)
                .toList();
    }

    private static void records(JsonGenerator json, Inventory.Entry entry) throws IOException {
        Table table = entry.file().tables().get(0);
        json.writeStartObject();
        json.writeStringField("@type", "cr:RecordSet");
        json.writeStringField("@id", table.name());
        json.writeStringField("name", table.name());
        json.writeStringField("description", table.meaning());
        json.writeArrayFieldStart("field");
        for (Column column : table.columns()) {
            String id = table.name() + "/" + column.name();
            json.writeStartObject();
            json.writeStringField("@type", "cr:Field");
            json.writeStringField("@id", id);
            json.writeStringField("name", id);
            json.writeStringField(
                    "description",
                    column.unit() == null ? column.meaning() : column.meaning() + ", in " + column.unit());
            json.writeStringField("dataType", type(column));
            json.writeObjectFieldStart("source");
            json.writeObjectFieldStart("fileObject");
            json.writeStringField("@id", entry.file().name());
            json.writeEndObject();
            json.writeObjectFieldStart("extract");
            json.writeStringField("column", column.name());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "sc:Text";
            case INTEGER -> "sc:Integer";
            case NUMBER -> "sc:Float";
            case FLAG -> "sc:Boolean";
            case DATE -> "sc:Date";
        };
    }
}
