// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the ink of stamps out of a coloured picture and leaves black ink below it. A stamp is a connected shape in colour
 * that is large both ways; coloured text and coloured rules stay.
 */
final class StampRemover {
    /** Stamps are looked for on a picture of about this many pixels on its short side. */
    private static final int SHORT_SIDE = 400;
    /** A stamp is at least this part of the short side: 1.3 cm of A4; official ones measure 3 to 5 cm. */
    private static final double SMALLEST = 0.06;
    /** More than this part of a stamp's box in colour is a coloured ground, not a stamp. */
    private static final double GROUND = 0.8;

    private final Coloured picture;
    private final int factor;

    StampRemover(Coloured picture) {
        this.picture = picture;
        this.factor = Math.max(1, Math.min(picture.width(), picture.height()) / SHORT_SIDE);
    }

    void remove() {
        boolean[] stamped = new boolean[0];
        List<Blob> stamps = stamps();
        for (int y = 0; y < picture.height(); y++) {
            if (!stamps.isEmpty()) {
                stamped = columns(stamps, y / factor);
            }
            for (int x = 0; x < picture.width(); x++) {
                picture.settle(y * picture.width() + x, !stamps.isEmpty() && stamped[x]);
            }
        }
    }

    private boolean[] columns(List<Blob> stamps, int row) {
        boolean[] stamped = new boolean[picture.width()];
        for (Blob stamp : stamps) {
            if (row >= stamp.top() - 1 && row <= stamp.bottom()) {
                int left = Math.max(0, (stamp.left() - 1) * factor);
                int right = Math.min(stamped.length, (stamp.right() + 1) * factor);
                java.util.Arrays.fill(stamped, left, Math.max(left, right), true);
            }
        }
        return stamped;
    }

    private List<Blob> stamps() {
        int width = Math.max(1, picture.width() / factor);
        int height = Math.max(1, picture.height() / factor);
        byte[] mask = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mask[y * width + x] = (byte) (coloured(x * factor, y * factor) ? 1 : 0);
            }
        }
        double least = Math.min(width, height) * SMALLEST;
        List<Blob> stamps = new ArrayList<>();
        for (Blob blob : Blobs.of(new Ink(width, height, mask)).all()) {
            boolean large = blob.width() >= least && blob.height() >= least;
            if (large && blob.area() < GROUND * blob.width() * blob.height()) {
                stamps.add(blob);
            }
        }
        return stamps;
    }

    private boolean coloured(int left, int top) {
        for (int y = top; y < Math.min(top + factor, picture.height()); y++) {
            for (int x = left; x < Math.min(left + factor, picture.width()); x++) {
                if (picture.isColoured(y * picture.width() + x)) {
                    return true;
                }
            }
        }
        return false;
    }
}
