// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/** Draws pages of a PDF document as they are displayed: the crop box, after rotation. */
public final class PageDrawings {
    private static final float POINTS_PER_INCH = 72;
    private static final float DOTS_PER_INCH = 120;
    /** A page of A4 has 1.4 million at this resolution; posters are drawn smaller. */
    private static final float MAX_PIXELS = 4_000_000;

    /** A drawing on white paper is smaller as PNG, a photograph as JPEG. */
    private static final int MAX_PNG_BYTES = 600_000;

    private PageDrawings() {}

    /**
     * A page as a picture.
     *
     * @param page from 1
     * @param width of the page as displayed, in points
     * @param height of the page as displayed, in points
     * @param mediaType of the bytes
     * @param bytes not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record PagePicture(int page, float width, float height, String mediaType, byte[] bytes) {}

    /**
     * Pictures of the pages.
     *
     * @param pages from 1; those that the document does not have are left out
     * @throws RejectionException where a page cannot be drawn
     */
    public static List<PagePicture> of(SourceDocument source, NavigableSet<Integer> pages) throws RejectionException {
        List<PagePicture> pictures = new ArrayList<>();
        try (PDDocument pdf = PdfReader.open(source.bytes())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            for (int page : pages) {
                if (page >= 1 && page <= pdf.getNumberOfPages()) {
                    pictures.add(draw(pdf, renderer, page));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new RejectionException(
                    RejectionCode.DAMAGED, Stage.EXTRACT, "the pages cannot be drawn: " + e.getMessage(), e);
        }
        return pictures;
    }

    private static PagePicture draw(PDDocument pdf, PDFRenderer renderer, int page) throws IOException {
        PageSpace space = PageSpace.of(pdf.getPage(page - 1));
        float inches = space.width() * space.height() / (POINTS_PER_INCH * POINTS_PER_INCH);
        float resolution = (float) Math.min(DOTS_PER_INCH, Math.sqrt(MAX_PIXELS / Math.max(1, inches)));
        BufferedImage image = renderer.renderImage(page - 1, resolution / POINTS_PER_INCH, ImageType.RGB);
        return encoded(page, space.width(), space.height(), image);
    }

    /**
     * A drawn page in the shorter of two formats.
     *
     * @param width of the page as displayed, in points
     * @param height of the page as displayed, in points
     * @throws IOException where it cannot be encoded
     */
    public static PagePicture encoded(int page, float width, float height, BufferedImage image) throws IOException {
        byte[] bytes = encoded(image, "png");
        String mediaType = "image/png";
        if (bytes.length > MAX_PNG_BYTES) {
            byte[] jpeg = encoded(image, "jpg");
            if (jpeg.length < bytes.length) {
                bytes = jpeg;
                mediaType = "image/jpeg";
            }
        }
        return new PagePicture(page, width, height, mediaType, bytes);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer of " + format);
        }
        return out.toByteArray();
    }
}
