// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nianbao.app.GoldenFile;
import org.nianbao.normalize.form.Forms;

class FormFilesTest {
    @Test
    void schemaAgreesWithTheFormFiles() throws IOException {
        GoldenFile.check(
                GoldenFile.root().resolve("app/src/main/resources" + ReportSchema.RESOURCE),
                new SchemaGenerator(Forms.standard()).generate());
    }

    @Test
    void codebookAgreesWithTheFormFiles() throws IOException {
        GoldenFile.check(GoldenFile.root().resolve("docs/schema.md"), new Codebook(Forms.standard()).write());
    }
}
