// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.archive.Trail;
import org.nianbao.ingest.rows.RowFields;

/**
 * The user's arguments as a lazy row of entries, one per document, in input order: files, folders with all below them,
 * archives with all inside them. Iterated by one thread; the loaders it gives may run on any. Each step does the little
 * work that finding the next entry takes, and unpacks it where it lies in an archive.
 */
public final class Inputs implements Iterator<Entry>, Closeable {
    private final Iterator<String> arguments;
    private final FileEntries files;
    private final Trail trail;
    private @Nullable Entry ready;

    private Inputs(Iterator<String> arguments, @Nullable RowFields rows, Limits limits, Omission.Listener listener) {
        this.arguments = arguments;
        this.files = new FileEntries(rows, limits);
        this.trail = new Trail(listener);
    }

    /**
     * The entries of all arguments.
     *
     * @param arguments paths as the user gave them; they start the uris as they are
     * @param listener told of every file that was left out
     */
    public static Inputs of(List<String> arguments, Limits limits, Omission.Listener listener) {
        return of(List.copyOf(arguments).iterator(), null, limits, listener);
    }

    /**
     * The entries of all arguments, each of which is asked for when those before it were read.
     *
     * @param arguments paths as the user gave them; they start the uris as they are
     * @param rows the fields of a row that hold a document; null where files of rows are not to be read row by row
     * @param listener told of every file that was left out
     */
    public static Inputs of(
            Iterator<String> arguments, @Nullable RowFields rows, Limits limits, Omission.Listener listener) {
        return new Inputs(arguments, rows, limits, listener);
    }

    @Override
    public boolean hasNext() {
        while (ready == null) {
            ready = trail.next();
            if (ready == null) {
                if (!arguments.hasNext()) {
                    return false;
                }
                start(arguments.next());
            }
        }
        return true;
    }

    @Override
    public Entry next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        Entry entry = ready;
        ready = null;
        return entry;
    }

    private void start(String argument) {
        try {
            Path path = Path.of(argument);
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                String prefix = argument.endsWith("/") ? argument : argument + "/";
                FolderSource.enter(prefix, path, files, Ancestry.of(path), trail);
            } else {
                files.offer(argument, path, attributes, trail);
            }
        } catch (IOException e) {
            trail.refuse(argument, RejectionCode.UNREADABLE, FileEntries.reason(e));
        } catch (InvalidPathException e) {
            trail.refuse(argument, RejectionCode.UNREADABLE, "no path of this platform: " + e.getReason());
        }
    }

    /** Closes the archives that are still open, after which nothing more is given. */
    @Override
    public void close() {
        trail.close();
    }
}
