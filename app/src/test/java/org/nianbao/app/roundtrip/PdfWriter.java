// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws PDF files: ruled tables that run over pages, wrapped labels, page numbers. */
record PdfWriter(Style style) implements ReportWriter {
    enum Style {
        /** Header on the first page of a table only; no row is cut. */
        PLAIN,
        /** Header repeated on each page. */
        REPEATED_HEADER,
        /** Tall rows are cut by the page. */
        CUT_ROWS,
        /** Cells so narrow that long numbers are broken over lines. */
        NARROW,
        /** Borders as filled rectangles, drawn by each cell for itself. */
        FILLED_BORDERS
    }

    static final float LEFT = 60;
    static final float WIDTH = 475;

    static List<PdfWriter> all() {
        return Arrays.stream(Style.values()).map(PdfWriter::new).toList();
    }

    @Override
    public String name() {
        return "pdf " + style.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return ".pdf";
    }

    @Override
    public boolean hasSpans() {
        return true;
    }

    @Override
    public byte[] write(FilledReport report, Random random) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfSheet sheet =
                    new PdfSheet(document, style == Style.FILLED_BORDERS ? PdfPen.BARS : PdfPen.LINES, PdfTurn.NONE);
            print(sheet, report, random, table -> new PdfTable(sheet, table, style, PdfTable.Labels.ACROSS, 0));
            sheet.close();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Sets the report's parts one below the other. */
    static void print(PdfSheet sheet, FilledReport report, Random random, Function<PrintedTable, PdfTable> tables)
            throws IOException {
        // Tables begin at any height of the page.
        sheet.down(random.nextInt(400));
        for (Part part : report.parts()) {
            PrintedTable table = part.table();
            if (table != null) {
                tables.apply(table).draw();
            } else if (part.kind() == Part.Kind.TITLE) {
                for (String line : part.text().split("\n", -1)) {
                    sheet.centred(line, 18);
                }
                sheet.down(20);
            } else {
                for (String line : PdfSheet.wrapped("  " + part.text(), 14, WIDTH)) {
                    sheet.line(line, 14, LEFT);
                }
            }
        }
    }
}
