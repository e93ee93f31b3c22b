// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.MediaTypes;

/** Tells the kinds of text apart: a web page, other markup, or plain text that may well mention a tag. */
final class Markup {
    private static final Set<String> FRAME = Set.of("!doctype", "html", "head", "body", "frameset");
    private static final Set<String> FRAGMENT = Set.of(
            "title",
            "meta",
            "link",
            "base",
            "style",
            "script",
            "noscript",
            "table",
            "tbody",
            "tr",
            "td",
            "th",
            "div",
            "p",
            "span",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "a",
            "img",
            "font",
            "center",
            "b",
            "i",
            "strong",
            "section",
            "article",
            "main",
            "header",
            "nav",
            "form",
            "iframe",
            "o:p",
            "pre");

    private Markup() {}

    /**
     * The media type of a text.
     *
     * @param head its first characters; at least those of its ASCII must be right
     * @param fileName the last part of its uri, in lower case
     */
    static String mediaTypeOf(String head, String fileName) {
        boolean markdown = fileName.endsWith(".md") || fileName.endsWith(".markdown");
        String root = rootOf(head);
        if (root != null) {
            if (FRAME.contains(root)) {
                return root.equals("!doctype") && !doctypeIsHtml(head) ? MediaTypes.XML : MediaTypes.HTML;
            }
            if (FRAGMENT.contains(root)) {
                return markdown ? MediaTypes.MARKDOWN : MediaTypes.HTML;
            }
            String office = OfficeXml.mediaTypeOf(root, head);
            if (office != null) {
                return office;
            }
            if (startsAt(head, first(head), "<?xml")) {
                return root.equals("svg") ? "image/svg+xml" : MediaTypes.XML;
            }
        }
        if (startsAt(head, first(head), "warc/")) {
            return MediaTypes.WARC;
        }
        if (startsAt(head, first(head), "{\\rtf")) {
            return MediaTypes.RTF;
        }
        if (MimeHead.isMessage(head)) {
            return MediaTypes.MHT;
        }
        if (!markdown && isPageAfterNoise(head, fileName.endsWith(".html") || fileName.endsWith(".htm"))) {
            return MediaTypes.HTML;
        }
        return markdown ? MediaTypes.MARKDOWN : MediaTypes.TEXT;
    }

    /** Name of the first tag in lower case, comments and declarations before it skipped; null where text comes first. */
    private static @Nullable String rootOf(String head) {
        int at = first(head);
        while (at < head.length() && head.charAt(at) == '<') {
            int end;
            if (head.startsWith("<!--", at)) {
                end = head.indexOf("-->", at + 4);
                at = end < 0 ? head.length() : skipSpace(head, end + 3);
            } else if (head.startsWith("<?", at)) {
                end = head.indexOf('>', at);
                at = end < 0 ? head.length() : skipSpace(head, end + 1);
            } else {
                return tagName(head, at + 1);
            }
        }
        return null;
    }

    private static @Nullable String tagName(String head, int start) {
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "!:-".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        return end == start ? null : head.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean doctypeIsHtml(String head) {
        int at = indexOf(head, "<!doctype", 0);
        int name = skipSpace(head, at + 9);
        return at >= 0 && startsAt(head, name, "html");
    }

    /** A page behind a server's warning or other noise: both ends of a frame or, for a file so named, of any tag. */
    private static boolean isPageAfterNoise(String head, boolean namedPage) {
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
            String name = tagName(head, at + 1);
            if (name == null) {
                continue;
            }
            boolean frame = name.equals("html") || name.equals("body") || (name.equals("!doctype") && namedPage);
            if ((frame || (namedPage && FRAGMENT.contains(name)))
                    && closesTag(head, at)
                    && indexOf(head, "</", at) >= 0) {
                return namedPage || startsLine(head, at);
            }
        }
        return false;
    }

    private static boolean closesTag(String head, int at) {
        return head.indexOf('>', at) >= 0;
    }

    private static boolean startsLine(String head, int at) {
        int before = at - 1;
        while (before >= 0 && (head.charAt(before) == ' ' || head.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || head.charAt(before) == '\n' || head.charAt(before) == '\r' || head.charAt(before) == '>';
    }

    private static int first(String head) {
        return skipSpace(head, 0);
    }

    private static int skipSpace(String head, int from) {
        int at = Math.max(0, from);
        while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static boolean startsAt(String head, int at, String lowerCase) {
        return head.regionMatches(true, at, lowerCase, 0, lowerCase.length());
    }

    private static int indexOf(String head, String lowerCase, int from) {
        for (int at = from; at + lowerCase.length() <= head.length(); at++) {
            if (startsAt(head, at, lowerCase)) {
                return at;
            }
        }
        return -1;
    }
}
