// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, one at a time and none longer than asked for. */
final class Lines implements Closeable {
    private final InputStream in;
    private final long longest;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long bufferStart;
    private long number;

    Lines(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param offset of its first byte in the unpacked stream
     * @param bytes without the line end, or null where there are too many
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, long offset, byte @Nullable [] bytes, long length) {}

    /** The next line, or null at the end. */
    @Nullable Line next() throws IOException {
        if (next == end && !fill()) {
            return null;
        }
        long offset = bufferStart + next;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        boolean open = true;
        while (open && (next < end || fill())) {
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            length += next - start;
            if (length <= longest) {
                bytes.write(buffer, start, next - start);
            }
            if (next < end) {
                next++;
                open = false;
            }
        }
        number++;
        return new Line(number, offset, length <= longest ? bytes.toByteArray() : null, length);
    }

    /** Lines given so far. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        bufferStart += end;
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
