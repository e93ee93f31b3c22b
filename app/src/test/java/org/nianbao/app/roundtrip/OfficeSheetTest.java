// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.normalize.report.Report;

/** Spreadsheets that LibreOffice Calc opened and saved again. Fails where the program is missing. */
@Tag("office")
class OfficeSheetTest {
    /** So many reports of each kind of spreadsheet; a start of the program takes seconds, one more report a fraction. */
    private static final int REPORTS = Integer.getInteger("nianbao.tries", 3);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        ".xls,xls:MS Excel 97",
        ".xlsx,xlsx:Calc MS Excel 2007 XML",
        ".ods,ods:calc8",
        ".fods,fods:OpenDocument Spreadsheet Flat XML"
    })
    void readsSpreadsheetsSavedByOffice(String ending, String format) throws IOException, InterruptedException {
        List<ReportWriter> writers = new ArrayList<>(SheetWriter.all());
        writers.add(new OdsWriter());
        List<FilledReport> reports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Path from = Files.createDirectories(folder.resolve("from"));
        for (ReportWriter writer : writers) {
            for (int i = 0; i < REPORTS; i++) {
                Random random = new Random(i);
                // A row of nothing but blanks, without borders, is an empty line.
                boolean bare = writer instanceof SheetWriter sheet && !sheet.borders();
                FilledReport report = Filling.draw(
                        random, bare ? Filling.Zeros.MIXED : Filling.pick(random, List.of(Filling.Zeros.values())));
                String name = "in" + reports.size();
                reports.add(report);
                names.add(name);
                files.add("from/" + name + writer.ending());
                Files.write(from.resolve(name + writer.ending()), writer.write(report, random));
            }
        }
        new OfficePrograms(folder).convert(files, format);
        assertRead(reports, names, ending);
    }

    private void assertRead(List<FilledReport> reports, List<String> names, String ending) throws IOException {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            byte[] bytes = Files.readAllBytes(folder.resolve(names.get(i) + ending));
            Report read = Reading.read(names.get(i) + ending, bytes);
            try {
                RoundTrip.assertWhole(reports.get(i), read);
                notes.addAll(RoundTrip.misplaced(
                        reports.get(i), read, EvidencePlaces.of(ending, bytes, StandardCharsets.UTF_8)));
            } catch (AssertionError e) {
                notes.add(names.get(i) + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), notes);
    }
}
