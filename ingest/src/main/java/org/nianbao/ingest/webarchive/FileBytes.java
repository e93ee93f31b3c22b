// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a file in order, which always knows where it stands and can be moved. */
final class FileBytes implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long bufferEnd;

    /** @param channel closed with this */
    FileBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Place of the next byte. */
    long position() {
        return bufferEnd - buffer.remaining();
    }

    void seek(long place) throws IOException {
        long start = bufferEnd - buffer.limit();
        if (place >= start && place <= bufferEnd) {
            buffer.position((int) (place - start));
            return;
        }
        channel.position(place);
        bufferEnd = place;
        buffer.position(0).limit(0);
    }

    /** The next byte, or -1 at the end. */
    int read() throws IOException {
        return window().hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    /** Some of the next bytes, or -1 at the end. */
    int read(byte[] into, int offset, int length) throws IOException {
        if (!window().hasRemaining()) {
            return -1;
        }
        int n = Math.min(length, buffer.remaining());
        buffer.get(into, offset, n);
        return n;
    }

    /** The bytes at hand, consumed by moving its position; empty only at the end. */
    ByteBuffer window() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            channel.position(bufferEnd);
            int n = channel.read(buffer);
            buffer.flip();
            bufferEnd += Math.max(n, 0);
        }
        return buffer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
