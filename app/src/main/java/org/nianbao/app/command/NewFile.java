// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file of results. It is written under a hidden name and renamed at the end, so that a run that was broken off leaves no
 * file that looks whole.
 */
final class NewFile implements Closeable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final Path hidden;
    private final Path file;
    private final OutputStream out;
    private boolean committed;

    private NewFile(Path hidden, Path file, OutputStream out) {
        this.hidden = hidden;
        this.file = file;
        this.out = out;
    }

    /**
     * Begins a file; its folder is made where it is missing.
     *
     * @throws IOException where it cannot be written, or exists and must not be replaced; says which
     */
    static NewFile open(Path file, boolean overwrite) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null || Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; a file is needed");
        }
        if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " exists already; give --overwrite to replace it, or another name");
        }
        Files.createDirectories(folder);
        return in(folder, name.toString());
    }

    /**
     * Begins a file in a folder that exists, whatever stands in its place.
     *
     * @throws IOException where it cannot be written
     */
    static NewFile in(Path folder, String name) throws IOException {
        Path hidden = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(hidden);
        OutputStream out = Files.newOutputStream(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new NewFile(hidden, folder.resolve(name), new BufferedOutputStream(out, BUFFER_BYTES));
    }

    OutputStream out() {
        return out;
    }

    /** Writes out what is still held back, so that committing cannot fail for want of room. */
    void finish() throws IOException {
        out.close();
    }

    /** Makes the file visible; without this call, closing drops it. */
    void commit() throws IOException {
        finish();
        Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (committed) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // The disk may be full, which is why the file is dropped.
        }
        Files.deleteIfExists(hidden);
    }
}
