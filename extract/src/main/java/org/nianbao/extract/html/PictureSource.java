// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.RejectionException;

/** Gives the bytes of a picture that a page shows and does not hold itself. */
@FunctionalInterface
public interface PictureSource {
    /** The bytes, or null where the address leads elsewhere. */
    byte @Nullable [] bytes(String address) throws RejectionException;

    /** The bytes of a picture, in a {@code data:} address or elsewhere, or null. */
    default byte @Nullable [] shown(String address) throws RejectionException {
        return address.regionMatches(true, 0, "data:", 0, "data:".length()) ? inline(address) : bytes(address);
    }

    private static byte @Nullable [] inline(String address) {
        int comma = address.indexOf(',');
        boolean packed = comma > 0
                && address.regionMatches(true, 0, "data:image/", 0, "data:image/".length())
                && address.substring(0, comma).endsWith(";base64");
        if (!packed) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(address.substring(comma + 1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
