// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageMetadata;
import org.nianbao.ingest.RejectionException;

/** What a packaged document says of itself: title and author. */
public final class CoreProperties {
    private CoreProperties() {}

    /** Title and author in that part. Metadata is worth no rejection: a part that is broken or missing counts as none. */
    public static PageMetadata read(Parts parts, String part) throws IOException {
        String title = null;
        String author = null;
        try (Markup xml = parts.markup(part)) {
            while (xml != null && xml.nextInside(1)) {
                switch (xml.name()) {
                    case "title" -> title = text(xml);
                    case "creator" -> author = text(xml);
                    default -> {}
                }
            }
        } catch (RejectionException e) {
            return PageMetadata.none();
        }
        return new PageMetadata(title, null, null, author, null);
    }

    private static @Nullable String text(Markup xml) throws RejectionException {
        StringBuilder text = new StringBuilder();
        xml.appendText(text);
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
