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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.normalize.report.Report;

/**
 * Reports printed by the programs that agencies and readers use: Chromium, and LibreOffice from web pages and from Word
 * files. Fails where the programs are missing; needs the fonts of Noto CJK.
 */
@Tag("office")
class OfficeTest {
    /** So many reports of each kind; a start of a program takes seconds, one more report a fraction. */
    private static final int REPORTS = Integer.getInteger("nianbao.tries", 6);

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsPdfPrintedByChromium() throws IOException, InterruptedException {
        List<FilledReport> reports = draw(".html", 3);
        for (int i = 0; i < reports.size(); i++) {
            new OfficePrograms(folder)
                    .run(List.of(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "--no-pdf-header-footer",
                            "--print-to-pdf=" + folder.resolve(i + ".pdf"),
                            folder.resolve(i + ".html").toUri().toString()));
        }
        assertRead(reports, ".pdf");
    }

    @Test
    void readsPdfPrintedByOfficeFromWebPages() throws IOException, InterruptedException {
        List<FilledReport> reports = draw(".html", 2);
        convert(reports, ".html", "pdf:writer_web_pdf_Export");
        assertRead(reports, ".pdf");
    }

    @Test
    void readsWordFilesSavedByOfficeFromWebPages() throws IOException, InterruptedException {
        List<FilledReport> reports = draw(".html", 2);
        convert(reports, ".html", "docx:MS Word 2007 XML");
        assertRead(reports, ".docx");
    }

    @Test
    void readsOldWordFilesSavedByOffice() throws IOException, InterruptedException {
        readsWhatOfficeSaves(".doc", "doc:MS Word 97");
    }

    @Test
    void readsOpenDocumentTextsSavedByOffice() throws IOException, InterruptedException {
        readsWhatOfficeSaves(".odt", "odt:writer8");
    }

    @Test
    void readsFlatOpenDocumentTextsSavedByOffice() throws IOException, InterruptedException {
        readsWhatOfficeSaves(".fodt", "fodt:OpenDocument Text Flat XML");
    }

    @Test
    void readsWordXmlSavedByOffice() throws IOException, InterruptedException {
        readsWhatOfficeSaves(".xml", "xml:MS Word 2003 XML");
    }

    @Test
    void readsRichTextSavedByOffice() throws IOException, InterruptedException {
        readsWhatOfficeSaves(".rtf", "rtf:Rich Text Format");
    }

    private void readsWhatOfficeSaves(String ending, String format) throws IOException, InterruptedException {
        List<FilledReport> reports = draw(".docx", 1);
        convert(reports, ".docx", format);
        assertRead(reports, ending);
    }

    @Test
    void readsPdfPrintedByOfficeFromWordFiles() throws IOException, InterruptedException {
        List<FilledReport> reports = draw(".docx", 1);
        convert(reports, ".docx", "pdf:writer_pdf_Export");
        assertRead(reports, ".pdf");
    }

    /**
     * Writes reports into the folder.
     *
     * @param styles of web page to take in turn; the third, pasted from Word, loses its borders in an office program
     */
    private List<FilledReport> draw(String ending, int styles) throws IOException {
        List<FilledReport> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            Random random = new Random(i);
            FilledReport report = Filling.draw(random);
            reports.add(report);
            Path file = folder.resolve(i + ending);
            if (ending.equals(".docx")) {
                Files.write(file, new DocxWriter().write(report, random));
            } else {
                HtmlWriter writer = HtmlWriter.all().get(i % styles);
                String style = String.format(
                        "<style>@page{size:A4;margin:24mm 20mm}body{font-family:'Noto Sans CJK SC';font-size:11pt}"
                                + "table{border-collapse:collapse;width:100%%}"
                                + "td,th{border:1px solid #000;padding:%dpx;font-size:%dpt}</style></head>",
                        random.nextInt(5), 8 + random.nextInt(4));
                String page = new String(writer.write(report, random), StandardCharsets.UTF_8);
                Files.writeString(file, page.replace("</head>", style));
            }
        }
        return reports;
    }

    private void convert(List<FilledReport> reports, String ending, String format)
            throws IOException, InterruptedException {
        List<String> files =
                IntStream.range(0, reports.size()).mapToObj(i -> i + ending).toList();
        boolean page = ending.equals(".html") && format.startsWith("docx");
        String[] options = page ? new String[] {"--infilter=HTML (StarWriter)"} : new String[0];
        new OfficePrograms(folder).convert(files, format, options);
    }

    private void assertRead(List<FilledReport> reports, String ending) throws IOException {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            byte[] bytes = Files.readAllBytes(folder.resolve(i + ending));
            Report read = Reading.read(i + ending, bytes);
            try {
                RoundTrip.assertWhole(reports.get(i), read);
                if (!ending.equals(".xml")) {
                    notes.addAll(RoundTrip.misplaced(
                            reports.get(i), read, EvidencePlaces.of(ending, bytes, StandardCharsets.UTF_8)));
                }
            } catch (AssertionError e) {
                notes.add("report " + i + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), notes);
    }
}
