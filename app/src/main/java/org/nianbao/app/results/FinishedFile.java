// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.FinishedLine;
import org.nianbao.app.json.FinishedLineReader;

/** The lines of a finished file, found by the document that they came from. Safe for use by many threads. */
final class FinishedFile implements Closeable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel channel;
    private final LineIndex index;
    private final FinishedLineReader reader = new FinishedLineReader();

    private FinishedFile(FileChannel channel, LineIndex index) {
        this.channel = channel;
        this.index = index;
    }

    /**
     * Reads the file once; null where there is none.
     *
     * @param wanted which lines may be taken over
     */
    static @Nullable FinishedFile open(Path file, Predicate<FinishedLine> wanted) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        LineIndex index = new LineIndex();
        FinishedLineReader reader = new FinishedLineReader();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            long start = 0;
            for (byte[] line = line(in); line != null; line = line(in)) {
                FinishedLine finished = reader.read(line);
                if (finished != null && wanted.test(finished)) {
                    index.put(DocumentKey.of(finished).hash(), start);
                }
                start += line.length;
            }
        }
        return new FinishedFile(FileChannel.open(file, StandardOpenOption.READ), index);
    }

    /** The line of this document, or null where there is none. */
    @Nullable FoundLine find(DocumentKey key) throws IOException {
        long start = index.start(key.hash());
        if (start < 0) {
            return null;
        }
        byte[] line = lineAt(start);
        FinishedLine finished = reader.read(line);
        return finished != null && DocumentKey.of(finished).equals(key) ? new FoundLine(line, finished) : null;
    }

    /**
     * A line and what it says.
     *
     * @param bytes with the line feed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record FoundLine(byte[] bytes, FinishedLine line) {}

    private byte[] lineAt(long start) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = start; channel.read(buffer, at) >= 0; at += buffer.capacity()) {
            buffer.flip();
            for (int i = 0; i < buffer.limit(); i++) {
                line.write(buffer.get(i));
                if (buffer.get(i) == '\n') {
                    return line.toByteArray();
                }
            }
            if (buffer.limit() < buffer.capacity()) {
                break;
            }
            buffer.clear();
        }
        return line.toByteArray();
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
