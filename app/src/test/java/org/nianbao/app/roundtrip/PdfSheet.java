// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.nianbao.extract.pdf.TestFont;

/** A4 pages that are filled from the top; places are given from the current line down, in points. */
final class PdfSheet {
    private static final float MARGIN = 72;
    private static final float LEADING = 1.6f;

    private final PDDocument document;
    private final PDFont font;
    private final PdfPen pen;
    private final PdfTurn turn;
    private PDPageContentStream content;
    private float y;
    private int page;

    PdfSheet(PDDocument document, PdfPen pen, PdfTurn turn) throws IOException {
        this.document = document;
        this.font = TestFont.in(document);
        this.pen = pen;
        this.turn = turn;
        this.content = open();
    }

    private PDPageContentStream open() throws IOException {
        PDPage sheet = turn.page();
        document.addPage(sheet);
        page++;
        y = PDRectangle.A4.getHeight() - MARGIN;
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        stream.transform(turn.matrix());
        show(stream, "- " + page + " -", 10, PDRectangle.A4.getWidth() / 2 - 12, MARGIN / 2);
        return stream;
    }

    void newPage() throws IOException {
        content.close();
        content = open();
    }

    void close() throws IOException {
        content.close();
    }

    /** What is left of the page. */
    float room() {
        return y - MARGIN;
    }

    void down(float points) {
        y -= points;
    }

    void line(String text, float size, float left) throws IOException {
        if (room() < size * LEADING) {
            newPage();
        }
        show(content, text, size, left, y - size);
        down(size * LEADING);
    }

    void centred(String text, float size) throws IOException {
        for (String line : wrapped(text, size, PdfWriter.WIDTH)) {
            line(line, size, (PDRectangle.A4.getWidth() - width(line, size)) / 2);
        }
    }

    /** Lines in the middle of a rectangle. */
    void text(List<String> lines, float size, float left, float top, float right, float bottom) throws IOException {
        float height = lines.size() * size * 1.3f;
        float start = y - top - (bottom - top - height) / 2;
        for (int i = 0; i < lines.size(); i++) {
            float x = left + (right - left - width(lines.get(i), size)) / 2;
            show(content, lines.get(i), size, x, start - i * size * 1.3f - size);
        }
    }

    /** One line turned counter-clockwise, in the middle of a rectangle. */
    void turned(String text, float size, float left, float top, float right, float bottom) throws IOException {
        float start = y - (top + bottom + width(text, size)) / 2;
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (left + right + 0.76f * size) / 2, start));
        content.showText(text);
        content.endText();
    }

    /** The ground of a cell. */
    void ground(float left, float top, float right, float bottom, int row) throws IOException {
        pen.ground(content, new PdfPen.Side(left, y - bottom, right, y - top), row);
    }

    void across(float left, float right, float down, int line, int column, boolean outer) throws IOException {
        if (pen.drawsAcross(line, column, outer)) {
            pen.draw(document, content, new PdfPen.Side(left, y - down, right, y - down));
        }
    }

    void down(float x, float top, float bottom, int line, int row, boolean outer) throws IOException {
        if (pen.drawsDown(line, row, outer)) {
            pen.draw(document, content, new PdfPen.Side(x, y - bottom, x, y - top));
        }
    }

    private void show(PDPageContentStream stream, String text, float size, float left, float baseline)
            throws IOException {
        if (text.isBlank()) {
            return;
        }
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(left, baseline);
        stream.showText(text);
        stream.endText();
    }

    static float width(String text, float size) {
        return (float)
                text.codePoints().mapToDouble(c -> c < 0x300 ? size / 2 : size).sum();
    }

    /** The text broken at its own line breaks and wherever the width is used up, as Chinese is. */
    static List<String> wrapped(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (int c : paragraph.codePoints().toArray()) {
                String next = Character.toString(c);
                if (!line.isEmpty() && width(line + next, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(next);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
