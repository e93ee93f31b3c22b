// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bytes and where they come from, before anybody looked at what they are.
 *
 * @param bytes not copied; must not change afterwards
 * @param retrievedAt when they were fetched; for a file, when it was last changed
 * @param contentType the {@code Content-Type} header that came with the bytes, or null
 * @param archive the web archive record, or null
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on its way to SourceDocument, never compared
public record RawDocument(
        String uri,
        byte[] bytes,
        Instant retrievedAt,
        @Nullable String contentType,
        @Nullable ArchivePosition archive) {

    /** Bytes that no server sent. */
    public RawDocument(String uri, byte[] bytes, Instant retrievedAt) {
        this(uri, bytes, retrievedAt, null, null);
    }
}
