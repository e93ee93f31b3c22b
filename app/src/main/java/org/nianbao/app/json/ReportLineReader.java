// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.audit.AuditedReport;
import org.nianbao.app.audit.CellEvidence;
import org.nianbao.app.audit.CellIndex;
import org.nianbao.app.audit.Layout;
import org.nianbao.app.audit.Place;
import org.nianbao.app.audit.Prose;
import org.nianbao.normalize.report.ValueState;

/** Reads from a line of {@code reports.jsonl} what an audit needs, and passes over the rest. Used by one thread. */
final class ReportLineReader {
    private static final byte NOTHING = -1;
    private static final ValueState[] STATES = ValueState.values();
    /** A number of more digits would not be the same as a floating-point number; it is kept as unreadable. */
    private static final int MOST_DIGITS = 15;

    private final JsonFactory factory;
    private final CellIndex index;
    private final Layout.Pool layouts;
    private final Prose prose = new Prose();
    private final boolean[] present;
    private final double[] values;
    private final byte[] evidence;
    private @Nullable String version;
    private @Nullable String id;
    private @Nullable String uri;
    private @Nullable String agency;
    private @Nullable String region;
    private @Nullable String form;
    private @Nullable Integer year;

    ReportLineReader(JsonFactory factory, CellIndex index, Layout.Pool layouts) {
        this.factory = factory;
        this.index = index;
        this.layouts = layouts;
        present = new boolean[index.size()];
        values = new double[index.size()];
        evidence = new byte[index.size()];
    }

    AuditedReport report(byte[] bytes, int start, Place place) throws IOException, ReportLineException {
        read(bytes, start, place.lengthBytes());
        if (!ReportJson.SCHEMA_VERSION.equals(version)) {
            throw new ReportLineException(
                    "expected a report of schemaVersion " + ReportJson.SCHEMA_VERSION + ", found " + version);
        }
        if (id == null || uri == null) {
            throw new ReportLineException("the source has no " + (id == null ? "sha256" : "uri"));
        }
        int size = 0;
        for (boolean cell : present) {
            size += cell ? 1 : 0;
        }
        int[] cells = new int[size];
        double[] numbers = new double[size];
        byte[] states = new byte[size];
        int at = 0;
        for (int cell = 0; cell < present.length; cell++) {
            if (present[cell]) {
                cells[at] = cell;
                numbers[at] = values[cell];
                states[at] = evidence[cell] != NOTHING ? evidence[cell] : unproven(values[cell]);
                at++;
            }
        }
        return new AuditedReport(
                id,
                uri,
                agency,
                region,
                year,
                form,
                layouts.of(cells),
                numbers,
                states,
                prose.signature(),
                prose.hash(),
                place);
    }

    /** A value whose evidence is missing is certain of nothing. */
    private static byte unproven(double value) {
        return CellEvidence.of(Double.isNaN(value) ? ValueState.BLANK : ValueState.VALUE, false);
    }

    long[] shingles(byte[] bytes) throws IOException, ReportLineException {
        read(bytes, 0, bytes.length);
        return prose.shingles();
    }

    private void read(byte[] bytes, int start, int length) throws IOException, ReportLineException {
        Arrays.fill(present, false);
        Arrays.fill(evidence, NOTHING);
        prose.clear();
        version = null;
        id = null;
        uri = null;
        agency = null;
        region = null;
        form = null;
        year = null;
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
    }

    private void field(JsonParser json, String name) throws IOException, ReportLineException {
        switch (name) {
            case "schemaVersion" -> version = text(json, name);
            case "form" -> form = text(json, name);
            case "year" -> year = year(json);
            case "agency" -> agency(json);
            case "source" -> source(json);
            case "sections" -> sections(json);
            case "evidence" -> evidence(json);
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

    private static @Nullable String text(JsonParser json, String name) throws IOException, ReportLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new ReportLineException("expected a text or null for " + name + ", found " + json.currentToken());
        }
        return json.getText();
    }

    private static @Nullable Integer year(JsonParser json) throws IOException, ReportLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getNumberType() != JsonParser.NumberType.INT) {
            throw new ReportLineException("expected a year or null, found " + json.getText());
        }
        return json.getIntValue();
    }

    private void agency(JsonParser json) throws IOException, ReportLineException {
        if (!entersObject(json, "agency")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("name")) {
                agency = text(json, "agency.name");
            } else if (name.equals("region") && entersObject(json, "agency.region")) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String inner = json.currentName();
                    json.nextToken();
                    if (inner.equals("code")) {
                        region = text(json, "agency.region.code");
                    } else {
                        json.skipChildren();
                    }
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void source(JsonParser json) throws IOException, ReportLineException {
        if (!entersObject(json, "source")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "sha256" -> id = text(json, "source.sha256");
                case "uri" -> uri = text(json, "source.uri");
                default -> json.skipChildren();
            }
        }
    }

    /** False for null. */
    private static boolean entersObject(JsonParser json, String name) throws ReportLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new ReportLineException("expected an object for " + name + ", found " + json.currentToken());
        }
        return true;
    }

    private void sections(JsonParser json) throws IOException, ReportLineException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new ReportLineException("expected a list for sections, found " + json.currentToken());
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!entersObject(json, "a section")) {
                continue;
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean text = json.currentName().equals("text");
                if (json.nextToken() == JsonToken.VALUE_STRING && text) {
                    prose.add(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void cells(JsonParser json, CellIndex.Branch branch, String pointer)
            throws IOException, ReportLineException {
        if (!entersObject(json, pointer)) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                CellIndex.Branch below = branch.branch(name);
                if (below == null) {
                    throw new ReportLineException("no known form has " + pointer + "/" + name);
                }
                cells(json, below, pointer + "/" + name);
                continue;
            }
            int cell = branch.cell(name);
            if (cell < 0) {
                throw new ReportLineException("no known form has the cell " + pointer + "/" + name);
            }
            present[cell] = true;
            values[cell] = number(json, pointer, name);
            if (Double.isNaN(values[cell]) && json.currentToken() != JsonToken.VALUE_NULL) {
                evidence[cell] = CellEvidence.of(ValueState.UNREADABLE, false);
            }
        }
    }

    private static double number(JsonParser json, String pointer, String name) throws IOException, ReportLineException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw new ReportLineException("expected a number or null at " + pointer + "/" + name + ", found " + token);
        }
        return json.getTextLength() > MOST_DIGITS ? Double.NaN : json.getDoubleValue();
    }

    private void evidence(JsonParser json) throws IOException, ReportLineException {
        if (!entersObject(json, "evidence")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int cell = index.number(json.currentName());
            json.nextToken();
            if (cell < 0 || !entersObject(json, "evidence")) {
                json.skipChildren();
                continue;
            }
            ValueState state = null;
            boolean certain = false;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "state" -> state = state(json);
                    case "confidence" -> certain = "certain".equals(text(json, "confidence"));
                    default -> json.skipChildren();
                }
            }
            if (state != null && evidence[cell] == NOTHING) {
                evidence[cell] = CellEvidence.of(state, certain);
            }
        }
    }

    private static ValueState state(JsonParser json) throws IOException, ReportLineException {
        String code = text(json, "state");
        for (ValueState state : STATES) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw new ReportLineException("no value is in the state " + code);
    }
}
