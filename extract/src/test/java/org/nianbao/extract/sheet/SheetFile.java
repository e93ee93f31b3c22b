// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** XLSX files made of their markup, part by part. */
final class SheetFile {
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook of one sheet, its markup inside {@code worksheet} given. */
    static SheetFile of(String sheet) {
        return new SheetFile()
                .part("[Content_Types].xml", "<Types/>")
                .part("xl/workbook.xml", "<workbook><sheets><sheet name='表' sheetId='1' r:id='a'/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>")
                .part("xl/s.xml", "<worksheet>" + sheet + "</worksheet>");
    }

    SheetFile part(String name, String content) {
        parts.put(name, content.replaceFirst("<(workbook)>", "<$1 xmlns:r='r'>"));
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    Document read() throws IOException, RejectionException {
        return read(Limits.standard());
    }

    Document read(Limits limits) throws IOException, RejectionException {
        return read(new XlsxReader(), bytes(), limits);
    }

    static Document read(DocumentReader reader, byte[] bytes, Limits limits) throws RejectionException {
        return reader.read(new SourceDocument("a", MediaTypes.XLSX, null, bytes, "", Instant.EPOCH, null), limits);
    }

    String shown() throws IOException, RejectionException {
        return ShownBlocks.of(read().blocks());
    }

    /** Rows of inline texts, parted by spaces; {@code .} stands for no cell. */
    static String rows(String... rows) {
        StringBuilder out = new StringBuilder("<sheetData>");
        for (int r = 0; r < rows.length; r++) {
            out.append("<row r='").append(r + 1).append("'>");
            String[] cells = rows[r].split(" ", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].equals(".")) {
                    out.append("<c r='").append((char) ('A' + c)).append(r + 1);
                    out.append("' t='inlineStr'><is><t>").append(cells[c]).append("</t></is></c>");
                }
            }
            out.append("</row>");
        }
        return out.append("</sheetData>").toString();
    }
}
