// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Entry;

/**
 * The inputs in their order, each with those of the same folder or archive. Looks ahead to the end of the folder, at most
 * so many entries, so that memory does not grow with the number of inputs. For one thread.
 */
public final class Groups implements Iterator<Piece> {
    /** An entry of a folder is a name only. */
    private static final int MAX_FILES = 2_000;

    /** An entry of an archive holds its bytes. */
    private static final int MAX_MEMBERS = 24;

    private static final String INSIDE = "!/";
    /** What an entry of a web archive is named by holds its bytes as well. */
    private static final String ADDRESS = "://";

    private final Iterator<Entry> entries;
    private final Queue<Piece> ready = new ArrayDeque<>();
    private @Nullable Entry next;

    public Groups(Iterator<Entry> entries) {
        this.entries = entries;
    }

    /** The inputs in their order, each by itself. */
    public static Iterator<Piece> apart(Iterator<Entry> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Piece next() {
                return new Piece(entries.next(), null);
            }
        };
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next != null || entries.hasNext();
    }

    @Override
    public Piece next() {
        if (ready.isEmpty()) {
            fill();
        }
        Piece piece = ready.poll();
        if (piece == null) {
            throw new NoSuchElementException();
        }
        return piece;
    }

    private void fill() {
        Entry first = next != null ? next : entries.hasNext() ? entries.next() : null;
        next = null;
        if (first == null) {
            return;
        }
        List<Entry> found = new ArrayList<>(List.of(first));
        String archive = archive(first.uri());
        String folder = archive.isEmpty() ? Group.folder(first.uri()) : archive;
        int most = archive.isEmpty() && !first.uri().contains(ADDRESS) ? MAX_FILES : MAX_MEMBERS;
        // A file that was named by itself has no folder to be looked through.
        while (!folder.isEmpty() && found.size() < most && next == null && entries.hasNext()) {
            Entry entry = entries.next();
            if (entry.uri().startsWith(folder) && archive(entry.uri()).equals(archive)) {
                found.add(entry);
            } else {
                next = entry;
            }
        }
        Group group = new Group(found, found.size() < most);
        found.forEach(entry -> ready.add(new Piece(entry, group)));
    }

    /** The innermost archive that the entry lies in, with the mark behind it; empty outside of archives. */
    private static String archive(String uri) {
        int end = uri.lastIndexOf(INSIDE);
        return end < 0 ? "" : uri.substring(0, end + INSIDE.length());
    }
}
