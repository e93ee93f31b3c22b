// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionException;

/** The inputs that a run has still to do, after those at the beginning whose results an earlier run left. */
final class Beginning implements Iterator<Entry> {
    private final ResultFolder folder;
    private final Iterator<Entry> inputs;
    private final Consumer<Converted> done;
    private @Nullable Entry next;

    /** @param done told of the results that are there already */
    Beginning(ResultFolder folder, Iterator<Entry> inputs, Consumer<Converted> done) {
        this.folder = folder;
        this.inputs = inputs;
        this.done = done;
    }

    @Override
    public boolean hasNext() {
        while (next == null && inputs.hasNext()) {
            Entry entry = inputs.next();
            try {
                next = folder.isAtBeginning() ? unlessDone(entry) : entry;
            } catch (IOException e) {
                throw new UncheckedIOException("the earlier results cannot be read: " + e.getMessage(), e);
            }
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return java.util.Objects.requireNonNull(entry);
    }

    /** The entry with what was read of it, or null where its result is there already. */
    private @Nullable Entry unlessDone(Entry entry) throws IOException {
        if (entry instanceof Entry.Refused refused) {
            return keep(refused);
        }
        Entry.Found found = (Entry.Found) entry;
        try {
            RawDocument raw = found.content().read();
            Converted kept = folder.keep(raw);
            if (kept == null) {
                return new Entry.Found(found.uri(), () -> raw);
            }
            done.accept(kept);
            return null;
        } catch (RejectionException e) {
            return keep(new Entry.Refused(e.toRejected(found.uri())));
        }
    }

    private @Nullable Entry keep(Entry.Refused refused) throws IOException {
        if (!folder.keep(refused.rejected())) {
            return refused;
        }
        done.accept(Converted.refused(refused.rejected()));
        return null;
    }
}
