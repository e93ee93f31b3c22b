// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.FinishedLine;
import org.nianbao.app.json.FinishedLineReader;
import org.nianbao.app.json.LineBytes;

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
            for (byte[] line = LineBytes.next(in); line.length > 0; line = LineBytes.next(in)) {
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
        byte[] line = LineBytes.at(channel, start);
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
