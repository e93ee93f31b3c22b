// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** How the borders of a table are drawn. */
enum PdfPen {
    /** Stroked rectangles, cell by cell. */
    LINES,
    /** Thin filled rectangles. */
    BARS,
    /** A picture of one black point, stretched. */
    PICTURES,
    /** Strokes with a dash pattern. */
    DASHED,
    /** Many short strokes. */
    SEGMENTS,
    /** Two lines for each. */
    DOUBLE,
    /** Bars as broad as office programs offer, 4.5 pt. */
    THICK,
    /** No line around the table. */
    NO_OUTER,
    /** No line at the table's left and right side. */
    NO_SIDES,
    /** Some horizontal lines between rows are left out. */
    GAPS_ACROSS,
    /** Some vertical lines between columns are left out. */
    GAPS_DOWN,
    /** Horizontal lines only. */
    ACROSS_ONLY,
    /** Vertical lines only. */
    DOWN_ONLY,
    /** Nothing. */
    NONE,
    /** Coloured cells with paper between them. */
    TILES,
    /** Every other row shaded over its whole width. */
    STRIPES;

    private static final float LINE = 0.5f;
    private static final float THICK_LINE = 4.5f;
    private static final float DASH = 2f;
    private static final int GAP_EVERY = 5;

    /** One side of one square of a cell, in page units from the bottom left. */
    record Side(float x0, float y0, float x1, float y1) {
        float width() {
            return x1 - x0;
        }

        float height() {
            return y1 - y0;
        }
    }

    /** The ground of a cell, drawn before its text. */
    void ground(PDPageContentStream content, Side box, int row) throws IOException {
        if (this == TILES) {
            content.setNonStrokingColor(row % 2 == 0 ? 0.85f : 0.9f, 0.9f, 1f);
            content.addRect(box.x0 + 0.75f, box.y0 + 0.75f, box.width() - 1.5f, box.height() - 1.5f);
            content.fill();
            content.setNonStrokingColor(0f, 0f, 0f);
        } else if (this == STRIPES && row % 2 == 1) {
            content.setNonStrokingColor(0.9f, 0.9f, 0.9f);
            content.addRect(box.x0, box.y0, box.width(), box.height());
            content.fill();
            content.setNonStrokingColor(0f, 0f, 0f);
        }
    }

    /**
     * Whether a horizontal side is drawn.
     *
     * @param line number of the grid line
     */
    boolean drawsAcross(int line, int column, boolean outer) {
        return switch (this) {
            case NONE, DOWN_ONLY, TILES, STRIPES -> false;
            case NO_OUTER -> !outer;
            case GAPS_ACROSS -> outer || (7 * line + 3 * column) % GAP_EVERY != 0;
            default -> true;
        };
    }

    boolean drawsDown(int line, int row, boolean outer) {
        return switch (this) {
            case NONE, ACROSS_ONLY, TILES, STRIPES -> false;
            case NO_OUTER, NO_SIDES -> !outer;
            case GAPS_DOWN -> outer || (7 * line + 3 * row) % GAP_EVERY != 0;
            default -> true;
        };
    }

    /** Draws one side. */
    void draw(PDDocument document, PDPageContentStream content, Side side) throws IOException {
        switch (this) {
            case BARS -> bar(content, side, LINE);
            case THICK -> bar(content, side, THICK_LINE);
            case PICTURES -> {
                BufferedImage point = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
                content.drawImage(
                        LosslessFactory.createFromImage(document, point),
                        side.x0,
                        side.y0,
                        Math.max(LINE, side.width()),
                        Math.max(LINE, side.height()));
            }
            case DASHED -> {
                content.setLineDashPattern(new float[] {DASH, DASH}, 0);
                line(content, side.x0, side.y0, side.x1, side.y1);
            }
            case SEGMENTS -> segments(content, side);
            case DOUBLE -> {
                float shift = side.height() == 0 ? 0 : 0.75f;
                float lift = side.width() == 0 ? 0 : 0.75f;
                line(content, side.x0 - shift, side.y0 - lift, side.x1 - shift, side.y1 - lift);
                line(content, side.x0 + shift, side.y0 + lift, side.x1 + shift, side.y1 + lift);
            }
            default -> line(content, side.x0, side.y0, side.x1, side.y1);
        }
    }

    private static void segments(PDPageContentStream content, Side side) throws IOException {
        float length = Math.max(side.width(), side.height());
        for (float at = 0; at < length; at += 2 * DASH) {
            float end = Math.min(length, at + DASH);
            if (side.height() == 0) {
                line(content, side.x0 + at, side.y0, side.x0 + end, side.y0);
            } else {
                line(content, side.x0, side.y0 + at, side.x0, side.y0 + end);
            }
        }
    }

    private static void line(PDPageContentStream content, float x0, float y0, float x1, float y1) throws IOException {
        content.setLineWidth(LINE);
        content.moveTo(x0, y0);
        content.lineTo(x1, y1);
        content.stroke();
    }

    private static void bar(PDPageContentStream content, Side side, float thick) throws IOException {
        content.addRect(side.x0 - thick / 2, side.y0 - thick / 2, side.width() + thick, side.height() + thick);
        content.fill();
    }
}
