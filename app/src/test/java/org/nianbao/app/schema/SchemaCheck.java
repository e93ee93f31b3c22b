// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds JSON texts against a published schema. */
public final class SchemaCheck {
    private final JsonSchema schema;

    public SchemaCheck() throws IOException {
        this(Schemas.REPORT);
    }

    SchemaCheck(String resource) throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(Schemas.bytes(resource), StandardCharsets.UTF_8));
    }

    /** What the schema has against the text, one line each; empty where it is valid. */
    public List<String> complaints(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
