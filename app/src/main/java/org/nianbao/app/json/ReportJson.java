// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.nianbao.ingest.Rejected;
import org.nianbao.normalize.report.Report;

/** Canonical JSON in UTF-8. The same report gives the same bytes. Safe for use by many threads. */
public final class ReportJson {
    /** The version of the contract that the JSON keeps. */
    public static final String SCHEMA_VERSION = "1.0";

    /** A full report with evidence is about this long, so that the buffer rarely grows. */
    private static final int USUAL_BYTES = 64 * 1024;

    private final JsonFactory factory = JsonFactory.builder()
            // One rare character as its own four bytes, not as two escapes.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private final ConverterName converter;

    public ReportJson(ConverterName converter) {
        this.converter = converter;
    }

    /** JSON that names this program as the converter. */
    public static ReportJson standard() {
        return new ReportJson(ConverterName.current());
    }

    /** The report as one line, ended by a line feed. */
    public byte[] line(Report report) {
        return bytes(json -> new ReportWriter(json, converter).write(report));
    }

    /** The report over many lines, for people. */
    public byte[] pretty(Report report) {
        return bytes(json -> {
            json.setPrettyPrinter(prettyPrinter());
            new ReportWriter(json, converter).write(report);
        });
    }

    /** The line of {@code rejected.jsonl}. */
    public byte[] line(Rejected rejected) {
        return bytes(json -> {
            FieldWriter fields = new FieldWriter(json);
            json.writeStartObject();
            fields.text(Names.URI, rejected.uri());
            fields.text(Names.SHA256, rejected.sha256());
            fields.text(Names.CODE, rejected.code().code());
            fields.text(Names.MESSAGE, rejected.message());
            fields.text(Names.STAGE, rejected.stage().code());
            json.writeEndObject();
        });
    }

    private byte[] bytes(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = factory.createGenerator(out)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static PrettyPrinter prettyPrinter() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    /** What stands in one JSON text. */
    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
