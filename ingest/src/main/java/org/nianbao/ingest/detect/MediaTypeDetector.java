// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.MediaTypes;

/** Finds media type and charset together, since each needs a look at the other. Cheap marks first. */
final class MediaTypeDetector {
    /** Far enough for a page whose first KBs are comments and scripts. */
    private static final int HEAD_BYTES = 8192;

    private static final int ENOUGH_MEMBERS = 10_000;

    private MediaTypeDetector() {}

    /** @param charset null for a binary format */
    record Found(String mediaType, @Nullable Charset charset) {}

    /**
     * What the bytes are; {@link Magic#JUNK} where they are no document.
     *
     * @param contentType the header that the server sent, or null
     */
    static Found detect(byte[] bytes, String uri, @Nullable String contentType) {
        String fileName = uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String container = containerType(bytes);
        if (container != null) {
            return new Found(container, null);
        }
        Charset charset = CharsetDetector.byMark(bytes);
        if (charset == null) {
            String binary = Magic.mediaTypeOf(bytes);
            if (binary != null) {
                return new Found(binary, null);
            }
            charset = CharsetDetector.unmarkedUtf16(bytes);
        }
        if (charset == null) {
            charset = byContent(bytes, contentType);
        }
        if (!TextProbe.isText(bytes, charset)) {
            return new Found(isZeros(bytes) ? Magic.JUNK : TikaTypes.mediaTypeOf(bytes, fileName), null);
        }
        String text = Markup.mediaTypeOf(head(bytes, charset), fileName);
        // These say themselves how each piece of their text is encoded.
        boolean own = text.equals(MediaTypes.RTF) || text.equals(MediaTypes.MHT);
        return new Found(text, own ? null : charset);
    }

    private static Charset byContent(byte[] bytes, @Nullable String contentType) {
        Charset declared = DeclaredCharset.inHeader(contentType);
        if (declared == null) {
            declared = DeclaredCharset.inMarkup(head(bytes, StandardCharsets.ISO_8859_1));
        }
        return CharsetDetector.of(bytes, declared);
    }

    private static @Nullable String containerType(byte[] bytes) {
        return switch (ArchiveKind.of(bytes)) {
            case ZIP -> zipType(bytes);
            case GZIP -> MediaTypes.GZIP;
            case TAR -> MediaTypes.TAR;
            case WARC -> MediaTypes.WARC;
            case NONE -> OleContents.mediaTypeOf(bytes);
        };
    }

    private static String zipType(byte[] bytes) {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes)) {
            String type = ZipContents.of(channel, ENOUGH_MEMBERS).documentType();
            return type == null ? MediaTypes.ZIP : type;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static String head(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), charset);
    }

    private static boolean isZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
