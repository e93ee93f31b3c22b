// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

/**
 * Tells whether a JPEG is whole: decoders fill what is missing with grey and say nothing, and a table of which the lower
 * half is missing would seem to have fewer rows.
 */
public final class JpegEnd {
    /** Cameras and scanners may write this much behind the end mark. */
    private static final int TRAILER_BYTES = 65_536;

    private JpegEnd() {}

    /** Whether the bytes start as a JPEG and have no end mark within their last stretch. */
    public static boolean isMissing(byte[] jpeg) {
        if (jpeg.length < 2 || (jpeg[0] & 0xFF) != 0xFF || (jpeg[1] & 0xFF) != 0xD8) {
            return false;
        }
        for (int i = jpeg.length - 2; i >= Math.max(2, jpeg.length - TRAILER_BYTES); i--) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xD9) {
                return false;
            }
        }
        return true;
    }
}
