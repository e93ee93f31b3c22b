// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;

/** Writes a table's values as nested objects, opening and closing them where the paths part. */
final class NestedValues {
    private NestedValues() {}

    static void write(JsonGenerator json, FieldWriter fields, TableValues table) throws IOException {
        json.writeFieldName(table.key());
        json.writeStartObject();
        List<String> open = List.of(table.key()); // a list of keys: all but the last are open objects
        int depth = 1;
        for (Value value : table.values()) {
            List<String> path = value.key().path();
            int shared = sharedObjects(open, depth, path);
            for (; depth > shared; depth--) {
                json.writeEndObject();
            }
            for (; depth < path.size() - 1; depth++) {
                json.writeFieldName(path.get(depth));
                json.writeStartObject();
            }
            json.writeFieldName(path.get(depth));
            fields.number(value.number());
            open = path;
        }
        for (; depth > 0; depth--) {
            json.writeEndObject();
        }
    }

    /** How many of the {@code depth} open objects also hold the cell at {@code path}. */
    private static int sharedObjects(List<String> open, int depth, List<String> path) {
        int limit = Math.min(depth, path.size() - 1);
        int shared = 0;
        while (shared < limit && open.get(shared).equals(path.get(shared))) {
            shared++;
        }
        return shared;
    }
}
