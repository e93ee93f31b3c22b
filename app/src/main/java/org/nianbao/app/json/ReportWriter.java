// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Region;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.Statement;
import org.nianbao.normalize.report.Suggestion;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;

/** Writes one report, key by key in the order of the contract. */
final class ReportWriter {
    /** A similarity is told to four decimals: more would only show how it was computed. */
    private static final int SCORE_DECIMALS = 4;

    private final JsonGenerator json;
    private final FieldWriter fields;
    private final LocationWriter locations;
    private final ConverterName converter;

    ReportWriter(JsonGenerator json, ConverterName converter) {
        this.json = json;
        this.fields = new FieldWriter(json);
        this.locations = new LocationWriter(json, fields);
        this.converter = converter;
    }

    void write(Report report) throws IOException {
        json.writeStartObject();
        fields.text(Names.SCHEMA_VERSION, ReportJson.SCHEMA_VERSION);
        fields.text(Names.TITLE, report.title());
        agency(report.agency());
        fields.integer(Names.YEAR, report.year());
        fields.text(Names.FORM, report.form());
        fields.text(
                Names.PUBLISHED_ON,
                report.publishedOn() == null ? null : report.publishedOn().toString());
        json.writeFieldName(Names.SOURCE);
        source(report.source());
        attachments(report.attachments());
        sections(report.sections());
        for (TableValues table : report.tables()) {
            NestedValues.write(json, fields, table);
        }
        statements(report.statements());
        evidence(report.facts(), report.tables());
        checks(report.checks());
        diagnostics(report.diagnostics());
        json.writeEndObject();
    }

    private void agency(@Nullable Agency agency) throws IOException {
        json.writeFieldName(Names.AGENCY);
        if (agency == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        fields.text(Names.NAME, agency.name());
        fields.flag(Names.INFERRED, agency.inferred());
        fields.text(Names.KIND, agency.kind());
        json.writeFieldName(Names.REGION);
        region(agency.region());
        json.writeEndObject();
    }

    private void region(@Nullable Region region) throws IOException {
        if (region == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        fields.text(Names.CODE, region.code());
        fields.text(Names.NAME, region.name());
        fields.startArray(Names.PATH);
        for (String name : region.path()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void source(SourceDocument source) throws IOException {
        json.writeStartObject();
        fields.text(Names.URI, source.uri());
        fields.text(Names.MEDIA_TYPE, source.mediaType());
        fields.text(
                Names.CHARSET,
                source.charset() == null ? null : source.charset().name());
        fields.integer(Names.SIZE_BYTES, (long) source.bytes().length);
        fields.text(Names.SHA256, source.sha256());
        fields.text(
                Names.RETRIEVED_AT,
                source.retrievedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeFieldName(Names.ARCHIVE);
        archive(source.archive());
        fields.startObject(Names.CONVERTER);
        fields.text(Names.NAME, converter.name());
        fields.text(Names.VERSION, converter.version());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void archive(@Nullable ArchivePosition archive) throws IOException {
        if (archive == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        fields.text(Names.FILE, archive.file());
        fields.integer(Names.OFFSET, archive.offset());
        json.writeEndObject();
    }

    private void attachments(List<SourceDocument> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        fields.startArray(Names.ATTACHMENTS);
        for (SourceDocument attachment : attachments) {
            source(attachment);
        }
        json.writeEndArray();
    }

    private void sections(List<Section> sections) throws IOException {
        fields.startArray(Names.SECTIONS);
        for (Section section : sections) {
            json.writeStartObject();
            fields.text(Names.KEY, section.key().code());
            fields.text(Names.HEADING, section.heading());
            fields.text(Names.TEXT, section.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void statements(List<Statement> statements) throws IOException {
        fields.startArray(Names.STATEMENTS);
        for (Statement statement : statements) {
            json.writeStartObject();
            fields.text(Names.SUBJECT, statement.subject());
            fields.text(Names.MEASURE, statement.measure());
            fields.number(Names.VALUE, statement.value());
            fields.text(Names.UNIT, statement.unit());
            fields.flag(Names.APPROXIMATE, statement.approximate());
            fields.integer(Names.PART_OF, statement.partOf());
            fields.text(Names.TEXT, statement.text());
            fields.text(Names.SECTION, statement.section().code());
            locations.write(statement.location());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void evidence(List<Fact> facts, List<TableValues> tables) throws IOException {
        fields.startObject(Names.EVIDENCE);
        for (Fact fact : facts) {
            json.writeFieldName(fact.pointer());
            evidence(fact.evidence());
        }
        for (TableValues table : tables) {
            for (Value value : table.values()) {
                json.writeFieldName(value.key().pointer());
                evidence(value.evidence());
            }
        }
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeStartObject();
        fields.text(Names.RAW, evidence.raw());
        fields.word(Names.STATE, Words.STATES.of(evidence.state()));
        fields.word(Names.CONFIDENCE, Words.CONFIDENCES.of(evidence.confidence()));
        fields.word(Names.MATCH, Words.MATCHES.of(evidence.match()));
        locations.write(evidence.location());
        if (evidence.score() != null) {
            json.writeFieldName(Names.SCORE);
            fields.rounded(evidence.score(), SCORE_DECIMALS);
        }
        if (evidence.unit() != null) {
            fields.text(Names.UNIT, evidence.unit());
        }
        if (evidence.attachment() != null) {
            fields.integer(Names.ATTACHMENT, evidence.attachment());
        }
        if (!evidence.readings().isEmpty()) {
            fields.startArray(Names.READINGS);
            for (BigDecimal reading : evidence.readings()) {
                fields.number(reading);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void checks(Checks checks) throws IOException {
        fields.startObject(Names.CHECKS);
        fields.integer(Names.PASSED, (long) checks.passed());
        results(Names.FAILED, checks.failed());
        results(Names.INCONCLUSIVE, checks.inconclusive());
        json.writeEndObject();
    }

    private void results(SerializableString name, List<CheckResult> results) throws IOException {
        fields.startArray(name);
        for (CheckResult result : results) {
            json.writeStartObject();
            fields.text(Names.ID, result.id());
            fields.text(Names.SEVERITY, result.severity().code());
            fields.word(Names.STATUS, result.failed() ? Names.FAILED : Names.INCONCLUSIVE);
            fields.number(Names.REPORTED, result.reported());
            fields.number(Names.COMPUTED, result.computed());
            fields.number(Names.DIFFERENCE, result.difference());
            pointers(Names.CELLS, result.cells());
            pointers(Names.MISSING, result.missing());
            fields.text(
                    Names.CAUSE, result.cause() == null ? null : result.cause().code());
            suggestions(result.suggestions());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void pointers(SerializableString name, List<CellKey> cells) throws IOException {
        fields.startArray(name);
        for (CellKey cell : cells) {
            json.writeString(cell.pointer());
        }
        json.writeEndArray();
    }

    private void suggestions(List<Suggestion> suggestions) throws IOException {
        if (suggestions.isEmpty()) {
            return;
        }
        fields.startArray(Names.SUGGESTIONS);
        for (Suggestion suggestion : suggestions) {
            json.writeStartObject();
            fields.text(Names.CELL, suggestion.cell().pointer());
            fields.number(Names.VALUE, suggestion.value());
            if (!suggestion.with().isEmpty()) {
                pointers(Names.WITH, suggestion.with());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void diagnostics(List<Diagnostic> diagnostics) throws IOException {
        fields.startArray(Names.DIAGNOSTICS);
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            fields.text(Names.SEVERITY, diagnostic.severity().code());
            fields.text(Names.CODE, diagnostic.code());
            fields.text(Names.MESSAGE, diagnostic.message());
            if (diagnostic.location() != null) {
                locations.write(diagnostic.location());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
