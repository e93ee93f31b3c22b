// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.FinishedLine.FailedCheck;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.Stage;

/**
 * Reads the lines of {@code reports.jsonl} and {@code rejected.jsonl} that an earlier run wrote, each to its last
 * character: what a power cut left of a line is none.
 */
public final class FinishedLineReader {
    private final JsonFactory factory = new JsonFactory();

    /** The line, or null where it is not whole or not of this program. */
    public @Nullable FinishedLine read(byte[] line) {
        try (JsonParser json = factory.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Fields fields = new Fields();
            fields.read(json);
            return json.nextToken() == null ? fields.line() : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** What was met so far in one line. */
    private static final class Fields {
        private final Map<String, String> top = new HashMap<>();
        private final Map<String, String> source = new HashMap<>();
        private final List<FailedCheck> failed = new ArrayList<>();
        private @Nullable String archive;
        private int suspect;

        void read(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT && name.equals("source")) {
                    source(json);
                } else if (value == JsonToken.START_OBJECT && name.equals("evidence")) {
                    evidence(json);
                } else if (value == JsonToken.START_OBJECT && name.equals("checks")) {
                    checks(json);
                } else {
                    scalar(json, value, name, top);
                }
            }
        }

        private static void scalar(JsonParser json, JsonToken value, String name, Map<String, String> into)
                throws IOException {
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                into.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }

        private void source(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT && name.equals("archive")) {
                    Map<String, String> position = object(json);
                    archive = position.get("file") + " " + position.get("offset");
                } else {
                    scalar(json, value, name, source);
                }
            }
        }

        private static Map<String, String> object(JsonParser json) throws IOException {
            Map<String, String> fields = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                scalar(json, json.nextToken(), name, fields);
            }
            return fields;
        }

        private void evidence(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String pointer = json.currentName();
                boolean value = pointer.indexOf('/', 1) > 0 && !pointer.equals("/agency/name");
                json.nextToken();
                if (value && "suspect".equals(object(json).get("confidence"))) {
                    suspect++;
                } else if (!value) {
                    json.skipChildren();
                }
            }
        }

        private void checks(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_ARRAY && name.equals("failed")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        Map<String, String> check = object(json);
                        failed.add(new FailedCheck(
                                String.valueOf(check.get("id")),
                                check.get("reported"),
                                check.get("computed"),
                                check.get("cause")));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }

        private @Nullable FinishedLine line() {
            String uri = source.get("uri");
            if (uri != null) {
                return new FinishedLine(
                        uri, source.get("sha256"), source.get("retrievedAt"), archive, suspect, failed, null);
            }
            uri = top.get("uri");
            String code = top.get("code");
            String message = top.get("message");
            String stage = top.get("stage");
            if (uri == null || code == null || message == null || stage == null) {
                return null;
            }
            String sha256 = top.get("sha256");
            Rejected rejected = new Rejected(uri, sha256, RejectionCode.ofCode(code), message, Stage.ofCode(stage));
            return new FinishedLine(uri, sha256, null, null, 0, List.of(), rejected);
        }
    }
}
