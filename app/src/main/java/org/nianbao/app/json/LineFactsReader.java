// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads of a line of {@code reports.jsonl} what a user compares: identity, values, checks; no prose and no places. */
public final class LineFactsReader {
    /** Prose, and what says where and how something was read. */
    private static final Set<String> LEFT_OUT =
            Set.of("schemaVersion", "converter", "sections", "statements", "diagnostics", "attachments");

    private final JsonFactory factory = new JsonFactory();

    /**
     * What the line says.
     *
     * @throws IOException where the line is no report
     */
    public LineFacts read(byte[] line) throws IOException {
        try (JsonParser json = factory.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the line is no JSON object");
            }
            Facts facts = new Facts();
            facts.read(json);
            if (facts.uri.isEmpty()) {
                throw new IOException("the line has no source/uri: it is no report");
            }
            return new LineFacts(facts.uri, facts.all());
        }
    }

    /** What was met so far. */
    private static final class Facts {
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, String> evidence = new HashMap<>();
        private final Map<String, String> checks = new HashMap<>();
        private String uri = "";

        void read(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "source" -> uri = fields(json).getOrDefault("uri", "");
                    case "evidence" -> evidence(json);
                    case "checks" -> checks(json);
                    default -> {
                        if (LEFT_OUT.contains(name)) {
                            json.skipChildren();
                        } else {
                            leaves(json, "/" + name);
                        }
                    }
                }
            }
        }

        private void leaves(JsonParser json, String pointer) throws IOException {
            JsonToken token = json.currentToken();
            if (token == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String below = pointer + "/" + json.currentName();
                    json.nextToken();
                    leaves(json, below);
                }
            } else if (token == JsonToken.START_ARRAY) {
                for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    leaves(json, pointer + "/" + i);
                }
            } else {
                values.put(pointer, json.getText());
            }
        }

        private static Map<String, String> fields(JsonParser json) throws IOException {
            Map<String, String> fields = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    fields.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return fields;
        }

        private void evidence(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String pointer = json.currentName();
                json.nextToken();
                Map<String, String> fields = fields(json);
                evidence.put(pointer, fields.get("state") + ", " + fields.get("confidence"));
            }
        }

        private void checks(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() != JsonToken.START_ARRAY) {
                    checks.put("checks/" + name, json.getText());
                    continue;
                }
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> check = fields(json);
                    String words = name;
                    if (check.containsKey("reported") || check.containsKey("computed")) {
                        words += ": reported " + check.get("reported") + ", computed " + check.get("computed");
                    }
                    checks.put("checks/" + check.get("id"), words);
                }
            }
        }

        SortedMap<String, String> all() {
            SortedMap<String, String> all = new TreeMap<>(checks);
            values.forEach((pointer, value) -> {
                String how = evidence.get(pointer);
                all.put(pointer, how == null ? value : value + " (" + how + ")");
            });
            evidence.forEach((pointer, how) -> all.putIfAbsent(pointer, "(" + how + ")"));
            return all;
        }
    }
}
