// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Writes a change as a line of JSON. */
public final class ChangeJson {
    private final JsonFactory factory = new JsonFactory();

    /**
     * The line, without its end.
     *
     * @param pointer what has changed, or null for the report as a whole
     * @param before null where it was not there
     * @param after null where it is not there any more
     */
    public String line(
            String uri, String kind, @Nullable String pointer, @Nullable String before, @Nullable String after)
            throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("uri", uri);
            json.writeStringField("kind", kind);
            json.writeStringField("pointer", pointer);
            json.writeStringField("old", before);
            json.writeStringField("new", after);
            json.writeEndObject();
        }
        return line.toString();
    }
}
