// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/**
 * A connected patch of ink.
 *
 * @param id which names its pixels in the {@link Blobs} that hold it
 * @param right exclusive
 * @param bottom exclusive
 * @param area in pixels
 */
record Blob(int id, int left, int top, int right, int bottom, int area) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int size() {
        return Math.max(width(), height());
    }

    double middleX() {
        return (left + right) / 2.0;
    }

    double middleY() {
        return (top + bottom) / 2.0;
    }
}
