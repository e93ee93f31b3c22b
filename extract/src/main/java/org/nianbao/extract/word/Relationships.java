// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.Parts;
import org.nianbao.ingest.RejectionException;

/** Says which parts a part refers to. Read when first asked. */
final class Relationships {
    private final Parts parts;
    private final String part;
    private @Nullable Map<String, String> targets;

    Relationships(Parts parts, String part) {
        this.parts = parts;
        this.part = part;
    }

    /** Name of the part that the identifier leads to, or null where it leads nowhere or out of the document. */
    @Nullable String target(@Nullable String id) throws IOException, RejectionException {
        Map<String, String> known = targets;
        if (known == null) {
            known = read();
            targets = known;
        }
        return known.get(String.valueOf(id));
    }

    private Map<String, String> read() throws IOException, RejectionException {
        Map<String, String> found = new HashMap<>();
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        try (Markup xml = parts.markup(folder + "_rels/" + part.substring(folder.length()) + ".rels")) {
            while (xml != null && xml.nextInside(1)) {
                String target = xml.attribute("Target");
                if (target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    found.put(
                            String.valueOf(xml.attribute("Id")),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return found;
    }
}
