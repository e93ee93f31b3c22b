// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.jsoup.nodes.Attributes;

/** What an element's own attributes say about how its text is shown. */
enum InlineStyle {
    ORDINARY,
    /** A browser shows nothing of it. */
    HIDDEN,
    /** Line ends in it are shown as such. */
    KEEPS_LINES;

    static InlineStyle of(Attributes attributes) {
        if (attributes.hasKey("hidden") || "true".equalsIgnoreCase(attributes.get("aria-hidden"))) {
            return HIDDEN;
        }
        String style = attributes.get("style");
        InlineStyle found = ORDINARY;
        int at = 0;
        while (at < style.length()) {
            int name = skipSpace(style, at);
            if (name < style.length()) {
                switch (style.charAt(name)) {
                    case 'd', 'D', 'v', 'V', 'm', 'M' -> {
                        if (hides(style, name)) {
                            return HIDDEN;
                        }
                    }
                    case 'w', 'W' -> {
                        if (declares(style, name, "white-space", "pre")) {
                            found = KEEPS_LINES;
                        }
                    }
                    default -> {}
                }
            }
            int end = style.indexOf(';', name);
            at = end < 0 ? style.length() : end + 1;
        }
        return found;
    }

    private static boolean hides(String style, int name) {
        return declares(style, name, "display", "none")
                || declares(style, name, "visibility", "hidden")
                || declares(style, name, "visibility", "collapse")
                || declares(style, name, "mso-hide", "all");
    }

    /** Whether the declaration that starts there sets this property to a value that starts so; case is ignored. */
    private static boolean declares(String style, int name, String property, String value) {
        if (!style.regionMatches(true, name, property, 0, property.length())) {
            return false;
        }
        int colon = skipSpace(style, name + property.length());
        return colon < style.length()
                && style.charAt(colon) == ':'
                && style.regionMatches(true, skipSpace(style, colon + 1), value, 0, value.length());
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
