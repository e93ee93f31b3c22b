// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.jspecify.annotations.Nullable;

/**
 * The code maps that the PDF standard names, such as {@code GBK-EUC-H}, each read once from the library. Constants of
 * the library, kept because reading one takes longer than reading a report. Safe for many threads.
 */
final class PredefinedMaps {
    private static final int MAX_NAME_LENGTH = 40;

    private final Map<String, Optional<CMap>> maps = new ConcurrentHashMap<>();

    /** The map, or null where the library has none of this name. */
    @Nullable CMap get(String name) {
        Optional<CMap> known = maps.get(name);
        if (known == null) {
            Optional<CMap> read = read(name);
            if (read.isPresent()) {
                maps.put(name, read);
            }
            known = read;
        }
        return known.orElse(null);
    }

    private static Optional<CMap> read(String name) {
        if (name.length() > MAX_NAME_LENGTH || !isPlain(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CMapParser().parsePredefined(name));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
