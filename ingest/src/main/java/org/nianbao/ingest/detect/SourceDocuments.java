// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/** Makes source documents of bytes. */
public final class SourceDocuments {
    private SourceDocuments() {}

    /** As {@link #of(String, byte[], Instant, String, ArchivePosition, Limits)}, for bytes that no server sent. */
    public static SourceDocument of(String uri, byte[] bytes, Instant retrievedAt, Limits limits)
            throws RejectionException {
        return of(uri, bytes, retrievedAt, null, null, limits);
    }

    /** As {@link #of(String, byte[], Instant, String, ArchivePosition, Limits)}. */
    public static SourceDocument of(RawDocument raw, Limits limits) throws RejectionException {
        return of(raw.uri(), raw.bytes(), raw.retrievedAt(), raw.contentType(), raw.archive(), limits);
    }

    /**
     * The document that the bytes are, its media type and charset found from the content. A format that no reader takes
     * is a document all the same. A byte order mark stays in the bytes.
     *
     * @param contentType the {@code Content-Type} header that came with the bytes, or null
     * @param archive the web archive record, or null
     * @throws RejectionException with the digest of the bytes: {@code empty} for no bytes or spaces only, {@code
     *     notADocument} for bytes of no document, {@code encrypted} for a locked Office document, {@code tooLarge}
     */
    public static SourceDocument of(
            String uri,
            byte[] bytes,
            Instant retrievedAt,
            @Nullable String contentType,
            @Nullable ArchivePosition archive,
            Limits limits)
            throws RejectionException {
        String sha256 = Sha256.of(bytes);
        if (bytes.length > limits.maxBytes()) {
            throw refused(RejectionCode.TOO_LARGE, bytes.length + " bytes, more than " + limits.maxBytes(), sha256);
        }
        if (TextProbe.isBlank(bytes, blankCharset(bytes))) {
            throw refused(RejectionCode.EMPTY, bytes.length == 0 ? "no bytes" : "only white space", sha256);
        }
        MediaTypeDetector.Found found = MediaTypeDetector.detect(bytes, uri, contentType);
        if (found.mediaType().equals(Magic.JUNK)) {
            throw refused(RejectionCode.NOT_A_DOCUMENT, bytes.length + " bytes of no known document format", sha256);
        }
        if (found.mediaType().equals(OleContents.ENCRYPTED)) {
            throw refused(RejectionCode.ENCRYPTED, "an Office document locked by a password", sha256);
        }
        Charset charset = found.charset();
        if (charset != null && TextProbe.isBlank(bytes, charset)) {
            throw refused(RejectionCode.EMPTY, "only white space", sha256);
        }
        return new SourceDocument(uri, found.mediaType(), charset, bytes, sha256, retrievedAt, archive);
    }

    /** White space may be all there is, and then nothing but a mark says what it is encoded in. */
    private static Charset blankCharset(byte[] bytes) {
        Charset marked = CharsetDetector.byMark(bytes);
        return marked == null ? StandardCharsets.UTF_8 : marked;
    }

    private static RejectionException refused(RejectionCode code, String message, String sha256) {
        return new RejectionException(code, Stage.INGEST, message, sha256);
    }
}
