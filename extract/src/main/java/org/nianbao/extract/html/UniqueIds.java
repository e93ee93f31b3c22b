// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * Which ids of a page stand for exactly one element. Case is ignored, as a browser does in a page without a document
 * type.
 */
final class UniqueIds {
    private final Map<String, Boolean> uniqueById = new HashMap<>();

    void note(Attributes attributes) {
        String id = plainId(attributes);
        if (!id.isEmpty()) {
            String key = id.toLowerCase(Locale.ROOT);
            if (uniqueById.putIfAbsent(key, true) != null) {
                uniqueById.put(key, false);
            }
        }
    }

    boolean isUnique(String plainId) {
        return !plainId.isEmpty() && Boolean.TRUE.equals(uniqueById.get(plainId.toLowerCase(Locale.ROOT)));
    }

    /** The id where it needs no escape in a CSS path, else empty. */
    static String plainId(Attributes attributes) {
        String id = attributes.get("id");
        if (id.isEmpty() || id.length() > MAX_ID_CHARS || !isLetter(id.charAt(0))) {
            return "";
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '_' && c != '-') {
                return "";
            }
        }
        return id;
    }

    private static final int MAX_ID_CHARS = 64;

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
