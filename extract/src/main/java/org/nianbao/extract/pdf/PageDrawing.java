// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * A page as a picture.
 *
 * @param failed whether a part of the page could not be drawn, such as a picture that cannot be decoded
 */
record PageDrawing(BufferedImage picture, boolean failed) {
    /**
     * Draws a page.
     *
     * @param index of the page, from 0
     * @throws IOException where nothing can be drawn
     */
    static PageDrawing of(PDDocument document, int index, float dotsPerInch) throws IOException {
        Renderer renderer = new Renderer(document);
        renderer.setSubsamplingAllowed(true);
        try {
            BufferedImage picture = renderer.renderImageWithDPI(index, dotsPerInch, ImageType.RGB);
            return new PageDrawing(picture, renderer.failed);
        } catch (RuntimeException e) {
            // The library trips over some broken pages so.
            throw new IOException(e.toString(), e);
        }
    }

    /** Goes on where the library would log a broken part and draw nothing. */
    private static final class Renderer extends PDFRenderer {
        private boolean failed;

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
                    failed = true;
                }
            };
        }
    }
}
