// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.mht;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.html.PictureSource;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/** The pictures that a message holds for one of its pages. The message is read again by the first that is asked for. */
final class SavedPictures implements PictureSource {
    private static final String BY_ID = "cid:";

    private final byte[] message;
    private final SavedPage page;
    private final Limits limits;
    private @Nullable Map<String, byte[]> pictures;

    SavedPictures(byte[] message, SavedPage page, Limits limits) {
        this.message = message;
        this.page = page;
        this.limits = limits;
    }

    @Override
    public byte @Nullable [] bytes(String address) throws RejectionException {
        Map<String, byte[]> known = pictures;
        if (known == null) {
            known = read();
            pictures = known;
        }
        String stripped = address.strip();
        byte[] found = known.get(stripped);
        return found == null ? known.get(resolved(stripped)) : found;
    }

    private Map<String, byte[]> read() throws RejectionException {
        Map<String, byte[]> found = new HashMap<>();
        List<SavedPage> parts = SavedPages.pictures(message, limits);
        for (SavedPage part : parts) {
            if (part.location() != null) {
                found.putIfAbsent(part.location(), part.bytes());
                found.putIfAbsent(resolved(part.location()), part.bytes());
            }
            if (part.id() != null) {
                found.putIfAbsent(BY_ID + part.id().replaceAll("^<|>$", ""), part.bytes());
            }
        }
        return found;
    }

    /** The address as seen from the page. */
    private String resolved(String address) {
        String base = page.location();
        if (base == null) {
            return address;
        }
        try {
            return URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // Word writes paths with blanks and backslashes; those match as they stand, or not at all.
            return address;
        }
    }
}
