// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/**
 * A picture as the strongest of red, green and blue, and as colourfulness, for each pixel.
 *
 * @param strongest changed where {@link #settle} makes it brightness
 * @param colour how far the strongest and the weakest of the three are apart
 */
record Coloured(int width, int height, byte[] strongest, byte[] colour) {
    /** Above this a pixel counts as coloured: JPEG noise around black ink stays below 40 at quality 60. */
    static final int COLOURED = 56;
    /** Stamp ink lets more than this through in its own colour; black ink under a stamp lets less through. */
    private static final int BLACK_UNDER_STAMP = 120;

    /** Takes rows of packed pixels into both planes. */
    void take(int[] rgb, int top, int rows) {
        int at = top * width;
        for (int i = 0; i < rows * width; i++, at++) {
            int red = rgb[i] >> 16 & 0xff;
            int green = rgb[i] >> 8 & 0xff;
            int blue = rgb[i] & 0xff;
            int most = Math.max(red, Math.max(green, blue));
            strongest[at] = (byte) most;
            colour[at] = (byte) (most - Math.min(red, Math.min(green, blue)));
        }
    }

    boolean isColoured(int at) {
        return (colour[at] & 0xff) > COLOURED;
    }

    /** Makes the pixel's brightness of its planes, with or without the ink of a stamp. */
    void settle(int at, boolean stamped) {
        int most = strongest[at] & 0xff;
        int apart = colour[at] & 0xff;
        if (!stamped) {
            strongest[at] = (byte) (most - apart * 7 / 10);
        } else if (apart > COLOURED / 2 && most > BLACK_UNDER_STAMP) {
            strongest[at] = (byte) 255;
        }
    }

    /** The brightness, once every pixel is settled. */
    Grey brightness() {
        return new Grey(width, height, strongest);
    }
}
