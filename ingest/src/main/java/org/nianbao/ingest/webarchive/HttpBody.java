// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.BrotliUtils;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/**
 * The content of a response, with the codings of its transfer taken off.
 *
 * @param whole false where it ends before it should
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpBody(byte[] bytes, boolean whole) {
    private static final long FREE_BYTES = 1L << 20;

    /**
     * Takes the codings off.
     *
     * @param sent what was sent behind the response's header
     * @param codings the values of {@code Content-Encoding}
     * @throws RejectionException where a coding is not known, the data are broken, or they grow too far
     */
    static HttpBody decode(HttpBody sent, List<String> codings, Limits limits) throws RejectionException {
        HttpBody body = sent;
        List<String> names = codings.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = names.size() - 1; i >= 0; i--) {
            body = takeOff(names.get(i), body, limits);
        }
        return body;
    }

    private static HttpBody takeOff(String coding, HttpBody body, Limits limits) throws RejectionException {
        if (isBare(coding, body.bytes())) {
            return body;
        }
        try (InputStream in = open(coding, new ByteArrayInputStream(body.bytes()))) {
            return unpack(in, coding, body, limits);
        } catch (IOException | RuntimeException e) {
            throw refused(RejectionCode.DAMAGED, "content packed by " + coding + " is broken: " + e.getMessage());
        }
    }

    /** Some crawlers store the unpacked content and keep the header that says it was packed. */
    static boolean isBare(String coding, byte[] bytes) {
        return switch (coding) {
            case "", "identity", "none", "utf-8" -> true;
            case "gzip", "x-gzip" -> bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B;
            default -> looksLikeDocument(bytes);
        };
    }

    private static boolean looksLikeDocument(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] <= ' ' && bytes[i] >= 0) {
            i++;
        }
        return i + 1 < bytes.length
                && ((bytes[i] == '<' && (bytes[i + 1] == '!' || Character.isLetter(bytes[i + 1])))
                        || (bytes[i] == '%' && bytes[i + 1] == 'P'));
    }

    private static InputStream open(String coding, InputStream in) throws IOException, RejectionException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> inflate(in);
            case "br" -> Channels.newInputStream(BrotliUtils.brotliChannel(Channels.newChannel(in)));
            default -> throw refused(RejectionCode.UNSUPPORTED, "content packed by " + coding + ", which is not known");
        };
    }

    /** With the frame that the standard asks for, or bare as many servers sent it. */
    private static InputStream inflate(InputStream in) {
        in.mark(2);
        boolean framed;
        try {
            int first = in.read();
            int second = in.read();
            framed = (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
            in.reset();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
        return new InflaterInputStream(in, new Inflater(!framed));
    }

    private static HttpBody unpack(InputStream in, String coding, HttpBody packed, Limits limits)
            throws IOException, RejectionException {
        long cap = FREE_BYTES + (long) limits.maxExpansionRatio() * packed.bytes().length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > cap) {
                    throw refused(RejectionCode.EXPANSION, "content packed by " + coding + " grows too far");
                }
                if (out.size() > limits.maxBytes()) {
                    throw refused(RejectionCode.TOO_LARGE, "more than " + limits.maxBytes() + " bytes when unpacked");
                }
            }
            return new HttpBody(out.toByteArray(), packed.whole());
        } catch (EOFException e) {
            return new HttpBody(out.toByteArray(), false);
        }
    }

    static RejectionException refused(RejectionCode code, String message) {
        return new RejectionException(code, Stage.INGEST, message);
    }
}
