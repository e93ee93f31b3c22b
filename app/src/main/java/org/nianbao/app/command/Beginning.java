// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.join.Bundle;
import org.nianbao.app.join.Piece;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionException;

/**
 * The inputs that a run has still to do, after those at the beginning whose results an earlier run left.
 */
final class Beginning implements Iterator<Piece> {
    private final ResultFolder folder;
    private final Iterator<Piece> inputs;
    private final Limits limits;
    private final Consumer<Converted> done;
    private @Nullable Piece left;
    private boolean over;

    /** @param done told of the results that are there already */
    Beginning(ResultFolder folder, Iterator<Piece> inputs, Limits limits, Consumer<Converted> done) {
        this.folder = folder;
        this.inputs = inputs;
        this.limits = limits;
        this.done = done;
    }

    @Override
    public boolean hasNext() {
        while (left == null && inputs.hasNext()) {
            Piece piece = inputs.next();
            try {
                over = over || !isDone(piece);
            } catch (IOException e) {
                throw new UncheckedIOException("the earlier results cannot be read: " + e.getMessage(), e);
            }
            left = over ? piece : null;
        }
        return left != null;
    }

    @Override
    public Piece next() {
        Piece next = hasNext() ? left : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        left = null;
        return next;
    }

    private boolean isDone(Piece piece) throws IOException {
        Converted kept = kept(piece.entry(), piece.bundle(limits));
        if (kept != null) {
            done.accept(kept);
        }
        return kept != null;
    }

    private @Nullable Converted kept(Entry entry, @Nullable Bundle bundle) throws IOException {
        if (entry instanceof Entry.Refused refused) {
            return folder.keep(refused.rejected());
        }
        Entry.Found found = (Entry.Found) entry;
        try {
            RawDocument raw = found.content().read();
            return folder.keep(raw, bundle == null ? null : bundle.digest(entry));
        } catch (RejectionException e) {
            return folder.keep(e.toRejected(found.uri()));
        }
    }
}
