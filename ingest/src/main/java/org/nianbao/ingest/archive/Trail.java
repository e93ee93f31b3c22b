// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.Stage;

/**
 * The way down through folders and archives to the current entry. What a source gives comes out before what it enters;
 * an entered source is read to its end before the one that entered it goes on. For one thread.
 */
public final class Trail implements Closeable {
    private final Deque<EntrySource> sources = new ArrayDeque<>();
    private final Deque<Entry> ready = new ArrayDeque<>();
    private final Omission.Listener listener;

    public Trail(Omission.Listener listener) {
        this.listener = listener;
    }

    /** Queues a document. */
    public void give(String uri, Entry.Loader content) {
        ready.add(new Entry.Found(uri, content));
    }

    /** Queues a refusal. */
    public void refuse(String uri, RejectionCode code, String message) {
        refuse(uri, null, code, message);
    }

    /** Queues a refusal of bytes whose digest is known. */
    public void refuse(String uri, @Nullable String sha256, RejectionCode code, String message) {
        ready.add(new Entry.Refused(new Rejected(uri, sha256, code, message, Stage.INGEST)));
    }

    /** Tells of something left out. */
    public void leaveOut(String uri, Omission.Reason reason) {
        listener.leftOut(new Omission(uri, reason));
    }

    /** Reads a source to its end before anything else. */
    public void enter(EntrySource source) {
        sources.push(source);
    }

    /** The next entry, or null at the end. */
    public @Nullable Entry next() {
        while (ready.isEmpty()) {
            EntrySource source = sources.peek();
            if (source == null) {
                return null;
            }
            if (!source.advance(this)) {
                sources.remove(source);
                closeQuietly(source);
            }
        }
        return ready.poll();
    }

    @Override
    public void close() {
        ready.clear();
        while (!sources.isEmpty()) {
            closeQuietly(sources.pop());
        }
    }

    private static void closeQuietly(EntrySource source) {
        try {
            source.close();
        } catch (IOException e) {
            // Everything the source had was read already; a failing close takes nothing away.
        }
    }
}
