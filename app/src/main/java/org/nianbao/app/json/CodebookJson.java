// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.codebook.CodebookEntry;
import org.nianbao.normalize.form.Concept;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.LookAlike;
import org.nianbao.normalize.report.CellKey;

/** The codebook as JSON: its cells, and the crosswalk's concepts and look-alikes. */
public final class CodebookJson {
    private CodebookJson() {}

    /**
     * Indented JSON in UTF-8, ended by a line feed.
     *
     * @param form where given, only concepts and look-alikes that concern this form are told
     */
    public static byte[] write(List<CodebookEntry> entries, Crosswalk crosswalk, @Nullable String form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeArrayFieldStart("cells");
            for (CodebookEntry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("concepts");
            for (Concept concept : crosswalk.concepts()) {
                if (form == null
                        || concept.members().stream()
                                .anyMatch(member -> member.form().equals(form))) {
                    write(json, concept);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("lookAlikes");
            for (LookAlike pair : crosswalk.lookAlikes()) {
                if (form == null || entries.stream().anyMatch(entry -> concerns(pair, entry))) {
                    write(json, pair);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static boolean concerns(LookAlike pair, CodebookEntry entry) {
        CellKey key = CellKey.of(List.of(entry.key().substring(1).split("/", -1)));
        return pair.otherThan(entry.form(), key, entry.concept()) != null;
    }

    private static void write(JsonGenerator json, CodebookEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", entry.key());
        json.writeStringField("label", entry.label());
        json.writeStringField("meaning", entry.meaning());
        json.writeStringField("unit", entry.unit());
        json.writeStringField("form", entry.form());
        json.writeNumberField("firstYear", entry.firstYear());
        json.writeFieldName("lastYear");
        if (entry.lastYear() == null) {
            json.writeNull();
        } else {
            json.writeNumber(entry.lastYear());
        }
        json.writeStringField("concept", entry.concept());
        texts(json, "formulas", entry.formulas());
        texts(json, "notes", entry.notes());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Concept concept) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", concept.id());
        json.writeStringField("meaning", concept.meaning());
        json.writeStringField("unit", concept.unit());
        json.writeStringField("partOf", concept.partOf());
        json.writeStringField("note", concept.note());
        json.writeArrayFieldStart("members");
        for (Concept.Member member : concept.members()) {
            json.writeStartObject();
            json.writeStringField("form", member.form());
            json.writeStringField(
                    "cell", member.cell() == null ? null : member.cell().pointer());
            texts(json, "sum", member.sum().stream().map(CellKey::pointer).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LookAlike pair) throws IOException {
        json.writeStartObject();
        json.writeFieldName("first");
        write(json, pair.first());
        json.writeFieldName("second");
        write(json, pair.second());
        json.writeStringField("note", pair.note());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LookAlike.Side side) throws IOException {
        json.writeStartObject();
        json.writeStringField("form", side.form());
        json.writeStringField("cell", side.cell() == null ? null : side.cell().pointer());
        json.writeStringField("concept", side.concept());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
