// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

/** The containers that may be unpacked, seen from their first bytes. */
public enum ArchiveKind {
    ZIP,
    GZIP,
    TAR,
    WARC,
    NONE;

    /** Bytes needed to tell. */
    public static final int HEAD_BYTES = 512;

    private static final int TAR_CHECKSUM_AT = 148;
    private static final int TAR_CHECKSUM_BYTES = 8;

    /** The kind that {@code bytes} start as. A ZIP may still be a document, such as a DOCX: see {@link ZipContents}. */
    public static ArchiveKind of(byte[] bytes) {
        if (Magic.startsWith(bytes, 0, "PK\u0003\u0004")
                || Magic.startsWith(bytes, 0, "PK\u0005\u0006")
                || Magic.startsWith(bytes, 0, "PK\u0007\u0008PK\u0003\u0004")) {
            return ZIP;
        }
        if (Magic.startsWith(bytes, 0, "\u001F\u008B\u0008")) {
            return GZIP;
        }
        if (Magic.startsWith(bytes, 0, "WARC/1.") || Magic.startsWith(bytes, 0, "WARC/0.")) {
            return WARC;
        }
        return isTarHeader(bytes) ? TAR : NONE;
    }

    /** The checksum of a header block is right; it covers old archives that carry no mark. */
    private static boolean isTarHeader(byte[] bytes) {
        if (bytes.length < HEAD_BYTES || bytes[0] == 0) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < HEAD_BYTES; i++) {
            boolean inField = i >= TAR_CHECKSUM_AT && i < TAR_CHECKSUM_AT + TAR_CHECKSUM_BYTES;
            sum += inField ? ' ' : bytes[i] & 0xFF;
        }
        long stored = 0;
        int digits = 0;
        for (int i = TAR_CHECKSUM_AT; i < TAR_CHECKSUM_AT + TAR_CHECKSUM_BYTES; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '7') {
                stored = stored * 8 + bytes[i] - '0';
                digits++;
            }
        }
        return digits > 0 && stored == sum;
    }
}
