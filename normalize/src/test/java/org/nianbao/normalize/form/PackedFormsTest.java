// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PackedFormsTest {
    @Test
    void givesBackTheFormsOfTheFiles() throws IOException {
        Forms forms = Forms.ofFiles();
        assertEquals(forms, PackedForms.unpack(new ByteArrayInputStream(PackedForms.pack(forms))));
    }

    @Test
    void buildPacksTheFormsOfTheFiles() throws IOException {
        try (InputStream packed = Forms.class.getResourceAsStream(PackedForms.RESOURCE)) {
            assertNotNull(packed, "the build packs the forms");
            assertArrayEquals(PackedForms.pack(Forms.ofFiles()), packed.readAllBytes());
        }
        assertEquals(Forms.ofFiles(), Forms.standard());
    }
}
