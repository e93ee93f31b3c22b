// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads forward through a channel, a page at a time. */
final class ZipPages {
    private static final int PAGE_BYTES = 1 << 16;

    private final SeekableByteChannel channel;
    private ByteBuffer page =
            ByteBuffer.allocate(PAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long nextPage;

    ZipPages(SeekableByteChannel channel, long start) {
        this.channel = channel;
        this.nextPage = start;
    }

    /** The next {@code count} bytes, or null where the channel ends before them. */
    @Nullable ByteBuffer next(int count) throws IOException {
        if (page.remaining() < count && !fill(count)) {
            return null;
        }
        ByteBuffer slice = page.slice(page.position(), count).order(ByteOrder.LITTLE_ENDIAN);
        page.position(page.position() + count);
        return slice;
    }

    void skip(int count) {
        int here = Math.min(count, page.remaining());
        page.position(page.position() + here);
        nextPage += count - here;
    }

    private boolean fill(int count) throws IOException {
        ByteBuffer wider = ByteBuffer.allocate(Math.max(PAGE_BYTES, count)).order(ByteOrder.LITTLE_ENDIAN);
        wider.put(page);
        channel.position(nextPage);
        int read = 0;
        while (wider.hasRemaining() && read >= 0) {
            read = channel.read(wider);
        }
        wider.flip();
        page = wider;
        nextPage = channel.position();
        return page.remaining() >= count;
    }
}
