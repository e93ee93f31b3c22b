// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Takes the fields that were asked for out of a line of JSON, and builds nothing of the rest. */
final class RowParser {
    private final RowFields fields;
    private final JsonFactory json;

    RowParser(RowFields fields, Limits limits) {
        this.fields = fields;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength((int) Math.min(limits.maxBytes(), Integer.MAX_VALUE))
                        .maxNestingDepth(limits.maxNesting())
                        .build())
                .build();
    }

    /**
     * The row that a line is.
     *
     * @throws RejectionException where it is no JSON object, or a field is no text
     */
    Row parse(byte[] line) throws RejectionException {
        Found found = new Found();
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused(RejectionCode.DAMAGED, "the line is no JSON object");
            }
            readObject(parser, "", found);
            if (parser.nextToken() != null) {
                throw refused(RejectionCode.DAMAGED, "more than one JSON object on the line");
            }
        } catch (JsonProcessingException e) {
            throw refused(RejectionCode.DAMAGED, "the line is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refused(RejectionCode.DAMAGED, "the line is no JSON: " + e.getMessage());
        }
        return new Row(found.text, found.url, found.date);
    }

    private void readObject(JsonParser parser, String prefix, Found found) throws IOException, RejectionException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && leadsToField(path + ".")) {
                readObject(parser, path + ".", found);
            } else if (isField(path)) {
                take(parser, path, token, found);
            } else {
                parser.skipChildren();
            }
        }
    }

    private boolean leadsToField(String prefix) {
        return startsWith(fields.text(), prefix)
                || startsWith(fields.url(), prefix)
                || startsWith(fields.date(), prefix);
    }

    private static boolean startsWith(@Nullable String field, String prefix) {
        return field != null && field.startsWith(prefix);
    }

    private boolean isField(String path) {
        return path.equals(fields.text()) || path.equals(fields.url()) || path.equals(fields.date());
    }

    private void take(JsonParser parser, String path, JsonToken token, Found found)
            throws IOException, RejectionException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (token != JsonToken.VALUE_STRING && !(number && path.equals(fields.date()))) {
            throw refused(RejectionCode.NOT_A_DOCUMENT, "the field " + path + " is no text");
        }
        String value = parser.getText();
        found.text = path.equals(fields.text()) ? value : found.text;
        found.url = path.equals(fields.url()) ? value : found.url;
        found.date = path.equals(fields.date()) ? value : found.date;
    }

    static RejectionException refused(RejectionCode code, String message) {
        return new RejectionException(code, Stage.INGEST, message);
    }

    private static final class Found {
        private @Nullable String text;
        private @Nullable String url;
        private @Nullable String date;
    }
}
