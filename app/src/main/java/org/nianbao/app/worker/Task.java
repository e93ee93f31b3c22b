// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.join.Piece;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.RawDocument;

/** A document on its way through the workers. Touched by one thread at a time. */
final class Task {
    private final Entry.Found entry;
    private final Piece piece;
    private final CompletableFuture<Converted> result = new CompletableFuture<>();
    private @Nullable RawDocument raw;
    private @Nullable String bundle;
    /** Processes that this document has ended. */
    int ended;

    Task(Entry.Found entry, Piece piece) {
        this.entry = entry;
        this.piece = piece;
    }

    /** Notes the digest of what it is looked at with. */
    void lookedAtWith(@Nullable String digest) {
        bundle = digest;
    }

    /** The input with what lies beside it. */
    Piece piece() {
        return piece;
    }

    Entry.Found entry() {
        return entry;
    }

    CompletableFuture<Converted> result() {
        return result;
    }

    /** The bytes, or null before they were read. */
    @Nullable RawDocument raw() {
        return raw;
    }

    void read(RawDocument bytes) {
        raw = bytes;
    }

    int sizeBytes() {
        return raw == null ? 0 : raw.bytes().length;
    }

    void complete(Converted converted) {
        raw = null;
        result.complete(converted.lookedAtWith(bundle));
    }
}
