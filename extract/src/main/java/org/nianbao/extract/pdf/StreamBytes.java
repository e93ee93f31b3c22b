// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Decoded bytes of a PDF's streams, never more than a bound: a small stream can inflate to gigabytes. Of one document
 * and one thread.
 */
final class StreamBytes {
    /** Encoded size up to which a stream in another coding than plain Flate is handed to the library, which has no bound. */
    private static final int MAX_OTHER_CODING_BYTES = 4 << 20;

    private static final int CHUNK_BYTES = 16 << 10;

    private final long maxBytes;
    private boolean damaged;

    /** @param maxBytes decoded bytes of one stream; what lies beyond is cut off */
    StreamBytes(long maxBytes) {
        this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE - CHUNK_BYTES);
    }

    /** Whether a stream read since the last call was missing, broken or longer than the bound. */
    boolean takeDamage() {
        boolean taken = damaged;
        damaged = false;
        return taken;
    }

    /** The content of a page, its parts joined with line breaks. */
    byte[] of(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return of(stream);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        damaged |= contents == null && page.getCOSObject().containsKey(COSName.CONTENTS);
        if (contents instanceof COSArray parts) {
            for (int i = 0; i < parts.size() && joined.size() < maxBytes; i++) {
                if (parts.getObject(i) instanceof COSStream part) {
                    joined.writeBytes(of(part));
                    joined.write('\n');
                } else {
                    damaged = true;
                }
            }
        }
        return joined.toByteArray();
    }

    /** The decoded stream; of a damaged one, what comes before the damage. */
    byte[] of(COSStream stream) throws IOException {
        if (!stream.hasData()) {
            damaged |= stream.getLong(COSName.LENGTH) > 0;
            return new byte[0];
        }
        List<COSName> filters = new PDStream(stream).getFilters();
        boolean plainFlate = filters.size() == 1
                && (filters.get(0).equals(COSName.FLATE_DECODE)
                        || filters.get(0).equals(COSName.FLATE_DECODE_ABBREVIATION))
                && stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) == null;
        if (plainFlate || filters.isEmpty()) {
            try (InputStream raw = stream.createRawInputStream()) {
                byte[] encoded = raw.readNBytes((int) maxBytes);
                return plainFlate ? inflate(encoded) : encoded;
            }
        }
        if (stream.getLength() > MAX_OTHER_CODING_BYTES) {
            throw new IOException("a stream of " + stream.getLength() + " bytes in an unusual coding");
        }
        try (InputStream decoded = stream.createInputStream()) {
            return decoded.readNBytes((int) maxBytes);
        }
    }

    private byte[] inflate(byte[] encoded) {
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[(int) Math.min(maxBytes, Math.max(CHUNK_BYTES, 6L * encoded.length))];
        int length = 0;
        try {
            inflater.setInput(encoded);
            while (length < maxBytes && !inflater.finished()) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, (int) Math.min(maxBytes, 2L * buffer.length));
                }
                int count = inflater.inflate(buffer, length, buffer.length - length);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += count;
            }
        } catch (DataFormatException e) {
            // What was decoded so far is all there is; the loop left before its end.
        } finally {
            damaged |= !inflater.finished();
            inflater.end();
        }
        return Arrays.copyOf(buffer, length);
    }
}
