// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.LineBytes;

/**
 * A file of lines that grows under a hidden name and gets its own name when all is written. What a run that was broken off
 * left under the hidden name can be gone through line by line first, and kept as far as it is right. For one thread.
 */
final class ResultFile implements Closeable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final Path hidden;
    private final Path file;
    private final FileChannel channel;
    private @Nullable InputStream earlier;
    private byte @Nullable [] next;
    private long kept;
    private @Nullable OutputStream out;

    private ResultFile(Path hidden, Path file, FileChannel channel, @Nullable InputStream earlier) {
        this.hidden = hidden;
        this.file = file;
        this.channel = channel;
        this.earlier = earlier;
    }

    /** The hidden name. */
    static Path hidden(Path folder, String name) {
        return folder.resolve("." + name + ".part");
    }

    /**
     * Begins the file.
     *
     * @param resume whether what an earlier run left may be kept; else it is dropped
     */
    static ResultFile open(Path folder, String name, boolean resume) throws IOException {
        Path hidden = hidden(folder, name);
        FileChannel channel =
                FileChannel.open(hidden, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!resume) {
                channel.truncate(0);
            }
            InputStream earlier = channel.size() == 0
                    ? null
                    : new BufferedInputStream(Files.newInputStream(hidden, StandardOpenOption.READ), BUFFER_BYTES);
            return new ResultFile(hidden, folder.resolve(name), channel, earlier);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The next line that an earlier run left, with its line feed; null where there is none, or nothing but a stump. */
    byte @Nullable [] peek() throws IOException {
        if (next == null && earlier != null) {
            byte[] line = LineBytes.next(earlier);
            next = line.length > 0 && line[line.length - 1] == '\n' ? line : null;
        }
        return next;
    }

    /** Keeps the line that {@link #peek} gave. */
    void keep() throws IOException {
        byte[] line = peek();
        if (line == null) {
            throw new IllegalStateException("no line to keep");
        }
        kept += line.length;
        next = null;
    }

    /** Adds a line; what was left by an earlier run and not kept is cut off before the first one. */
    void write(byte[] line) throws IOException {
        OutputStream open = out();
        try {
            open.write(line);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private OutputStream out() throws IOException {
        OutputStream open = out;
        if (open == null) {
            cut();
            open = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            out = open;
        }
        return open;
    }

    private void cut() throws IOException {
        if (earlier != null) {
            earlier.close();
            earlier = null;
            next = null;
        }
        channel.truncate(kept);
        channel.position(kept);
    }

    /** Brings everything to the disk, so that committing cannot fail for want of room. */
    void finish() throws IOException {
        OutputStream open = out();
        try {
            open.flush();
            channel.force(true);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private IOException unwritable(IOException e) {
        return new IOException(
                "cannot write " + hidden + ": " + e.getMessage() + "; what is there already stays for --resume", e);
    }

    /** Gives the file its own name. */
    void commit() throws IOException {
        channel.close();
        Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Closes the file; where it was not committed it stays under its hidden name, for a later run to go on with. */
    @Override
    public void close() throws IOException {
        if (earlier != null) {
            earlier.close();
        }
        if (channel.isOpen()) {
            try {
                if (out != null) {
                    out.flush();
                }
            } catch (IOException e) {
                // The disk may be full; the stump of a line is no line to the run that goes on.
            }
            channel.close();
        }
    }
}
