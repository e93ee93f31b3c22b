// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a {@code rejected.jsonl} as rows of the table {@code rejected}. */
public final class RejectedLines {
    private static final List<String> COLUMNS = List.of("uri", "sha256", "code", "message", "stage");

    private RejectedLines() {}

    /**
     * All rows.
     *
     * @throws IOException where it cannot be read; names file and line
     */
    public static List<@Nullable Object[]> read(Path file) throws IOException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        JsonFactory factory = new JsonFactory();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try (JsonParser json = factory.createParser(line)) {
                    rows.add(row(json));
                } catch (JsonProcessingException e) {
                    throw new IOException(file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
                } catch (ReportLineException e) {
                    throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
        }
        return rows;
    }

    private static @Nullable Object[] row(JsonParser json) throws IOException, ReportLineException {
        json.nextToken();
        if (!JsonFields.entersObject(json, "a rejected input")) {
            throw new ReportLineException("expected a JSON object");
        }
        @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int column = COLUMNS.indexOf(json.currentName());
            json.nextToken();
            if (column < 0) {
                json.skipChildren();
            } else {
                row[column] = JsonFields.text(json, COLUMNS.get(column));
            }
        }
        if (row[0] == null) {
            throw new ReportLineException("the rejected input has no uri");
        }
        return row;
    }
}
