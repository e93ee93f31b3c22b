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
    private static final int MAX_ID_CHARS = 64;

    private final Map<String, Boolean> uniqueById = new HashMap<>();

    /** Counts the element's id and returns it where it needs no escape in a CSS path, else an empty string. */
    String note(Attributes attributes) {
        String id = attributes.get("id");
        if (id.isEmpty() || !isPlain(id)) {
            return "";
        }
        String key = id.toLowerCase(Locale.ROOT);
        if (uniqueById.putIfAbsent(key, true) != null) {
            uniqueById.put(key, false);
        }
        return id;
    }

    boolean isUnique(String plainId) {
        return !plainId.isEmpty() && Boolean.TRUE.equals(uniqueById.get(plainId.toLowerCase(Locale.ROOT)));
    }

    private static boolean isPlain(String id) {
        if (id.length() > MAX_ID_CHARS || !isLetter(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
