// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of results. It is written under a hidden name and renamed at the end, so that a run that was broken off leaves no
 * file that looks whole.
 */
public final class NewFile implements Closeable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final StagedFile staged;
    private final OutputStream out;
    private boolean finished;
    private boolean committed;

    private NewFile(StagedFile staged, OutputStream out) {
        this.staged = staged;
        this.out = out;
    }

    /**
     * Begins a file; its folder is made where it is missing.
     *
     * @throws IOException where it cannot be written, or exists and must not be replaced; says which
     */
    public static NewFile open(Path file, boolean overwrite) throws IOException {
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
    public static NewFile in(Path folder, String name) throws IOException {
        StagedFile staged = StagedFile.in(folder, name);
        OutputStream out =
                Files.newOutputStream(staged.hidden(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new NewFile(staged, new BufferedOutputStream(out, BUFFER_BYTES));
    }

    /** Where the bytes go. */
    public OutputStream out() {
        return out;
    }

    /** The file as data, after {@link #finish}. */
    public DataFile data(String format, String mediaType, Table... tables) {
        return new DataFile(staged.file(), staged.hidden(), format, mediaType, java.util.List.of(tables));
    }

    /** Writes out what is still held back, to the disk itself, so that committing cannot fail for want of room. */
    public void finish() throws IOException {
        if (!finished) {
            out.close();
            staged.sync();
            finished = true;
        }
    }

    /** Makes the file visible; without this call, closing drops it. */
    public void commit() throws IOException {
        finish();
        staged.commit();
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
        staged.close();
    }
}
