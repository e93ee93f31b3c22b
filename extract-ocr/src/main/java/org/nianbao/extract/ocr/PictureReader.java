// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Makes grey pictures of what callers give, without stamps where the picture has colour. */
final class PictureReader {
    private static final int BAND_ROWS = 128;

    private PictureReader() {}

    static Grey read(BufferedImage picture) {
        if (isGrey(picture)) {
            return readGrey(picture);
        }
        Coloured coloured = readColours(picture);
        new StampRemover(coloured).remove();
        return coloured.brightness();
    }

    private static boolean isGrey(BufferedImage picture) {
        return picture.getRaster().getNumBands() == 1
                && !(picture.getColorModel() instanceof IndexColorModel)
                && picture.getSampleModel().getSampleSize(0) <= 16;
    }

    /** Samples as they are stored: Java's grey colour space would change their brightness. */
    private static Grey readGrey(BufferedImage picture) {
        Raster raster = picture.getRaster();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int most = (1 << picture.getSampleModel().getSampleSize(0)) - 1;
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (row[x] * 255 / most);
            }
        }
        return new Grey(width, height, pixels);
    }

    private static Coloured readColours(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        Coloured coloured = new Coloured(width, height, new byte[width * height], new byte[width * height]);
        BufferedImage band = new BufferedImage(width, Math.min(BAND_ROWS, height), BufferedImage.TYPE_INT_RGB);
        int[] samples = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        Graphics2D graphics = band.createGraphics();
        try {
            graphics.setComposite(AlphaComposite.SrcOver);
            for (int top = 0; top < height; top += band.getHeight()) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, width, band.getHeight());
                graphics.drawImage(picture, 0, -top, null);
                coloured.take(samples, top, Math.min(band.getHeight(), height - top));
            }
        } finally {
            graphics.dispose();
        }
        return coloured;
    }
}
