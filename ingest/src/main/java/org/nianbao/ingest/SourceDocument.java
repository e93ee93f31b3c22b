// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One document as it was found: its bytes and where they come from. Immutable as long as nobody writes to the array
 * that {@link #bytes()} shares.
 */
public final class SourceDocument {
    private final String uri;
    private final String mediaType;
    private final @Nullable Charset charset;
    private final byte[] bytes;
    private final String sha256;
    private final Instant retrievedAt;
    private final @Nullable ArchivePosition archive;
    private final @Nullable String cutOff;

    /**
     * @param uri the argument, {@code /} and the relative path, not percent-encoded; an archive entry is {@code a.zip!/b.html}
     * @param mediaType by content, without parameters
     * @param charset how the bytes are decoded, or null for a binary format
     * @param bytes the content, not copied
     * @param sha256 lower-case hex digest of {@code bytes}
     * @param retrievedAt when the bytes were fetched; for a local file its modification time
     * @param archive the web archive record, or null
     */
    public SourceDocument(
            String uri,
            String mediaType,
            @Nullable Charset charset,
            byte[] bytes,
            String sha256,
            Instant retrievedAt,
            @Nullable ArchivePosition archive) {
        this(uri, mediaType, charset, bytes, sha256, retrievedAt, archive, null);
    }

    private SourceDocument(
            String uri,
            String mediaType,
            @Nullable Charset charset,
            byte[] bytes,
            String sha256,
            Instant retrievedAt,
            @Nullable ArchivePosition archive,
            @Nullable String cutOff) {
        this.uri = uri;
        this.mediaType = mediaType;
        this.charset = charset;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.retrievedAt = retrievedAt;
        this.archive = archive;
        this.cutOff = cutOff;
    }

    /** This document, known to be less than what was published. */
    public SourceDocument cutOff(String why) {
        return new SourceDocument(uri, mediaType, charset, bytes, sha256, retrievedAt, archive, why);
    }

    public String uri() {
        return uri;
    }

    public String mediaType() {
        return mediaType;
    }

    public @Nullable Charset charset() {
        return charset;
    }

    /** The content itself, shared: read, never written. */
    public byte[] bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    public Instant retrievedAt() {
        return retrievedAt;
    }

    public @Nullable ArchivePosition archive() {
        return archive;
    }

    /** Why the bytes are less than what was published, or null where nothing says that they are. */
    public @Nullable String cutOff() {
        return cutOff;
    }

    @Override
    public String toString() {
        return uri + " (" + mediaType + ", " + bytes.length + " bytes)";
    }
}
