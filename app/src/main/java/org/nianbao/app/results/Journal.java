// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.ingest.detect.Sha256;

/**
 * What is known of documents that were looked at with others, which their lines do not tell: with which others, and
 * whether they became a piece of another one's report. Hashes of 8 bytes, each written before the line that it is of. A
 * hash that was written stays true as long as the stamp beside it: it says what those documents come to.
 */
final class Journal implements Closeable {
    static final String NAME = ".nianbao-joined";
    static final String PART = NAME + ".part";

    private final @Nullable FileChannel channel;
    private final LineIndex hashes = new LineIndex();

    private Journal(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** The journal of a run that is over, or an empty one. */
    static Journal finished(Path folder) throws IOException {
        Journal journal = new Journal(null);
        journal.load(folder.resolve(NAME));
        return journal;
    }

    /** The journal of a run that begins or goes on. */
    static Journal open(Path folder, boolean resume) throws IOException {
        Path file = folder.resolve(PART);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Journal journal = new Journal(channel);
        try {
            // A hash that broke off is none.
            channel.truncate(resume ? channel.size() / Long.BYTES * Long.BYTES : 0);
            channel.position(channel.size());
            journal.load(file);
            return journal;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void load(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        long count = Files.size(file) / Long.BYTES;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long i = 0; i < count; i++) {
                hashes.put(in.readLong(), 0);
            }
        }
    }

    /** Notes a result, if it was looked at with others; its line must be written after. */
    void note(Converted result) throws IOException {
        String bundle = result.bundle();
        if (bundle == null) {
            return;
        }
        add(hash(result.joined() == null ? "line" : "joined", bundle));
        byte[] json = result.json();
        if (json != null) {
            add(lineHash(json));
        }
    }

    private void add(long hash) throws IOException {
        if (hashes.start(hash) >= 0) {
            return;
        }
        if (channel == null) {
            throw new IllegalStateException("a run that is over learns nothing");
        }
        hashes.put(hash, 0);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash).flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Whether the document, looked at with these, became a piece of another one's report. */
    boolean joined(String bundle) {
        return hashes.start(hash("joined", bundle)) >= 0;
    }

    /** Whether the document's line was made while it was looked at with these and no others; null stands for alone. */
    boolean madeWith(@Nullable String bundle, byte[] line) {
        return bundle == null ? hashes.start(lineHash(line)) < 0 : hashes.start(hash("line", bundle)) >= 0;
    }

    private static long lineHash(byte[] line) {
        return hash("of", Sha256.of(line));
    }

    private static long hash(String kind, String digest) {
        long hash = Long.parseUnsignedLong(
                Sha256.of((kind + " " + digest).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 16),
                16);
        return hash == 0 ? 1 : hash;
    }

    void finish() throws IOException {
        if (channel != null) {
            channel.force(true);
        }
    }

    static void commit(Path folder) throws IOException {
        Files.move(
                folder.resolve(PART),
                folder.resolve(NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
