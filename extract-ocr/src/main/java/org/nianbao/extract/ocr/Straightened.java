// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.geom.AffineTransform;

/**
 * A page made straight.
 *
 * @param grey the page
 * @param toSource leads from a place on it to the place in the picture it was made from
 */
record Straightened(Grey grey, AffineTransform toSource) {
    /** Less askew than this, a line across the page rises by less than two pixels at 200 dots per inch. */
    private static final double STRAIGHT_DEGREES = 0.05;

    /** Turns the picture back by the angle its lines go down, and magnifies it; nothing is cut off. */
    static Straightened of(Grey source, double degrees, int magnified) {
        if (Math.abs(degrees) < STRAIGHT_DEGREES && magnified == 1) {
            return new Straightened(source, new AffineTransform());
        }
        double angle = Math.abs(degrees) < STRAIGHT_DEGREES ? 0 : Math.toRadians(degrees);
        double sine = Math.abs(Math.sin(angle));
        double cosine = Math.cos(angle);
        int width = (int) Math.ceil((source.width() * cosine + source.height() * sine) * magnified);
        int height = (int) Math.ceil((source.height() * cosine + source.width() * sine) * magnified);
        AffineTransform toSource = new AffineTransform();
        toSource.translate(source.width() / 2.0, source.height() / 2.0);
        toSource.rotate(angle);
        toSource.scale(1.0 / magnified, 1.0 / magnified);
        toSource.translate(-width / 2.0, -height / 2.0);
        return new Straightened(sampled(source, toSource, width, height), toSource);
    }

    private static Grey sampled(Grey source, AffineTransform toSource, int width, int height) {
        byte[] pixels = new byte[width * height];
        double stepX = toSource.getScaleX();
        double stepY = toSource.getShearY();
        for (int y = 0; y < height; y++) {
            double sourceX = toSource.getScaleX() * 0.5 + toSource.getShearX() * (y + 0.5) + toSource.getTranslateX();
            double sourceY = toSource.getShearY() * 0.5 + toSource.getScaleY() * (y + 0.5) + toSource.getTranslateY();
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) between(source, sourceX - 0.5, sourceY - 0.5);
                sourceX += stepX;
                sourceY += stepY;
            }
        }
        return new Grey(width, height, pixels);
    }

    private static int between(Grey source, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -1 || top < -1 || left >= source.width() || top >= source.height()) {
            return 255;
        }
        int fx = (int) ((x - left) * 256);
        int fy = (int) ((y - top) * 256);
        int above = white(source, left, top) * (256 - fx) + white(source, left + 1, top) * fx;
        int below = white(source, left, top + 1) * (256 - fx) + white(source, left + 1, top + 1) * fx;
        return above * (256 - fy) + below * fy >> 16;
    }

    private static int white(Grey source, int x, int y) {
        return x < 0 || y < 0 || x >= source.width() || y >= source.height() ? 255 : source.at(x, y);
    }
}
