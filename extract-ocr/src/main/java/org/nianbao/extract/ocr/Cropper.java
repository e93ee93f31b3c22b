// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;

/** Cuts lines of text out of a page: nothing of the page but the line's own ink and the grey around its edges. */
final class Cropper {
    private final Grey page;
    private final Blobs blobs;
    private final int[] lineOf;
    private final int fringe;

    /**
     * A cropper for the lines of a page.
     *
     * @param fringe pixels around ink that belong to its edge
     */
    Cropper(Grey page, Blobs blobs, List<TextLine> lines, int fringe) {
        this.page = page;
        this.blobs = blobs;
        this.lineOf = new int[blobs.ids()];
        this.fringe = fringe;
        for (int i = 0; i < lines.size(); i++) {
            for (Blob blob : lines.get(i).blobs()) {
                lineOf[blob.id()] = i + 1;
            }
        }
    }

    /**
     * The line with a margin of white.
     *
     * @param number of the line, from 0
     * @param inkOnly black and white instead of grey
     */
    Grey crop(TextLine line, int number, double leastHeight, boolean inkOnly) {
        double height = Math.max(line.height(), leastHeight);
        int above = (int) Math.round((height - line.height()) / 2 + height * MARGIN);
        int beside = (int) Math.round(height * MARGIN) + 1;
        int left = line.left() - beside;
        int top = line.top() - above;
        int width = line.width() + 2 * beside;
        int rows = line.height() + 2 * above;
        byte[] pixels = new byte[width * rows];
        java.util.Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                if (isOfLine(left + x, top + y, number + 1)) {
                    draw(pixels, width, rows, x, y, left, top, inkOnly);
                }
            }
        }
        return new Grey(width, rows, pixels);
    }

    /** White around the line, in parts of its height. */
    private static final double MARGIN = 0.1;

    private boolean isOfLine(int x, int y, int line) {
        return x >= 0 && y >= 0 && x < page.width() && y < page.height() && lineOf[blobs.idAt(x, y)] == line;
    }

    private void draw(byte[] pixels, int width, int rows, int x, int y, int left, int top, boolean inkOnly) {
        if (inkOnly) {
            pixels[y * width + x] = 0;
            return;
        }
        for (int dy = -fringe; dy <= fringe; dy++) {
            for (int dx = -fringe; dx <= fringe; dx++) {
                int toX = x + dx;
                int toY = y + dy;
                boolean inside = toX >= 0 && toY >= 0 && toX < width && toY < rows;
                boolean onPage =
                        left + toX >= 0 && top + toY >= 0 && left + toX < page.width() && top + toY < page.height();
                if (inside && onPage) {
                    pixels[toY * width + toX] = page.pixels()[(top + toY) * page.width() + left + toX];
                }
            }
        }
    }
}
