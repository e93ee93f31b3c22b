// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import java.io.IOException;
import java.io.InputStream;

/** The JSON Schema (2020-12) of the canonical report. */
public final class ReportSchema {
    /** Where the schema lies among the program's resources. */
    public static final String RESOURCE = "/org/nianbao/schema/report-1.0.schema.json";

    private ReportSchema() {}

    /** The schema as UTF-8. */
    public static byte[] bytes() throws IOException {
        try (InputStream in = ReportSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return in.readAllBytes();
        }
    }
}
