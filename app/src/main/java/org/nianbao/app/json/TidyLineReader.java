// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.audit.CellIndex;
import org.nianbao.app.tidy.ReadReport;
import org.nianbao.app.tidy.ReportColumn;
import org.nianbao.app.tidy.TidyTables;

/** Reads from a line of {@code reports.jsonl} what its rows need, and passes over the rest. Used by one thread. */
final class TidyLineReader {
    private final JsonFactory factory;
    private final CellIndex index;
    private final ReadReport report;
    private final EvidenceReader evidence;
    private final CheckReader checks;
    private @Nullable String version;
    private boolean sourceSeen;

    TidyLineReader(JsonFactory factory, TidyTables tables) {
        this.factory = factory;
        this.index = tables.index();
        this.report = new ReadReport(index.size());
        this.evidence = new EvidenceReader(index, report);
        this.checks = new CheckReader(report);
    }

    /** The report, until the next is read. */
    ReadReport read(byte[] bytes, int start, int length) throws IOException, ReportLineException {
        report.clear();
        version = null;
        sourceSeen = false;
        try (JsonParser json = factory.createParser(bytes, start, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ReportLineException("expected a JSON object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                field(json, name);
            }
            if (json.nextToken() != null) {
                throw new ReportLineException("expected one JSON object, found more behind it");
            }
        }
        if (!ReportJson.SCHEMA_VERSION.equals(version)) {
            throw new ReportLineException(
                    "expected a report of schemaVersion " + ReportJson.SCHEMA_VERSION + ", found " + version);
        }
        if (!sourceSeen || report.get(ReportColumn.REPORT_ID) == null || report.get(ReportColumn.URI) == null) {
            throw new ReportLineException("the source has no sha256 or no uri");
        }
        return report;
    }

    private void field(JsonParser json, String name) throws IOException, ReportLineException {
        switch (name) {
            case "schemaVersion" -> version = JsonFields.text(json, name);
            case "title" -> report.set(ReportColumn.TITLE, JsonFields.text(json, name));
            case "form" -> report.set(ReportColumn.FORM, JsonFields.text(json, name));
            case "year" -> report.set(ReportColumn.YEAR, JsonFields.whole(json, name));
            case "publishedOn" -> report.set(ReportColumn.PUBLISHED_ON, date(JsonFields.text(json, name)));
            case "agency" -> agency(json);
            case "source" -> source(json);
            case "attachments" -> report.set(ReportColumn.ATTACHMENTS, length(json, name));
            case "evidence" -> evidence.read(json);
            case "checks" -> checks.read(json);
            case "diagnostics" -> diagnostics(json);
            default -> {
                CellIndex.Branch table = index.table(name);
                if (table == null) {
                    json.skipChildren();
                } else {
                    cells(json, table, "/" + name);
                }
            }
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) throws ReportLineException {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ReportLineException("expected a date for publishedOn, found " + text);
        }
    }

    private static long length(JsonParser json, String name) throws IOException, ReportLineException {
        JsonFields.entersList(json, name);
        long length = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            length++;
        }
        return length;
    }

    private void agency(JsonParser json) throws IOException, ReportLineException {
        if (!JsonFields.entersObject(json, "agency")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "name" -> report.set(ReportColumn.AGENCY, JsonFields.text(json, "agency.name"));
                case "inferred" -> report.set(ReportColumn.AGENCY_INFERRED, JsonFields.flag(json, "agency.inferred"));
                case "kind" -> report.set(ReportColumn.AGENCY_KIND, JsonFields.text(json, "agency.kind"));
                case "region" -> region(json);
                default -> json.skipChildren();
            }
        }
    }

    private void region(JsonParser json) throws IOException, ReportLineException {
        if (!JsonFields.entersObject(json, "agency.region")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "code" -> report.set(ReportColumn.REGION_CODE, JsonFields.text(json, "agency.region.code"));
                case "name" -> report.set(ReportColumn.REGION_NAME, JsonFields.text(json, "agency.region.name"));
                case "path" -> report.set(ReportColumn.REGION_PATH, JsonFields.joined(json, "agency.region.path", "/"));
                default -> json.skipChildren();
            }
        }
    }

    private void source(JsonParser json) throws IOException, ReportLineException {
        sourceSeen = JsonFields.entersObject(json, "source");
        if (!sourceSeen) {
            return;
        }
        report.set(ReportColumn.ATTACHMENTS, 0L);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "sha256" -> report.set(ReportColumn.REPORT_ID, JsonFields.text(json, "source.sha256"));
                case "uri" -> report.set(ReportColumn.URI, JsonFields.text(json, "source.uri"));
                case "mediaType" -> report.set(ReportColumn.MEDIA_TYPE, JsonFields.text(json, "source.mediaType"));
                case "sizeBytes" -> report.set(ReportColumn.SIZE_BYTES, JsonFields.whole(json, "source.sizeBytes"));
                case "retrievedAt" ->
                    report.set(ReportColumn.RETRIEVED_AT, JsonFields.text(json, "source.retrievedAt"));
                default -> json.skipChildren();
            }
        }
    }

    private void diagnostics(JsonParser json) throws IOException, ReportLineException {
        JsonFields.entersList(json, "diagnostics");
        Set<String> codes = new LinkedHashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!JsonFields.entersObject(json, "a diagnostic")) {
                continue;
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean code = json.currentName().equals("code");
                if (json.nextToken() == JsonToken.VALUE_STRING && code) {
                    codes.add(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        report.set(ReportColumn.DIAGNOSTICS, codes.isEmpty() ? null : String.join(" ", codes));
    }

    private void cells(JsonParser json, CellIndex.Branch branch, String pointer)
            throws IOException, ReportLineException {
        if (!JsonFields.entersObject(json, pointer)) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                CellIndex.Branch below = branch.branch(name);
                if (below == null) {
                    throw unknown(pointer + "/" + name);
                }
                cells(json, below, pointer + "/" + name);
                continue;
            }
            int cell = branch.cell(name);
            if (cell < 0) {
                throw unknown(pointer + "/" + name);
            }
            // The name is built only for a message: there are two hundred of them in a report.
            report.number(
                    cell,
                    index.isAmount(cell)
                            ? JsonFields.number(json, index.pointer(cell))
                            : JsonFields.whole(json, index.pointer(cell)));
        }
    }

    private static ReportLineException unknown(String pointer) {
        return new ReportLineException("no known form has the cell " + pointer
                + "; give --forms if the data was converted with forms of its own");
    }
}
