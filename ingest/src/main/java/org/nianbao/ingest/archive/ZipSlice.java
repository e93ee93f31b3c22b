// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.nianbao.ingest.detect.ZipDirectory;

/**
 * A ZIP as it would be if its directory held only some of its members: the bytes in front of the directory, a run of
 * the directory, and an end that says so. The library reads a directory as a whole; of a ZIP of a million members that
 * takes half a gigabyte.
 */
final class ZipSlice implements SeekableByteChannel {
    private static final int WIDE_END_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_BYTES = 22;

    private final SeekableByteChannel zip;
    private final long front;
    private final ZipDirectory run;
    private final ByteBuffer end;
    private long position;
    private boolean open = true;

    /**
     * @param zip not closed with this
     * @param front bytes in front of the directory
     */
    ZipSlice(SeekableByteChannel zip, long front, ZipDirectory run) {
        this.zip = zip;
        this.front = front;
        this.run = run;
        this.end = end();
    }

    private long runBytes() {
        return run.end() - run.start();
    }

    /** The 64-bit form of the end, and the short one that points to it. */
    private ByteBuffer end() {
        ByteBuffer bytes =
                ByteBuffer.allocate(WIDE_END_BYTES + LOCATOR_BYTES + END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x06064B50)
                .putLong(WIDE_END_BYTES - 12)
                .putShort((short) 45)
                .putShort((short) 45);
        bytes.putInt(0).putInt(0).putLong(run.members()).putLong(run.members());
        bytes.putLong(runBytes()).putLong(front);
        bytes.putInt(0x07064B50).putInt(0).putLong(front + runBytes()).putInt(1);
        bytes.putInt(0x06054B50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        bytes.putInt(-1).putInt(-1).putShort((short) 0);
        return bytes.flip();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size()) {
            return -1;
        }
        int n;
        if (position < front) {
            n = readFile(into, position, front - position);
        } else if (position < front + runBytes()) {
            n = readFile(into, run.start() + position - front, front + runBytes() - position);
        } else {
            int at = (int) (position - front - runBytes());
            n = Math.min(into.remaining(), end.limit() - at);
            into.put(end.slice(at, n));
        }
        position += Math.max(n, 0);
        return n;
    }

    private int readFile(ByteBuffer into, long place, long most) throws IOException {
        int limit = into.limit();
        into.limit(into.position() + (int) Math.min(into.remaining(), most));
        try {
            return zip.position(place).read(into);
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return front + runBytes() + end.limit();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
