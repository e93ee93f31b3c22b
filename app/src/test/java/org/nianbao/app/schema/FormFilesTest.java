// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.app.GoldenFile;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.InvalidFormException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FormFilesTest {
    @Test
    void schemaAgreesWithTheFormFiles() throws IOException {
        GoldenFile.check(
                GoldenFile.root().resolve("app/src/main/resources" + Schemas.REPORT),
                new SchemaGenerator(Forms.standard()).generate());
    }

    @ParameterizedTest
    @MethodSource("formFiles")
    void formFilesKeepTheirSchema(Path file) throws IOException {
        assertEquals(List.of(), new SchemaCheck(Schemas.FORM_FILE).complaints(json(Files.readString(file))));
    }

    static Stream<Path> formFiles() throws IOException {
        try (Stream<Path> files = Files.list(GoldenFile.root().resolve("normalize/src/main/resources/forms"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{extends: gid-2021, synonyms: [{table: requests, add: [a]}]}",
                "{extends: gid-2021, synonyms: [{table: requests, row: a, column: b, add: [a]}]}",
                "{extends: gid-2021, synonym: []}",
                "{id: X, name: x, notice: x, years: {from: 2020}, tables: []}",
                "{id: x, name: x, notice: x, years: {from: x}, tables: []}",
                "{id: x, name: x, notice: x, years: {from: 2020}, tables: [{key: training, blocks: []}]}"
            })
    void schemaRefusesWhatTheLoaderRefuses(String yaml) throws IOException {
        assertNotEquals(List.of(), new SchemaCheck(Schemas.FORM_FILE).complaints(json(yaml)));
        assertThrows(InvalidFormException.class, () -> Forms.standard().and(Map.of("x.yaml", yaml)));
    }

    /** As JSON, aliases followed. */
    private static String json(String yaml) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    @Test
    void codebookAgreesWithTheFormFiles() throws IOException {
        GoldenFile.check(GoldenFile.root().resolve("docs/schema.md"), new Codebook(Forms.standard()).write());
    }
}
