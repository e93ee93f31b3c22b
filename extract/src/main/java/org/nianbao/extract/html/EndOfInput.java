// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

/**
 * Tells whether a page was cut off: it ends inside a tag or a comment; or it has no end tag of its body where it has a
 * start tag and some table or division is still open; or, being a fragment, a table of it is still open. End tags that
 * the standard lets authors leave out count for nothing.
 */
final class EndOfInput {
    private EndOfInput() {}

    static boolean isCutOff(String html) {
        return endsInsideMarkup(html) || (!closesBody(html) && leavesElementsOpen(html));
    }

    private static boolean endsInsideMarkup(String html) {
        int open = html.lastIndexOf('<');
        if (open < 0 || html.indexOf('>', open) >= 0) {
            return false;
        }
        if (open + 1 == html.length()) {
            return true;
        }
        char c = html.charAt(open + 1);
        return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean closesBody(String html) {
        for (int at = html.lastIndexOf("</"); at >= 0; at = html.lastIndexOf("</", at - 1)) {
            if (startsWithName(html, at + 2, "body") || startsWithName(html, at + 2, "html")) {
                // A script that prints the page writes end tags of its own.
                return !opensTableAfter(html, at);
            }
        }
        return false;
    }

    private static boolean opensTableAfter(String html, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            if (startsWithName(html, at + 1, "table") || startsWithName(html, at + 1, "td")) {
                return true;
            }
        }
        return false;
    }

    /** Counts start and end tags; only asked where the body is not closed. */
    private static boolean leavesElementsOpen(String html) {
        boolean page = false;
        int tables = 0;
        int divisions = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            boolean end = html.charAt(at + 1) == '/';
            int name = end ? at + 2 : at + 1;
            int step = end ? -1 : 1;
            if (html.startsWith("!--", name)) {
                int close = html.indexOf("-->", name);
                if (close < 0) {
                    return true;
                }
                at = close;
            } else if (!end && (startsWithName(html, name, "script") || startsWithName(html, name, "style"))) {
                int close = endOfRaw(html, name);
                if (close < 0) {
                    return true;
                }
                at = close;
            } else if (startsWithName(html, name, "table")) {
                tables += step;
            } else if (startsWithName(html, name, "div")) {
                divisions += step;
            } else if (startsWithName(html, name, "html") || startsWithName(html, name, "body")) {
                page = true;
            }
        }
        return tables > 0 || (page && divisions > 0);
    }

    /** The end tag of a script or style that starts there, or -1. */
    private static int endOfRaw(String html, int name) {
        String tag = startsWithName(html, name, "script") ? "script" : "style";
        for (int at = html.indexOf("</", name); at >= 0; at = html.indexOf("</", at + 1)) {
            if (startsWithName(html, at + 2, tag)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWithName(String html, int at, String name) {
        int end = at + name.length();
        if (!html.regionMatches(true, at, name, 0, name.length())) {
            return false;
        }
        return end == html.length() || !Character.isLetterOrDigit(html.charAt(end));
    }
}
