// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.join.Piece;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionException;

/**
 * The inputs that a run has still to do, after those at the beginning whose results an earlier run left. An attachment that
 * was joined into another report left no line of its own; that it was done is known when the line of a later input is there.
 */
final class Beginning implements Iterator<Piece> {
    private final ResultFolder folder;
    private final Iterator<Piece> inputs;
    private final Limits limits;
    private final Consumer<Converted> done;
    private final Queue<Piece> withoutLine = new ArrayDeque<>();
    private final Queue<Piece> left = new ArrayDeque<>();
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
        while (left.isEmpty() && inputs.hasNext()) {
            Piece piece = inputs.next();
            try {
                if (over || !isDone(piece)) {
                    left.add(piece);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the earlier results cannot be read: " + e.getMessage(), e);
            }
        }
        if (left.isEmpty()) {
            left.addAll(withoutLine);
            withoutLine.clear();
        }
        return !left.isEmpty();
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return left.remove();
    }

    private boolean isDone(Piece piece) throws IOException {
        Converted kept = kept(piece.entry());
        if (kept == null && piece.bundle(limits) != null) {
            withoutLine.add(piece);
            return true;
        }
        if (kept == null) {
            over = true;
            left.addAll(withoutLine);
            withoutLine.clear();
            return false;
        }
        for (Piece earlier : withoutLine) {
            done.accept(Converted.joined(earlier.entry().uri() + " (in the run that is gone on with)"));
        }
        withoutLine.clear();
        done.accept(kept);
        return true;
    }

    private @org.jspecify.annotations.Nullable Converted kept(Entry entry) throws IOException {
        if (entry instanceof Entry.Refused refused) {
            return folder.keep(refused.rejected());
        }
        Entry.Found found = (Entry.Found) entry;
        try {
            RawDocument raw = found.content().read();
            return folder.keep(raw);
        } catch (RejectionException e) {
            return folder.keep(e.toRejected(found.uri()));
        }
    }
}
