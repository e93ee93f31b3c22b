// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.MediaTypes;

/** Binary formats that their first bytes give away. */
final class Magic {
    /** The media type that stands for bytes of no document. */
    static final String JUNK = "application/octet-stream";

    private static final int ISO_9660_MARK = 32_769;
    private static final int PDF_HEADER_WITHIN = 1024;

    private record Mark(String mediaType, String latin1) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(MediaTypes.PNG, "\u0089PNG\r\n"),
            new Mark(MediaTypes.JPEG, "\u00FF\u00D8\u00FF"),
            new Mark(MediaTypes.GIF, "GIF87a"),
            new Mark(MediaTypes.GIF, "GIF89a"),
            new Mark(MediaTypes.TIFF, "II*\0"),
            new Mark(MediaTypes.TIFF, "MM\0*"),
            new Mark("image/vnd.djvu", "AT&TFORM"),
            new Mark("application/x-rar-compressed", "Rar!\u001A\u0007"),
            new Mark("application/x-7z-compressed", "7z\u00BC\u00AF'\u001C"),
            new Mark("application/x-bzip2", "BZh"),
            new Mark("application/x-xz", "\u00FD7zXZ\0"),
            new Mark("application/zstd", "(\u00B5/\u00FD"),
            new Mark("application/vnd.rar", "RE~^"),
            new Mark("audio/mpeg", "ID3"),
            new Mark("audio/ogg", "OggS"),
            new Mark("application/postscript", "%!PS"),
            new Mark("application/vnd.ms-cab-compressed", "MSCF"),
            new Mark("application/x-parquet", "PAR1"),
            new Mark("application/x-sqlite3", "SQLite format 3\0"),
            new Mark(JUNK, "\u007FELF"),
            new Mark(JUNK, "\u00CA\u00FE\u00BA\u00BE"),
            new Mark(JUNK, "\u00CF\u00FA\u00ED\u00FE"),
            new Mark(JUNK, "\u00CE\u00FA\u00ED\u00FE"),
            new Mark(JUNK, "QFI\u00FB"),
            new Mark(JUNK, "KDMV"),
            new Mark(JUNK, "conectix"),
            new Mark(JUNK, "vhdxfile"));

    private Magic() {}

    /** The media type, {@link #JUNK} for bytes of no document, or null where no mark is known. */
    static @Nullable String mediaTypeOf(byte[] bytes) {
        if (isPdf(bytes)) {
            return MediaTypes.PDF;
        }
        for (Mark mark : MARKS) {
            if (startsWith(bytes, 0, mark.latin1())) {
                return mark.mediaType();
            }
        }
        if (startsWith(bytes, 0, "RIFF")) {
            return startsWith(bytes, 8, "WEBP")
                    ? "image/webp"
                    : startsWith(bytes, 8, "WAVE") ? "audio/wav" : "video/avi";
        }
        if (startsWith(bytes, 4, "ftyp")) {
            return "video/mp4";
        }
        // "MZ" alone could start a text; a DOS header is 64 bytes and has zeros in it.
        if (startsWith(bytes, 0, "MZ") && bytes.length >= 64 && hasZero(bytes, 64)) {
            return JUNK;
        }
        if (startsWith(bytes, 0, "BM") && bytes.length > 26 && bytes[6] == 0 && bytes[7] == 0 && bytes[15] == 0) {
            return MediaTypes.BMP;
        }
        return startsWith(bytes, ISO_9660_MARK, "CD001") ? JUNK : null;
    }

    /** A PDF header within the first KB, as readers allow; not where markup or a sentence merely names it. */
    private static boolean isPdf(byte[] bytes) {
        int last = Math.min(bytes.length - 6, PDF_HEADER_WITHIN);
        boolean markup = false;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == '%' && startsWith(bytes, i, "%PDF-") && bytes[i + 5] >= '0' && bytes[i + 5] <= '9') {
                boolean lineStart = i == 0 || bytes[i - 1] == '\n' || bytes[i - 1] == '\r' || !isPlain(bytes[i - 1]);
                return lineStart && !markup;
            }
            markup |= bytes[i] == '<'
                    && i + 1 < bytes.length
                    && (bytes[i + 1] == '!' || Character.isLetter(bytes[i + 1]));
        }
        return false;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b < 0x7F;
    }

    private static boolean hasZero(byte[] bytes, int within) {
        for (int i = 0; i < within; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] bytes, int at, String latin1) {
        if (at + latin1.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((bytes[at + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
