// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.tidy.CheckColumn;
import org.nianbao.app.tidy.ReadReport;
import org.nianbao.app.tidy.ReportColumn;

/** Reads the checks of a report. Used by one thread. */
final class CheckReader {
    private final ReadReport report;

    CheckReader(ReadReport report) {
        this.report = report;
    }

    void read(JsonParser json) throws IOException, ReportLineException {
        if (!JsonFields.entersObject(json, "checks")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "passed" -> report.set(ReportColumn.CHECKS_PASSED, JsonFields.whole(json, "checks.passed"));
                case "failed" -> report.set(ReportColumn.CHECKS_FAILED, results(json, "checks.failed"));
                case "inconclusive" ->
                    report.set(ReportColumn.CHECKS_INCONCLUSIVE, results(json, "checks.inconclusive"));
                default -> json.skipChildren();
            }
        }
    }

    private long results(JsonParser json, String name) throws IOException, ReportLineException {
        JsonFields.entersList(json, name);
        long results = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!JsonFields.entersObject(json, name)) {
                continue;
            }
            results++;
            @Nullable Object[] row = new @Nullable Object[CheckColumn.values().length];
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                field(json, field, row);
            }
            report.check(row);
        }
        return results;
    }

    private static void field(JsonParser json, String name, @Nullable Object[] row)
            throws IOException, ReportLineException {
        switch (name) {
            case "id" -> row[CheckColumn.ID.ordinal()] = JsonFields.text(json, name);
            case "severity" -> row[CheckColumn.SEVERITY.ordinal()] = JsonFields.text(json, name);
            case "status" -> row[CheckColumn.STATUS.ordinal()] = JsonFields.text(json, name);
            case "reported" -> row[CheckColumn.REPORTED.ordinal()] = JsonFields.number(json, name);
            case "computed" -> row[CheckColumn.COMPUTED.ordinal()] = JsonFields.number(json, name);
            case "difference" -> row[CheckColumn.DIFFERENCE.ordinal()] = JsonFields.number(json, name);
            case "cause" -> row[CheckColumn.CAUSE.ordinal()] = JsonFields.text(json, name);
            case "cells" -> row[CheckColumn.CELLS.ordinal()] = JsonFields.joined(json, name, " ");
            case "missing" -> row[CheckColumn.MISSING.ordinal()] = JsonFields.joined(json, name, " ");
            case "suggestions" -> row[CheckColumn.SUGGESTIONS.ordinal()] = suggestions(json);
            default -> json.skipChildren();
        }
    }

    private static @Nullable String suggestions(JsonParser json) throws IOException, ReportLineException {
        JsonFields.entersList(json, "suggestions");
        StringBuilder all = new StringBuilder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!JsonFields.entersObject(json, "a suggestion")) {
                continue;
            }
            String cell = null;
            Number value = null;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "cell" -> cell = JsonFields.text(json, name);
                    case "value" -> value = JsonFields.number(json, name);
                    default -> json.skipChildren();
                }
            }
            all.append(all.length() == 0 ? "" : " ").append(cell).append('=').append(value);
        }
        return all.length() == 0 ? null : all.toString();
    }
}
