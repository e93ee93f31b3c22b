// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;

/**
 * Results that wait for their turn, because a document before them takes long: in memory up to a bound, then in a file.
 * Safe for use by many threads.
 */
final class Spool implements Closeable {
    /** A thousand reports. */
    private static final long MOST_BYTES_IN_MEMORY = 64L << 20;

    private final Path folder;
    private @Nullable FileChannel channel;
    private long inMemory;
    private long end;
    private int inFile;

    /** @param folder for the file, which is made when it is needed */
    Spool(Path folder) {
        this.folder = folder;
    }

    /**
     * A result that waits.
     *
     * @param converted with its JSON, or without where that is in the file
     * @param start of the JSON in the file
     * @param length of the JSON in the file, -1 where it is in memory
     */
    record Waiting(Converted converted, long start, int length) {}

    /** Keeps a result. */
    synchronized Waiting keep(Converted converted) throws IOException {
        byte[] json = converted.json();
        if (json == null) {
            return new Waiting(converted, 0, -1);
        }
        if (inMemory + json.length <= MOST_BYTES_IN_MEMORY) {
            inMemory += json.length;
            return new Waiting(converted, 0, -1);
        }
        Waiting waiting = new Waiting(converted.with(null), end, json.length);
        ByteBuffer buffer = ByteBuffer.wrap(json);
        while (buffer.hasRemaining()) {
            end += file().write(buffer, end);
        }
        inFile++;
        return waiting;
    }

    /** Gives the result back, whole. */
    synchronized Converted take(Waiting waiting) throws IOException {
        byte[] json = waiting.converted().json();
        if (waiting.length() < 0) {
            inMemory -= json == null ? 0 : json.length;
            return waiting.converted();
        }
        ByteBuffer buffer = ByteBuffer.allocate(waiting.length());
        while (buffer.hasRemaining()) {
            if (file().read(buffer, waiting.start() + buffer.position()) < 0) {
                throw new IOException("the file of waiting results in " + folder + " became shorter");
            }
        }
        if (--inFile == 0) {
            end = 0;
        }
        return waiting.converted().with(buffer.array());
    }

    private FileChannel file() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Path file = Files.createTempFile(folder, ".nianbao-waiting", "");
            open = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
            removeName(file);
        }
        return open;
    }

    /** Where the system allows it, the file has no name from now on, so that nothing stays of a run that is killed. */
    private static void removeName(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is removed when it is closed.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
