// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes OpenDocument spreadsheets as office programs do: covered cells, equal cells repeated, rows to the sheet's end. */
record OdsWriter() implements ReportWriter {
    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'><office:automatic-styles>"
            + "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/>"
            + "</style:style><style:style style:name='ce1' style:family='table-cell'>"
            + "<style:table-cell-properties fo:border='0.74pt solid #000000'/></style:style>"
            + "</office:automatic-styles><office:body><office:spreadsheet>";
    private static final String TAIL = "<table:table-row table:number-rows-repeated='1048400'><table:table-cell"
            + " table:number-columns-repeated='16384'/></table:table-row></table:table>"
            + "</office:spreadsheet></office:body></office:document-content>";

    private static final String MANIFEST =
            "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' manifest:version='1.2'>"
                    + "<manifest:file-entry manifest:full-path='/'"
                    + " manifest:media-type='application/vnd.oasis.opendocument.spreadsheet'/>"
                    + "<manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'/>"
                    + "</manifest:manifest>";

    @Override
    public String name() {
        return "ods";
    }

    @Override
    public String ending() {
        return ".ods";
    }

    @Override
    public boolean hasSpans() {
        return true;
    }

    @Override
    public byte[] write(FilledReport report, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content(report, random).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String content(FilledReport report, Random random) {
        StringBuilder out = new StringBuilder(HEAD);
        if (random.nextBoolean()) {
            out.append("<table:table table:name='old' table:style-name='ta2'><table:table-row><table:table-cell>"
                    + "<text:p>2010年政府信息公开工作年度报告</text:p></table:table-cell></table:table-row></table:table>");
        }
        int left = random.nextInt(3);
        out.append("<table:table table:name='年报'><table:table-column table:number-columns-repeated='16384'/>");
        for (Part part : report.parts()) {
            if (part.table() != null) {
                table(out, part.table(), left);
            } else {
                out.append("<table:table-row>").append(before(left)).append("<table:table-cell>");
                paragraphs(out, part.text());
                out.append("</table:table-cell></table:table-row>");
            }
        }
        return out.append(TAIL).toString();
    }

    private static String before(int left) {
        return left == 0 ? "" : "<table:table-cell table:number-columns-repeated='" + left + "'/>";
    }

    private static void paragraphs(StringBuilder out, String text) {
        for (String line : text.split("\n", -1)) {
            out.append("<text:p>")
                    .append(line.replace("&", "&amp;").replace("<", "&lt;").replace("  ", "<text:s text:c='2'/>"))
                    .append("</text:p>");
        }
    }

    private static void table(StringBuilder out, PrintedTable table, int left) {
        for (int row = 0; row < table.rows(); row++) {
            out.append("<table:table-row>").append(before(left));
            for (int column = 0; column < table.columns(); ) {
                int run = 1;
                while (column + run < table.columns() && isSame(table, row, column, column + run)) {
                    run++;
                }
                cell(out, table.at(row, column), row, column, run);
                column += run;
            }
            out.append("</table:table-row>");
        }
    }

    /** Whether two places hold cells that office programs write once, repeated. */
    private static boolean isSame(PrintedTable table, int row, int a, int b) {
        PrintedCell one = table.at(row, a);
        PrintedCell other = table.at(row, b);
        return one != null
                && other != null
                && one.rowSpan() * one.columnSpan() == 1
                && other.rowSpan() * other.columnSpan() == 1
                && one.text().equals(other.text());
    }

    private static void cell(StringBuilder out, @Nullable PrintedCell cell, int row, int column, int run) {
        if (cell == null) {
            out.append("<table:table-cell/>");
            return;
        }
        if (cell.row() != row || cell.column() != column) {
            out.append("<table:covered-table-cell table:style-name='ce1'/>");
            return;
        }
        out.append("<table:table-cell table:style-name='ce1'")
                .append(run > 1 ? " table:number-columns-repeated='" + run + "'" : "")
                .append(cell.columnSpan() > 1 ? " table:number-columns-spanned='" + cell.columnSpan() + "'" : "")
                .append(cell.rowSpan() > 1 ? " table:number-rows-spanned='" + cell.rowSpan() + "'" : "")
                .append('>');
        if (!cell.text().isEmpty()) {
            paragraphs(out, cell.text());
        }
        out.append("</table:table-cell>");
    }
}
