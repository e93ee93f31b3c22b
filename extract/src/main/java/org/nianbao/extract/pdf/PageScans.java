// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.nianbao.extract.scan.JpegEnd;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.RecognisedPage;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.RejectionCode;

/** Reads the pages of a document that are pictures, where there is a recogniser. Of one document. */
final class PageScans {
    static final float POINTS_PER_INCH = 72;
    /** Below this figures of a table's small print lose their shape. */
    private static final float LOWEST_DPI = 200;
    /** More costs time and tells a recogniser nothing. */
    private static final float HIGHEST_DPI = 300;
    /** Longer side of the picture that is drawn: A3 at 300 dpi. A page that counts a point for each pixel is drawn so. */
    private static final float LONGEST_PIXELS = 5_000;

    private static final int SHORTEST_PIXELS = 16;
    /** Pixels of one picture in the file; A3 at 600 dpi has 70 million. */
    private static final long MAX_SOURCE_PIXELS = 100_000_000;

    private final PDDocument document;
    private final Recognition recognition;
    private final Legibility legibility;

    PageScans(PDDocument document, Recognition recognition, Legibility legibility) {
        this.document = document;
        this.recognition = recognition;
        this.legibility = legibility;
    }

    /**
     * The page as its picture reads, where the page is one and can be read so; else the page as it is.
     *
     * @param source the same page in the file
     */
    PageContent read(PageContent page, PDPage source) {
        if (!Legibility.isPicture(page)) {
            return page;
        }
        PageRecogniser recogniser = recognition.recogniser();
        if (recogniser == null) {
            return page;
        }
        if (page.pictures().largestPixels() > MAX_SOURCE_PIXELS) {
            legibility.unseen(
                    page,
                    RejectionCode.TOO_LARGE,
                    "a picture of " + page.pictures().largestPixels() + " pixels, at most " + MAX_SOURCE_PIXELS
                            + " are read,");
            return page;
        }
        float dpi = dotsPerInch(page);
        try {
            PageDrawing drawing = PageDrawing.of(document, document.getPages().indexOf(source), dpi);
            if (drawing.failed() && page.pictures().count() == 1) {
                legibility.unseen(page, RejectionCode.DAMAGED, "a picture that cannot be decoded");
                return page;
            }
            boolean whole = page.complete() && !drawing.failed() && !isCutShort(page.pictures());
            return recognised(page, drawing.picture(), dpi, recogniser, whole);
        } catch (IOException e) {
            legibility.unseen(page, RejectionCode.DAMAGED, "a picture that cannot be drawn: " + e.getMessage() + ",");
            return page;
        }
    }

    private static PageContent recognised(
            PageContent page, BufferedImage picture, float dpi, PageRecogniser recogniser, boolean whole) {
        RecognisedPage recognised = recogniser.recognise(picture, dpi);
        float[] display = {page.width(), page.height()};
        return RecognisedContent.of(recognised, page.number(), dpi, display, page.layer(), whole);
    }

    private static float dotsPerInch(PageContent page) {
        float own = page.pictures().dotsPerInch();
        float dpi = own > 0 ? Math.max(LOWEST_DPI, Math.min(own, HIGHEST_DPI)) : HIGHEST_DPI;
        float longest = Math.max(page.width(), page.height()) / POINTS_PER_INCH;
        float shortest = Math.min(page.width(), page.height()) / POINTS_PER_INCH;
        dpi = Math.min(dpi, LONGEST_PIXELS / longest);
        return Math.max(dpi, SHORTEST_PIXELS / shortest);
    }

    /** Whether the data of a JPEG ends before its end mark. */
    private static boolean isCutShort(PagePictures pictures) {
        for (COSStream object : pictures.objects()) {
            COSBase filter = object.getFilters();
            if (COSName.DCT_DECODE.equals(filter) && JpegEnd.isMissing(raw(object))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] raw(COSStream object) {
        try (InputStream in = object.createRawInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
