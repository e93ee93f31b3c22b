// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Draws a PDF for a test: text, lines and filled rectangles, in points from the top left of an unrotated page of 595 x
 * 842. {@link #page()} first; {@link #bytes()} last, once.
 */
public final class TestPdf {
    public static final float WIDTH = 595;
    public static final float HEIGHT = 842;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private @Nullable PDPageContentStream content;
    private float originX;
    private float originY;
    private PDPage page = new PDPage();

    public TestPdf() {
        try {
            font = TestFont.in(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a drawing step does. */
    @FunctionalInterface
    public interface Step {
        void draw(PDPageContentStream content) throws IOException;
    }

    public TestPdf page() {
        return page(new PDRectangle(WIDTH, HEIGHT), 0);
    }

    /**
     * Starts a page that shows this crop box.
     *
     * @param rotation by which the page is turned for display, in degrees clockwise
     */
    public TestPdf page(PDRectangle crop, int rotation) {
        try {
            finishPage();
            page = new PDPage(new PDRectangle(crop.getLowerLeftX() + crop.getWidth() + 50, crop.getUpperRightY() + 50));
            page.setCropBox(crop);
            page.setRotation(rotation);
            document.addPage(page);
            originX = crop.getLowerLeftX();
            originY = crop.getUpperRightY();
            content = new PDPageContentStream(document, page);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestPdf text(float x, float baseline, float size, String text) {
        return draw(stream -> {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(originX + x, originY - baseline);
            stream.showText(text);
            stream.endText();
        });
    }

    /** Text that runs at an angle, in degrees counter-clockwise. */
    public TestPdf turnedText(float x, float y, float size, double degrees, String text) {
        return draw(stream -> {
            stream.beginText();
            stream.setFont(font, size);
            stream.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), originX + x, originY - y));
            stream.showText(text);
            stream.endText();
        });
    }

    public TestPdf line(float x0, float y0, float x1, float y1) {
        return draw(stream -> {
            stream.moveTo(originX + x0, originY - y0);
            stream.lineTo(originX + x1, originY - y1);
            stream.stroke();
        });
    }

    /** A filled rectangle. */
    public TestPdf fill(float left, float top, float width, float height) {
        return draw(stream -> {
            stream.addRect(originX + left, originY - top - height, width, height);
            stream.fill();
        });
    }

    /** The border of a rectangle. */
    public TestPdf frame(float left, float top, float width, float height) {
        return draw(stream -> {
            stream.addRect(originX + left, originY - top - height, width, height);
            stream.stroke();
        });
    }

    /** All lines of a grid. */
    public TestPdf grid(float[] xs, float[] ys) {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    /** One row of short texts, each 3 pt right of its column's edge; null leaves a cell empty. */
    public TestPdf row(float[] xs, float baseline, @Nullable String... texts) {
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text != null) {
                text(xs[i] + 3, baseline, 10, text);
            }
        }
        return this;
    }

    public TestPdf draw(Step step) {
        try {
            step.draw(java.util.Objects.requireNonNull(content, "page() first"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the drawing of this page with operators of any kind, broken ones too. */
    public TestPdf raw(String operators) {
        try {
            finishPage();
            COSStream last = document.getDocument().createCOSStream();
            try (OutputStream out = last.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(operators.getBytes(StandardCharsets.US_ASCII));
            }
            COSArray contents = new COSArray();
            contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
            contents.add(last);
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDDocument document() {
        return document;
    }

    public PDFont font() {
        return font;
    }

    private void finishPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    public byte[] bytes() {
        try (document) {
            finishPage();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
