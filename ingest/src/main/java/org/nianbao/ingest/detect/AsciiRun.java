// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.ByteBuffer;

/** Steps over what markup mostly is, printable ASCII, eight bytes at a time. */
final class AsciiRun {
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long SPACES = 0x2020_2020_2020_2020L;
    private static final long DELETES = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private AsciiRun() {}

    /** An index from {@code start} to {@code end} before which, from {@code start}, all bytes are ASCII. */
    static int skip(byte[] bytes, int start, int end) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int i = start;
        while (i <= end - Long.BYTES && (buffer.getLong(i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    /** An index from {@code start} to {@code end} before which, from {@code start}, no byte is a control character. */
    static int skipUncontrolled(byte[] bytes, int start, int end) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int i = start;
        while (i <= end - Long.BYTES && !mayHoldControl(buffer.getLong(i))) {
            i += Long.BYTES;
        }
        return i;
    }

    /** Whether a byte of the eight is below the space or is DEL; never false where one is. */
    private static boolean mayHoldControl(long eight) {
        long belowSpace = (eight - SPACES) & ~eight;
        long delete = eight ^ DELETES;
        return ((belowSpace | ((delete - ONES) & ~delete)) & HIGH_BITS) != 0;
    }
}
