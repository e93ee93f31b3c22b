// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.audit.CellIndex;
import org.nianbao.app.tidy.ReadReport;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.ValueState;

/** Reads the evidence of a report's cells. Used by one thread. */
final class EvidenceReader {
    private final CellIndex index;
    private final ReadReport report;
    private @Nullable String state;
    private @Nullable String confidence;
    private @Nullable String raw;
    private @Nullable String unit;
    private @Nullable String place;
    private @Nullable Long attachment;

    EvidenceReader(CellIndex index, ReadReport report) {
        this.index = index;
        this.report = report;
    }

    void read(JsonParser json) throws IOException, ReportLineException {
        if (!JsonFields.entersObject(json, "evidence")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int cell = index.number(json.currentName());
            json.nextToken();
            if (cell < 0 || !JsonFields.entersObject(json, "evidence")) {
                json.skipChildren();
                continue;
            }
            one(json);
            String where =
                    attachment == null ? place : "attachment " + attachment + (place == null ? "" : ": " + place);
            report.evidence(cell, state, confidence, raw, unit, where);
        }
    }

    private void one(JsonParser json) throws IOException, ReportLineException {
        state = null;
        confidence = null;
        raw = null;
        unit = null;
        place = null;
        attachment = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "state" -> state = state(JsonFields.text(json, name));
                case "confidence" -> confidence = confidence(JsonFields.text(json, name));
                case "raw" -> raw = JsonFields.text(json, name);
                case "unit" -> unit = JsonFields.text(json, name);
                case "attachment" -> attachment = JsonFields.whole(json, name);
                case "location" -> place = place(json);
                default -> json.skipChildren();
            }
        }
    }

    private static @Nullable String state(@Nullable String code) throws ReportLineException {
        for (ValueState known : STATES) {
            if (known.code().equals(code)) {
                return known.code();
            }
        }
        throw new ReportLineException("no value is in the state " + code);
    }

    private static @Nullable String confidence(@Nullable String code) throws ReportLineException {
        for (Confidence known : CONFIDENCES) {
            if (known.code().equals(code)) {
                return known.code();
            }
        }
        throw new ReportLineException("no value has the confidence " + code);
    }

    private static final ValueState[] STATES = ValueState.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();

    /** Where it is printed, as far as a person needs it to find the place. */
    private static @Nullable String place(JsonParser json) throws IOException, ReportLineException {
        if (!JsonFields.entersObject(json, "location")) {
            return null;
        }
        String path = null;
        String part = null;
        Long page = null;
        Long line = null;
        StringBuilder inside = new StringBuilder();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "path" -> path = JsonFields.text(json, name);
                case "part" -> part = JsonFields.text(json, name);
                case "page" -> page = JsonFields.whole(json, name);
                case "line" -> line = JsonFields.whole(json, name);
                case "table", "row", "cell" -> {
                    Long number = JsonFields.whole(json, name);
                    if (number != null) {
                        inside.append(' ').append(name).append(' ').append(number.longValue());
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (path != null) {
            return path;
        }
        if (part != null) {
            return part + inside;
        }
        return page != null ? "page " + page : line != null ? "line " + line : null;
    }
}
