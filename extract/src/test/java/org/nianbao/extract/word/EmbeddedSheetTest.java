// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nianbao.extract.word.WordMarkup.p;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class EmbeddedSheetTest {
    private static final String LINK = "<Relationship Id='r%d' Type='http://x/%s' Target='embeddings/%s'/>";
    private static final String TABLE = "2x2[0.0:规章,0.1:5,1.0:行政规范性文件,1.1:7]";

    private static byte[] saved(Workbook empty) throws IOException {
        try (Workbook workbook = empty;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("旧").createRow(0).createCell(0).setCellValue("not shown");
            var sheet = workbook.createSheet("表");
            for (int i = 0; i < 2; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "规章" : "行政规范性文件");
                row.createCell(1).setCellValue(5 + 2 * i);
            }
            workbook.setActiveSheet(1);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** As an OLE object that holds a packaged workbook. */
    private static byte[] wrapped(byte[] workbook) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(workbook), "Package");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String object(int link, String program) {
        return "<w:p><w:r><w:object><v:shape><v:imagedata r:id='i'/></v:shape><o:OLEObject Type='Embed' ProgID='"
                + program + "' r:id='r" + link + "'/></w:object></w:r></w:p>";
    }

    private static WordMarkup holding(String name, byte[] content) {
        return new WordMarkup()
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships>" + String.format(LINK, 1, "package", name) + "</Relationships>")
                .with("word/embeddings/" + name, content);
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsTheActiveSheetInItsPlace() throws IOException, RejectionException {
        byte[] xlsx = saved(new XSSFWorkbook());
        for (WordMarkup parts : List.of(
                holding("a.xlsx", xlsx),
                holding("oleObject1.bin", wrapped(xlsx)),
                holding("a.xls", saved(new HSSFWorkbook())))) {
            Document document = parts.read(p("前") + object(1, "Excel.Sheet.12") + p("后"));
            assertEquals("前 ¶ " + TABLE + " ¶ 后", ShownBlocks.of(document.blocks()));
            assertEquals(List.of(), codes(document));
        }
        Document document = holding("a.xlsx", xlsx).read(object(1, "Excel.Sheet.12"));
        assertEquals(
                new PartPath("word/embeddings/a.xlsx!/xl/worksheets/sheet2.xml", 1, 2, 2),
                ((Table) document.blocks().get(0)).cells().get(3).location());
    }

    @Test
    void tellsOfObjectsThatItLeavesOut() throws IOException, RejectionException {
        byte[] xlsx = saved(new XSSFWorkbook());
        Document other = holding("a.bin", xlsx).read(p("前") + object(1, "Word.Document.12"));
        assertEquals("前", ShownBlocks.of(other.blocks()));
        assertEquals(List.of("embeddedObject"), codes(other));
        assertEquals(List.of("embeddedObject"), codes(holding("a.xlsx", xlsx).read(object(2, "Excel.Sheet.12"))));
        Document broken = holding("a.xlsx", new byte[] {'P', 'K', 3, 4, 5}).read(p("前") + object(1, "Excel.Sheet.12"));
        assertEquals(List.of("embeddedObject"), codes(broken));
        assertEquals(List.of(), codes(holding("a.bin", xlsx).read(object(1, "Equation.3"))));
    }

    @Test
    void readsNoMoreSheetsThanAReportCanHave() throws IOException, RejectionException {
        byte[] xlsx = saved(new XSSFWorkbook());
        Document again =
                holding("a.xlsx", xlsx).read(object(1, "Excel.Sheet.12").repeat(1000));
        assertEquals(TABLE, ShownBlocks.of(again.blocks()));
        StringBuilder links = new StringBuilder("<Relationships>");
        StringBuilder body = new StringBuilder();
        WordMarkup many = new WordMarkup();
        for (int i = 0; i < 60; i++) {
            links.append(String.format(LINK, i, "package", i + ".xlsx"));
            body.append(object(i, "Excel.Sheet.12"));
            many.with("word/embeddings/" + i + ".xlsx", xlsx);
        }
        many.with("word/_rels/document.xml.rels", links + "</Relationships>");
        RejectionException e = assertThrows(RejectionException.class, () -> many.read(body.toString()));
        assertEquals(RejectionCode.TOO_LARGE, e.code());
    }
}
