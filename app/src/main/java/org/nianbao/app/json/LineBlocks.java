// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cuts files into blocks of whole lines, so that lines can be read by several threads. */
public final class LineBlocks implements Iterator<LineBlock> {
    static final int MOST_LINE_BYTES = 64 << 20;
    private static final int BLOCK_BYTES = 1 << 20;

    private final List<FileChannel> files;
    private int file;
    private long offset;
    private long line = 1;
    private @Nullable LineBlock next;

    LineBlocks(List<FileChannel> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && file < files.size()) {
                next = block(files.get(file));
                if (next == null) {
                    file++;
                    offset = 0;
                    line = 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
        return next != null;
    }

    @Override
    public LineBlock next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        LineBlock block = next;
        next = null;
        return block;
    }

    /** The lines that end within the next bytes; more bytes where no line does. Null at the end. */
    private @Nullable LineBlock block(FileChannel channel) throws IOException {
        byte[] bytes = new byte[BLOCK_BYTES];
        int length = 0;
        while (true) {
            int read = fill(channel, bytes, length);
            boolean end = read < bytes.length;
            int lines = end ? read : lastLine(bytes, length, read);
            if (read == 0) {
                return null;
            }
            if (lines > 0) {
                return take(bytes, lines);
            }
            if (bytes.length >= MOST_LINE_BYTES) {
                return skip(channel);
            }
            length = read;
            bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, MOST_LINE_BYTES));
        }
    }

    private LineBlock take(byte[] bytes, int length) {
        LineBlock block = new LineBlock(file, line, offset, bytes, length, false);
        offset += length;
        for (int i = 0; i < length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return block;
    }

    /** Passes over a line without an end in sight. */
    private LineBlock skip(FileChannel channel) throws IOException {
        LineBlock block = new LineBlock(file, line, offset, new byte[0], 0, true);
        byte[] bytes = new byte[BLOCK_BYTES];
        while (true) {
            int read = fill(channel, bytes, 0);
            for (int i = 0; i < read; i++) {
                if (bytes[i] == '\n') {
                    offset += i + 1;
                    line++;
                    return block;
                }
            }
            offset += read;
            if (read < bytes.length) {
                return block;
            }
        }
    }

    private int fill(FileChannel channel, byte[] bytes, int from) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        return buffer.position();
    }

    /** The end of the last whole line, or 0; what lies before {@code from} is known to have none. */
    private static int lastLine(byte[] bytes, int from, int length) {
        for (int i = length - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }
}
