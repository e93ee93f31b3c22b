// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import java.io.IOException;
import java.io.InputStream;

/** The JSON Schemas (2020-12) that the program publishes: of the canonical report, and of form files. */
public final class Schemas {
    /** Where the schema of the canonical report lies among the program's resources. */
    public static final String REPORT = "/org/nianbao/schema/report-1.0.schema.json";

    /** Where the schema of form files lies. */
    public static final String FORM_FILE = "/org/nianbao/schema/form-1.0.schema.json";

    private Schemas() {}

    /** A schema as UTF-8. */
    public static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return in.readAllBytes();
        }
    }
}
