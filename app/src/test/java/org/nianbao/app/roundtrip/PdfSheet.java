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
import org.nianbao.extract.pdf.TestFont;

/** A4 pages that are filled from the top; places are given from the current line down, in points. */
final class PdfSheet {
    private static final float MARGIN = 72;
    private static final float LEADING = 1.6f;
    private static final float LINE = 0.5f;

    private final PDDocument document;
    private final PDFont font;
    private final boolean filled;
    private PDPageContentStream content;
    private float y;
    private int page;

    PdfSheet(PDDocument document, boolean filled) throws IOException {
        this.document = document;
        this.font = TestFont.in(document);
        this.filled = filled;
        this.content = open();
    }

    private PDPageContentStream open() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page++;
        y = PDRectangle.A4.getHeight() - MARGIN;
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
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

    void box(float left, float top, float right, float bottom) throws IOException {
        if (filled) {
            bar(left, top, right - left, LINE);
            bar(left, bottom, right - left, LINE);
            bar(left, top, LINE, bottom - top);
            bar(right, top, LINE, bottom - top);
            return;
        }
        content.setLineWidth(LINE);
        content.addRect(left, y - bottom, right - left, bottom - top);
        content.stroke();
    }

    private void bar(float left, float top, float width, float height) throws IOException {
        content.addRect(left, y - top - height, width, height);
        content.fill();
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
