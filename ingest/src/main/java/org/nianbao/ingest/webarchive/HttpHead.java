// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/**
 * What the header of a stored response says.
 *
 * @param length bytes of the header itself
 */
record HttpHead(int status, MessageHeaders fields, int length) {
    /** Longer headers are not sent by real servers, and not read. */
    static final int LONGEST = 1 << 15;

    /**
     * Reads the header of a response.
     *
     * @param bytes at least its first {@link #LONGEST} bytes, or all where it is shorter
     * @throws RejectionException where they do not start with such a header
     */
    static HttpHead parse(byte[] bytes) throws RejectionException {
        try {
            HttpResponse response = HttpResponse.parse(LengthedBody.create(
                    Channels.newChannel(new ByteArrayInputStream(bytes)), ByteBuffer.allocate(0), bytes.length));
            return new HttpHead(response.status(), response.headers(), response.serializeHeader().length);
        } catch (IOException | RuntimeException e) {
            // The library's parser throws unchecked exceptions on hostile headers.
            throw HttpBody.refused(
                    RejectionCode.DAMAGED, "the stored response has no header that can be read: " + e.getMessage());
        }
    }

    /** Whether a response of this status carries the document that was asked for, as a whole. */
    boolean carriesDocument() {
        return status == 200 || status == 203;
    }

    @Nullable String contentType() {
        return fields.first("Content-Type").orElse(null);
    }

    List<String> contentCodings() {
        return fields.all("Content-Encoding");
    }

    boolean chunked() {
        return fields.contains("Transfer-Encoding", "chunked");
    }

    /** Length of the content as the server stated it, or -1. */
    long statedLength() {
        try {
            return Long.parseLong(fields.first("Content-Length").orElse("-1").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
