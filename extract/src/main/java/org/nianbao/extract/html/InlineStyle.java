// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.jsoup.nodes.Attributes;

/** What declarations of style, or an element's name, say about how its text is shown; the strongest first. */
enum InlineStyle {
    /** A browser shows nothing of it. */
    HIDDEN,
    /** It takes its place, and a browser shows nothing in it. */
    INVISIBLE,
    /** Its own text has no size or no colour; elements in it may have. */
    FADED,
    /** A line goes through its text: withdrawn. */
    STRUCK,
    /** Above the line, as the mark of a footnote is. */
    RAISED,
    LOWERED,
    /** Line ends in it are shown as such. */
    KEEPS_LINES,
    ORDINARY;

    static InlineStyle of(Attributes attributes) {
        if (attributes.hasKey("hidden") || "true".equalsIgnoreCase(attributes.get("aria-hidden"))) {
            return HIDDEN;
        }
        return declared(attributes.get("style"));
    }

    /** What declarations, parted by semicolons, say. */
    static InlineStyle declared(String style) {
        InlineStyle found = ORDINARY;
        int at = 0;
        while (at < style.length()) {
            int name = skipSpace(style, at);
            if (name < style.length()) {
                found = found.or(declaration(style, name));
                if (found == HIDDEN) {
                    return HIDDEN;
                }
            }
            int end = style.indexOf(';', name);
            at = end < 0 ? style.length() : end + 1;
        }
        return found;
    }

    InlineStyle or(InlineStyle other) {
        return compareTo(other) <= 0 ? this : other;
    }

    private static InlineStyle declaration(String style, int name) {
        return switch (style.charAt(name)) {
            case 'd', 'D' -> declares(style, name, "display", "none") ? HIDDEN : ORDINARY;
            case 'm', 'M' -> declares(style, name, "mso-hide", "all") ? HIDDEN : ORDINARY;
            case 'v', 'V' -> visibilityOrPlace(style, name);
            case 't', 'T' -> isStruck(style, name) ? STRUCK : ORDINARY;
            case 'f', 'F' -> isZero(style, valueOf(style, name, "font-size")) ? FADED : ORDINARY;
            case 'o', 'O' -> isZero(style, valueOf(style, name, "opacity")) ? FADED : ORDINARY;
            case 'w', 'W' -> declares(style, name, "white-space", "pre") ? KEEPS_LINES : ORDINARY;
            default -> ORDINARY;
        };
    }

    private static InlineStyle visibilityOrPlace(String style, int name) {
        if (declares(style, name, "visibility", "hidden") || declares(style, name, "visibility", "collapse")) {
            return INVISIBLE;
        }
        if (declares(style, name, "vertical-align", "super")) {
            return RAISED;
        }
        return declares(style, name, "vertical-align", "sub") ? LOWERED : ORDINARY;
    }

    private static boolean isStruck(String style, int name) {
        int value = valueOf(style, name, "text-decoration-line");
        value = value < 0 ? valueOf(style, name, "text-decoration") : value;
        if (value < 0) {
            return false;
        }
        int through = style.indexOf("line-through", value);
        int end = style.indexOf(';', value);
        return through >= 0 && (end < 0 || through < end);
    }

    /** Whether a number starts there that is zero. */
    private static boolean isZero(String style, int value) {
        if (value < 0 || value >= style.length() || style.charAt(value) != '0') {
            return false;
        }
        int at = value;
        while (at < style.length() && (style.charAt(at) == '0' || style.charAt(at) == '.')) {
            at++;
        }
        return at == style.length() || style.charAt(at) < '1' || style.charAt(at) > '9';
    }

    /** Whether the declaration that starts there sets this property to a value that starts so; case is ignored. */
    private static boolean declares(String style, int name, String property, String value) {
        int at = valueOf(style, name, property);
        return at >= 0 && style.regionMatches(true, at, value, 0, value.length());
    }

    /** Where the value of the declaration that starts there begins, or -1 where it is of another property. */
    private static int valueOf(String style, int name, String property) {
        if (!style.regionMatches(true, name, property, 0, property.length())) {
            return -1;
        }
        int colon = skipSpace(style, name + property.length());
        return colon < style.length() && style.charAt(colon) == ':' ? skipSpace(style, colon + 1) : -1;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
