// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The name under which a file is written until it is whole: hidden, and beside the name that it gets at the end, so that
 * a run that was broken off leaves no file that looks whole.
 */
public final class StagedFile implements Closeable {
    private final Path hidden;
    private final Path file;
    private boolean committed;

    private StagedFile(Path hidden, Path file) {
        this.hidden = hidden;
        this.file = file;
    }

    /**
     * A file in a folder that exists, whatever stands in its place; what an earlier process left is removed.
     *
     * @throws IOException where it cannot be written
     */
    public static StagedFile in(Path folder, String name) throws IOException {
        Path hidden = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(hidden);
        return new StagedFile(hidden, folder.resolve(name));
    }

    /** Where to write. */
    public Path hidden() {
        return hidden;
    }

    /** The name at the end. */
    public Path file() {
        return file;
    }

    /** Waits until the bytes are on the disk: a rename may otherwise get there before them. */
    public void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(hidden, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes the file visible; without this call, closing drops it. */
    public void commit() throws IOException {
        Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            Files.deleteIfExists(hidden);
        }
    }
}
