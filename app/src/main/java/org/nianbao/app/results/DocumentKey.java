// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.FinishedLine;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.RawDocument;

/**
 * What a document's line depends on beside the program: its bytes, and what its {@code source} prints.
 *
 * @param retrievedAt null in lines of rejected documents, which do not print it
 */
record DocumentKey(
        String uri,
        @Nullable String sha256,
        @Nullable String retrievedAt,
        @Nullable String archive) {
    static DocumentKey of(RawDocument raw, String sha256) {
        ArchivePosition position = raw.archive();
        return new DocumentKey(
                raw.uri(),
                sha256,
                raw.retrievedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                position == null ? null : position.file() + " " + position.offset());
    }

    static DocumentKey of(FinishedLine line) {
        return new DocumentKey(line.uri(), line.sha256(), line.retrievedAt(), line.archive());
    }

    /** The key of the same document among those rejected. */
    DocumentKey rejected() {
        return new DocumentKey(uri, sha256, null, null);
    }

    /** 64 bits of a digest, never 0. */
    long hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
