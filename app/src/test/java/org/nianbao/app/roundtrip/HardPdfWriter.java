// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws the pages that are hard to read. */
record HardPdfWriter(Kind kind) implements ReportWriter {
    /** Rows so tall that the table of requests covers three pages. */
    private static final float TALL = 62;

    enum Kind {
        PICTURE_BORDERS(PdfPen.PICTURES),
        DASH_PATTERN(PdfPen.DASHED),
        SHORT_SEGMENTS(PdfPen.SEGMENTS),
        DOUBLE_BORDERS(PdfPen.DOUBLE),
        THICK_BORDERS(PdfPen.THICK),
        NO_OUTER_BORDER(PdfPen.NO_OUTER),
        NO_SIDE_BORDERS(PdfPen.NO_SIDES),
        GAPS_ACROSS(PdfPen.GAPS_ACROSS),
        GAPS_DOWN(PdfPen.GAPS_DOWN),
        ACROSS_ONLY(PdfPen.ACROSS_ONLY),
        DOWN_ONLY(PdfPen.DOWN_ONLY),
        NO_BORDERS(PdfPen.NONE),
        COLOURED_CELLS(PdfPen.TILES),
        STRIPED_ROWS(PdfPen.STRIPES),
        THREE_PAGES(PdfWriter.Style.PLAIN, TALL),
        THREE_PAGES_REPEATED_HEADER(PdfWriter.Style.REPEATED_HEADER, TALL),
        THREE_PAGES_CUT_ROWS(PdfWriter.Style.CUT_ROWS, TALL),
        ROTATED_90(PdfTurn.ROTATED_90),
        ROTATED_180(PdfTurn.ROTATED_180),
        ROTATED_270(PdfTurn.ROTATED_270),
        SIDEWAYS_90(PdfTurn.SIDEWAYS_90),
        UPSIDE_DOWN(PdfTurn.UPSIDE_DOWN),
        SIDEWAYS_270(PdfTurn.SIDEWAYS_270),
        TURNED_LABELS(PdfTable.Labels.TURNED),
        STACKED_LABELS(PdfTable.Labels.STACKED);

        private final PdfWriter.Style style;
        private final PdfPen pen;
        private final PdfTurn turn;
        private final PdfTable.Labels labels;
        private final float least;

        Kind(PdfPen pen) {
            this(PdfWriter.Style.PLAIN, pen, PdfTurn.NONE, PdfTable.Labels.ACROSS, 0);
        }

        Kind(PdfWriter.Style style, float least) {
            this(style, PdfPen.LINES, PdfTurn.NONE, PdfTable.Labels.ACROSS, least);
        }

        Kind(PdfTurn turn) {
            this(PdfWriter.Style.PLAIN, PdfPen.LINES, turn, PdfTable.Labels.ACROSS, 0);
        }

        Kind(PdfTable.Labels labels) {
            this(PdfWriter.Style.PLAIN, PdfPen.LINES, PdfTurn.NONE, labels, 0);
        }

        Kind(PdfWriter.Style style, PdfPen pen, PdfTurn turn, PdfTable.Labels labels, float least) {
            this.style = style;
            this.pen = pen;
            this.turn = turn;
            this.labels = labels;
            this.least = least;
        }

        /** Share of the figures that must be read right, somewhat below what was measured. */
        double floor() {
            return switch (this) {
                case ACROSS_ONLY, DOWN_ONLY, NO_BORDERS -> 0.4;
                case STRIPED_ROWS -> 0.5;
                case NO_OUTER_BORDER, GAPS_ACROSS, GAPS_DOWN -> 0.7;
                case COLOURED_CELLS -> 0.95;
                default -> 1;
            };
        }
    }

    @Override
    public String name() {
        return "pdf " + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return ".pdf";
    }

    @Override
    public byte[] write(FilledReport report, Random random) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfSheet sheet = new PdfSheet(document, kind.pen, kind.turn);
            PdfWriter.print(
                    sheet, report, random, table -> new PdfTable(sheet, table, kind.style, kind.labels, kind.least));
            sheet.close();
            document.save(out);
            return out.toByteArray();
        }
    }
}
