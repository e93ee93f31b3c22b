// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.nianbao.extract.pdf.PageDrawings;
import org.nianbao.extract.pdf.PageDrawings.PagePicture;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/** Draws the frames of a picture file as pages, small enough for a screen. */
public final class FrameDrawings {
    private static final float POINTS_PER_INCH = 72;
    /** A page of A4 is so wide at 120 dots per inch. */
    private static final int MOST_WIDTH = 1_000;

    private FrameDrawings() {}

    /**
     * Pictures of the frames.
     *
     * @param pages from 1; those that the file does not have are left out
     * @throws RejectionException where a frame cannot be decoded
     */
    public static List<PagePicture> of(SourceDocument source, NavigableSet<Integer> pages) throws RejectionException {
        List<PagePicture> drawings = new ArrayList<>();
        if (pages.isEmpty()) {
            return drawings;
        }
        try (PictureFile file = PictureFile.open(source.bytes())) {
            int frames = file.frames(pages.last());
            for (int page : pages.headSet(frames, true)) {
                PictureFile.Frame frame = file.frame(page - 1);
                BufferedImage picture = frame.picture();
                float scale = POINTS_PER_INCH / frame.dotsPerInch();
                drawings.add(PageDrawings.encoded(
                        page, picture.getWidth() * scale, picture.getHeight() * scale, smaller(picture)));
            }
        } catch (IOException e) {
            throw new RejectionException(
                    RejectionCode.DAMAGED, Stage.EXTRACT, "the pages cannot be drawn: " + e.getMessage(), e);
        }
        return drawings;
    }

    private static BufferedImage smaller(BufferedImage picture) {
        int width = Math.min(MOST_WIDTH, picture.getWidth());
        int height = Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth()));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
