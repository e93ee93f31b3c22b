// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/**
 * A captured document as its record stores it; the codings of its transfer are taken off when it is read.
 *
 * @param block the record's body
 * @param contentType of the block, where it is no response
 * @param blockDigest digest of the block as the record states it, or null
 * @param truncated why the crawler cut the capture off, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Capture(
        String uri,
        byte[] block,
        boolean http,
        @Nullable String contentType,
        @Nullable String blockDigest,
        @Nullable String truncated,
        Instant capturedAt,
        ArchivePosition position,
        Limits limits)
        implements Entry.Loader {

    @Override
    public RawDocument read() throws RejectionException {
        verifyDigest();
        if (!http) {
            return document(new HttpBody(block, true), contentType);
        }
        HttpHead head = HttpHead.parse(block);
        byte[] sent = Arrays.copyOfRange(block, head.length(), block.length);
        HttpBody body = head.chunked()
                ? Chunks.join(sent)
                : new HttpBody(sent, head.statedLength() <= sent.length || unpacked(head, sent));
        return document(HttpBody.decode(body, head.contentCodings(), limits), head.contentType());
    }

    /** Where the crawler took the codings off, the stated length is that of the packed content. */
    private static boolean unpacked(HttpHead head, byte[] sent) {
        return !head.contentCodings().isEmpty()
                && HttpBody.isBare(head.contentCodings().get(0), sent);
    }

    private RawDocument document(HttpBody body, @Nullable String type) {
        String cutOff = truncated != null
                ? "the crawler cut the capture off, for the reason: " + truncated
                : body.whole() ? null : "the stored response ends before it should";
        return new RawDocument(uri, body.bytes(), capturedAt, type, position, cutOff);
    }

    private void verifyDigest() throws RejectionException {
        if (blockDigest == null || truncated != null) {
            return;
        }
        try {
            WarcDigest stated = new WarcDigest(blockDigest);
            MessageDigest digest = stated.getDigester();
            digest.update(block);
            if (!new WarcDigest(digest).equals(stated)) {
                throw HttpBody.refused(
                        RejectionCode.DAMAGED, "the digest of the record's bytes is not the one it states");
            }
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            // A digest of a kind that is not known tells nothing.
        }
    }
}
