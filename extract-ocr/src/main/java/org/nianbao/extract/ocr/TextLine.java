// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;

/**
 * A line of text to be read.
 *
 * @param blobs its ink
 * @param inCell whether it stands in a cell of a table
 * @param clipped whether its ink reaches over the border of its cell, so that a part may be missing
 */
record TextLine(List<Blob> blobs, int left, int top, int right, int bottom, boolean inCell, boolean clipped) {
    TextLine {
        blobs = List.copyOf(blobs);
    }

    static TextLine of(List<Blob> blobs, boolean inCell, boolean clipped) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (Blob blob : blobs) {
            left = Math.min(left, blob.left());
            top = Math.min(top, blob.top());
            right = Math.max(right, blob.right());
            bottom = Math.max(bottom, blob.bottom());
        }
        return new TextLine(blobs, left, top, right, bottom, inCell, clipped);
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }
}
