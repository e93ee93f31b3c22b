// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/** Which pixels of a picture are ink: 1 for ink, 0 for paper. The array is not copied. */
record Ink(int width, int height, byte[] pixels) {
    Ink {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException("ink of " + width + " x " + height + " with " + pixels.length);
        }
    }

    boolean at(int x, int y) {
        return pixels[y * width + x] != 0;
    }

    int count() {
        int count = 0;
        for (byte pixel : pixels) {
            count += pixel;
        }
        return count;
    }

    /** Rows as columns: what is found in one is vertical in the other. */
    Ink transposed() {
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = pixels[y * width + x];
            }
        }
        return new Ink(/* width= */ height, /* height= */ width, turned);
    }

    /** Without what goes on along a row for more than so many pixels. */
    Ink withoutRuns(int longest) {
        byte[] brief = pixels.clone();
        for (int y = 0; y < height; y++) {
            int start = y * width;
            for (int at = start; at <= (y + 1) * width; at++) {
                if (at == (y + 1) * width || pixels[at] == 0) {
                    if (at - start > longest) {
                        java.util.Arrays.fill(brief, start, at, (byte) 0);
                    }
                    start = at + 1;
                }
            }
        }
        return new Ink(width, height, brief);
    }

    /** Each pixel's ink with that of the pixels above and below. */
    Ink thickened() {
        byte[] thick = pixels.clone();
        for (int at = width; at < thick.length; at++) {
            thick[at] |= pixels[at - width];
            thick[at - width] |= pixels[at];
        }
        return new Ink(width, height, thick);
    }

    /** Ink that both have. */
    Ink and(Ink other) {
        byte[] both = pixels.clone();
        for (int at = 0; at < both.length; at++) {
            both[at] &= other.pixels[at];
        }
        return new Ink(width, height, both);
    }
}
