// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.nianbao.app.audit.AuditedReport;
import org.nianbao.app.audit.Finding;
import org.nianbao.app.audit.FindingKind;
import org.nianbao.normalize.report.Severity;

/** Findings of an audit as JSON Lines. */
public final class FindingJson {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** The finding as one line, ended by a line feed. */
    public byte[] line(Finding finding) {
        return bytes(json -> {
            head(json, finding.kind(), finding.id(), finding.severity());
            agencies(json, finding.reports());
            json.writeArrayFieldStart("years");
            for (int year : finding.years()) {
                json.writeNumber(year);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reports");
            for (AuditedReport report : finding.reports()) {
                report(json, report);
            }
            json.writeEndArray();
            figures(json, finding.values());
            if (finding.check() != null) {
                check(json, finding.check());
            }
            if (finding.measure() != null) {
                json.writeNumberField(
                        finding.kind() == FindingKind.SAME_TEXT ? "similarity" : "factor", rounded(finding.measure()));
            }
            json.writeStringField("message", finding.message());
        });
    }

    /** A line of the data that is no report, as a finding in one line. */
    public byte[] line(ReportLines.BadLine bad) {
        return bytes(json -> {
            head(json, FindingKind.BAD_LINE, FindingKind.BAD_LINE.code(), Severity.ERROR);
            for (String name : List.of("agencies", "years", "reports", "values")) {
                json.writeArrayFieldStart(name);
                json.writeEndArray();
            }
            json.writeStringField("file", bad.file().toString());
            json.writeNumberField("line", bad.line());
            json.writeStringField("message", bad.message());
        });
    }

    private static void head(JsonGenerator json, FindingKind kind, String id, Severity severity) throws IOException {
        json.writeStringField("kind", kind.code());
        json.writeStringField("id", id);
        json.writeStringField("severity", severity.code());
    }

    private static void agencies(JsonGenerator json, List<AuditedReport> reports) throws IOException {
        json.writeArrayFieldStart("agencies");
        for (String agency : reports.stream()
                .map(AuditedReport::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            json.writeString(agency);
        }
        json.writeEndArray();
    }

    private static void report(JsonGenerator json, AuditedReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", report.id());
        json.writeStringField("uri", report.uri());
        json.writeStringField("agency", report.agency());
        json.writeStringField("regionCode", report.region());
        json.writeFieldName("year");
        if (report.year() == null) {
            json.writeNull();
        } else {
            json.writeNumber(report.year());
        }
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, List<Finding.Figure> figures) throws IOException {
        json.writeArrayFieldStart("values");
        for (Finding.Figure figure : figures) {
            json.writeStartObject();
            json.writeNumberField("report", figure.report());
            json.writeStringField("pointer", figure.pointer());
            number(json, "value", figure.number());
            json.writeStringField("state", figure.state().code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void check(JsonGenerator json, Finding.YearCheck check) throws IOException {
        json.writeStringField("status", check.failed() ? "failed" : "inconclusive");
        number(json, "reported", check.reported());
        number(json, "computed", check.computed());
        number(json, "difference", check.difference());
        json.writeArrayFieldStart("cells");
        for (String cell : check.cells()) {
            json.writeString(cell);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (String cell : check.missing()) {
            json.writeString(cell);
        }
        json.writeEndArray();
        json.writeStringField(
                "cause", check.cause() == null ? null : check.cause().code());
    }

    private static void number(JsonGenerator json, String name, @org.jspecify.annotations.Nullable BigDecimal number)
            throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.toPlainString());
        }
    }

    /** Four digits behind the point are more than anybody reads. */
    private static double rounded(double measure) {
        return Math.round(measure * 10_000) / 10_000.0;
    }

    private byte[] bytes(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** The fields of one JSON object. */
    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
