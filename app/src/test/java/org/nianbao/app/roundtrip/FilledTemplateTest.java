// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.normalize.report.Report;

/** The published form in Word: each of its cells is read as itself. */
class FilledTemplateTest {
    /** 10 of table 2, 7 applicants of 25 rows, 15 of table 4. */
    private static final int CELLS = 10 + 7 * 25 + 15;

    @TempDir
    Path folder = Path.of("");

    private static void assertRead(FilledReport printed, String name, byte[] bytes) throws IOException {
        Report read = Reading.read(name, bytes);
        Comparison comparison = Comparison.of(printed, Set.of(), read);
        assertEquals(List.of(), comparison.notes());
        assertEquals(CELLS, comparison.right());
        assertEquals("gid-2021", read.form());
    }

    @Test
    void readsEveryCellOfThePublishedForm() throws IOException {
        FilledTemplate filled = FilledTemplate.fill();
        assertRead(filled.report(), "form.docx", filled.docx());
    }

    @Tag("office")
    @ParameterizedTest
    @CsvSource({
        "doc,doc:MS Word 97",
        "odt,odt:writer8",
        "fodt,fodt:OpenDocument Text Flat XML",
        "rtf,rtf:Rich Text Format",
        "docx,docx:MS Word 2007 XML",
        "xml,xml:MS Word 2003 XML",
        "html,html:HTML (StarWriter)",
        "pdf,pdf:writer_pdf_Export"
    })
    void readsThePublishedFormSavedByOffice(String ending, String format) throws IOException, InterruptedException {
        FilledTemplate filled = FilledTemplate.fill();
        Path from = Files.createDirectories(folder.resolve("from"));
        Files.write(from.resolve("form.docx"), filled.docx());
        new OfficePrograms(folder).convert(List.of("from/form.docx"), format);
        String name = "form." + ending;
        assertRead(filled.report(), name, Files.readAllBytes(folder.resolve(name)));
    }
}
