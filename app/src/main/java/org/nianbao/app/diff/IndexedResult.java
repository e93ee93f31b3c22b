// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.diff;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.LineBytes;
import org.nianbao.app.json.LineFacts;
import org.nianbao.app.json.LineFactsReader;
import org.nianbao.app.results.LineIndex;
import org.nianbao.ingest.detect.Sha256;

/**
 * A file of reports whose lines are found by the document's address: 32 bytes of memory for each. Where several lines have
 * one address, the first stands against the other file's first, and so on.
 */
final class IndexedResult implements Closeable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final LineFactsReader reader = new LineFactsReader();
    private final LineIndex index = new LineIndex();

    private IndexedResult(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws IOException where it cannot be read or a line is no report; says which */
    static IndexedResult open(Path file) throws IOException {
        IndexedResult result = new IndexedResult(file, FileChannel.open(file, StandardOpenOption.READ));
        try {
            result.forEach((key, facts, start) -> result.index.put(key, start + 1));
            return result;
        } catch (IOException e) {
            result.close();
            throw e;
        }
    }

    /** Takes one report after another. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes a report.
         *
         * @param key the report's, the same in both files
         */
        void visit(long key, LineFacts facts, long start) throws IOException;
    }

    /** Goes through the file from its beginning. */
    void forEach(Visitor visitor) throws IOException {
        LineIndex seen = new LineIndex();
        long start = 0;
        long number = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            for (byte[] line = LineBytes.next(in); line.length > 0; line = LineBytes.next(in)) {
                LineFacts facts;
                try {
                    facts = reader.read(line);
                } catch (IOException e) {
                    throw new IOException(file + ", line " + number + ": " + firstLine(e.getMessage()), e);
                }
                int nth = 0;
                while (seen.start(key(facts.uri(), nth)) >= 0) {
                    nth++;
                }
                long key = key(facts.uri(), nth);
                seen.put(key, 0);
                visitor.visit(key, facts, start);
                start += line.length;
                number++;
            }
        }
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private static long key(String uri, int nth) {
        long hash = Long.parseUnsignedLong(
                Sha256.of((nth + " " + uri).getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16);
        return hash == 0 ? 1 : hash;
    }

    boolean has(long key) {
        return index.start(key) >= 0;
    }

    /** The report of this key, or null. */
    @Nullable LineFacts find(long key) throws IOException {
        long start = index.start(key) - 1;
        if (start < 0) {
            return null;
        }
        return reader.read(LineBytes.at(channel, start));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
