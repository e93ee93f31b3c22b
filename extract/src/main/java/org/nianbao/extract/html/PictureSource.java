// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Gives the bytes of a picture that a page shows. */
@FunctionalInterface
interface PictureSource {
    /** Pictures that the page itself holds, in {@code data:} addresses. */
    PictureSource INLINE = PictureSource::inline;

    /** The bytes, or null where the address leads elsewhere. */
    byte @Nullable [] bytes(String address);

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
