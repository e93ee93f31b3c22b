// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A run of headers in a ZIP's directory.
 *
 * @param start place of the first
 * @param end place behind the last
 * @param members how many they are
 * @param last whether what follows is the end of the directory, or no directory at all
 * @param intact false where what follows is neither a header nor the end of the directory
 */
public record ZipDirectory(long start, long end, int members, boolean last, boolean intact) {
    private static final int HEADER = 0x02014B50;
    private static final int HEADER_BYTES = 46;
    private static final int SIGNATURE = 0x05054B50;
    private static final int WIDE_END = 0x06064B50;
    private static final int END = 0x06054B50;

    /** The headers from {@code start} on, at most {@code most} of them. */
    public static ZipDirectory run(SeekableByteChannel zip, long start, int most) throws IOException {
        ZipPages pages = new ZipPages(zip, start);
        long end = start;
        for (int members = 0; members < most; members++) {
            ByteBuffer mark = pages.next(Integer.BYTES);
            if (mark == null || mark.getInt(0) != HEADER) {
                return new ZipDirectory(start, end, members, true, mark != null && isEnd(mark.getInt(0)));
            }
            ByteBuffer header = pages.next(HEADER_BYTES - Integer.BYTES);
            if (header == null) {
                return new ZipDirectory(start, end, members, true, false);
            }
            int more = (header.getShort(24) & 0xFFFF) + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
            pages.skip(more);
            end += HEADER_BYTES + more;
        }
        return new ZipDirectory(start, end, most, false, true);
    }

    private static boolean isEnd(int mark) {
        return mark == END || mark == WIDE_END || mark == SIGNATURE;
    }
}
