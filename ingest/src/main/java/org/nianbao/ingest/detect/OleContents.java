// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.MediaTypes;

/** What an OLE2 container, the format of Office before 2007, holds: read from the names in its directory. */
final class OleContents {
    /** Media type of an OOXML document locked by a password. */
    static final String ENCRYPTED = "application/x-tika-ooxml-protected";

    static final String OTHER = "application/x-tika-msoffice";

    private static final String MARK = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final int HEADER_BYTES = 512;
    private static final int ENTRY_BYTES = 128;
    private static final int NAME_BYTES = 64;

    private OleContents() {}

    /** The media type, or null where the bytes are no such container. */
    static @Nullable String mediaTypeOf(byte[] bytes) {
        if (!Magic.startsWith(bytes, 0, MARK)) {
            return null;
        }
        // The first telling name wins: the document's own streams stand before those of what is embedded in it.
        for (int at = HEADER_BYTES; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
            String type = typeOf(name(bytes, at));
            if (type != null) {
                return type;
            }
        }
        return OTHER;
    }

    private static String name(byte[] bytes, int at) {
        int nameBytes = (bytes[at + NAME_BYTES] & 0xFF) | (bytes[at + NAME_BYTES + 1] & 0xFF) << 8;
        int kind = bytes[at + NAME_BYTES + 2];
        // A stream or a storage, its name closed by a zero.
        boolean entry = (kind == 1 || kind == 2) && nameBytes > 2 && nameBytes <= NAME_BYTES && nameBytes % 2 == 0;
        return entry ? new String(bytes, at, nameBytes - 2, StandardCharsets.UTF_16LE) : "";
    }

    private static @Nullable String typeOf(String streamName) {
        return switch (streamName) {
            case "EncryptedPackage" -> ENCRYPTED;
            case "WordDocument" -> MediaTypes.DOC;
            case "Workbook", "Book" -> MediaTypes.XLS;
            case "PowerPoint Document" -> "application/vnd.ms-powerpoint";
            default -> null;
        };
    }
}
