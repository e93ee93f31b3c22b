// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.ByteArrayOutputStream;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/**
 * Joins the chunks that a server sent a response in. The library's own way gives the rest as it stands where a chunk is
 * broken, length lines and all.
 */
final class Chunks {
    private static final int MOST_DIGITS = 8;

    private final byte[] bytes;
    private int at;

    private Chunks(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The content that the chunks make; where there are none, the bytes are taken as joined already, as many crawlers
     * store them.
     *
     * @throws RejectionException where a chunk is not as long as it says
     */
    static HttpBody join(byte[] bytes) throws RejectionException {
        return new Chunks(bytes).join();
    }

    private HttpBody join() throws RejectionException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        while (true) {
            int start = at;
            if (at == bytes.length) {
                return new HttpBody(start == 0 ? bytes : out.toByteArray(), false);
            }
            long size = sizeLine();
            if (size < 0 && start == 0) {
                return new HttpBody(bytes, true);
            }
            if (size < 0 && at == bytes.length) {
                return new HttpBody(out.toByteArray(), false);
            }
            if (size < 0) {
                throw HttpBody.refused(
                        RejectionCode.DAMAGED,
                        "no chunk where one should start, at byte " + start + " of the response");
            }
            if (size == 0) {
                return new HttpBody(out.toByteArray(), true);
            }
            int n = (int) Math.min(size, bytes.length - at);
            out.write(bytes, at, n);
            at += n;
            if (n < size) {
                return new HttpBody(out.toByteArray(), false);
            }
            lineEnd();
        }
    }

    /** The number in hexadecimal digits that a chunk starts with, or -1 where there is none. */
    private long sizeLine() {
        long size = 0;
        int digits = 0;
        while (at < bytes.length && Character.digit(bytes[at], 16) >= 0 && digits <= MOST_DIGITS) {
            size = size * 16 + Character.digit(bytes[at++], 16);
            digits++;
        }
        int end = at;
        while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end++;
        }
        boolean named = end < bytes.length && bytes[end] == ';';
        while (end < bytes.length && bytes[end] != '\n') {
            if (!named && bytes[end] != '\r') {
                return -1;
            }
            end++;
        }
        if (end == bytes.length) {
            at = end;
            return -1;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return -1;
        }
        at = end + 1;
        return size;
    }

    private void lineEnd() {
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\n') {
            at++;
        }
    }
}
