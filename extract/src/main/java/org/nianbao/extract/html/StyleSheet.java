// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What the page's own style sheets hide, strike through or raise, by rules for classes, ids and element names. Rules
 * inside of at-rules and selectors with states or attributes are passed over. Where one rule hides an element and
 * another shows it, it is shown. Mutable, of one walk.
 */
final class StyleSheet {
    private static final int MAX_RULES = 500;
    private static final int MAX_SELECTOR_CHARS = 200;

    /** So many questions whether a rule fits an element are answered for one page. */
    private static final int MAX_MATCHES = 200_000;

    /** Rules by the last name in their selector, with its dot or hash. */
    private final Map<String, List<Rule>> rules = new HashMap<>();

    private int count;
    private int matches;

    private record Rule(Evaluator selector, InlineStyle style, boolean shows) {}

    boolean isEmpty() {
        return count == 0;
    }

    /** Takes up the rules of a style element. */
    void note(String css) {
        String text = withoutComments(css);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0 && count < MAX_RULES; open = text.indexOf('{', at)) {
            int close = blockEnd(text, open);
            // A statement such as @charset ends before the selector begins.
            String selectors = text.substring(Math.max(at, text.lastIndexOf(';', open) + 1), open)
                    .strip();
            if (!selectors.startsWith("@")) {
                add(selectors, text.substring(open + 1, close));
            }
            at = Math.min(close + 1, text.length());
        }
    }

    /** What the rules say of an element. */
    InlineStyle of(Element element) {
        Found found = new Found(element);
        found.lookUp(element.normalName());
        if (element.attributesSize() > 0) {
            String id = element.id();
            if (!id.isEmpty()) {
                found.lookUp("#" + id);
            }
            for (String name : element.className().split("\\s+", -1)) {
                found.lookUp("." + name);
            }
        }
        return found.style();
    }

    private final class Found {
        private final Element element;
        private InlineStyle style = InlineStyle.ORDINARY;
        private boolean shown;

        Found(Element element) {
            this.element = element;
        }

        void lookUp(String key) {
            for (Rule rule : rules.getOrDefault(key, List.of())) {
                if (++matches <= MAX_MATCHES && element.is(rule.selector)) {
                    style = style.or(rule.style);
                    shown |= rule.shows;
                }
            }
        }

        InlineStyle style() {
            boolean hides = style == InlineStyle.HIDDEN || style == InlineStyle.INVISIBLE;
            return hides && shown ? InlineStyle.ORDINARY : style;
        }
    }

    private void add(String selectors, String declarations) {
        InlineStyle style = InlineStyle.declared(declarations);
        boolean shows = shows(declarations);
        if (style == InlineStyle.ORDINARY && !shows) {
            return;
        }
        for (String selector : selectors.split(",", -1)) {
            String key = lastName(selector.strip());
            if (!key.isEmpty() && ++count <= MAX_RULES) {
                Evaluator evaluator = parse(selector.strip());
                if (evaluator != null) {
                    rules.computeIfAbsent(key, k -> new ArrayList<>()).add(new Rule(evaluator, style, shows));
                }
            }
        }
    }

    /** The selector, or null where it is none: a browser passes over it, too. */
    private static @Nullable Evaluator parse(String selector) {
        try {
            return QueryParser.parse(selector);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether declarations say that an element is shown. */
    static boolean shows(String declarations) {
        String plain = declarations.replace(" ", "");
        return (plain.contains("display:") && !plain.contains("display:none")) || plain.contains("visibility:visible");
    }

    /** The last class, id or element name of a selector of names alone; empty for any other selector. */
    private static String lastName(String selector) {
        int length = selector.length();
        if (length == 0 || length > MAX_SELECTOR_CHARS) {
            return "";
        }
        int start = 0;
        for (int i = length - 1; i >= 0; i--) {
            char c = selector.charAt(i);
            boolean sign = c == '.' || c == '#';
            if (!sign && c != ' ' && c != '>' && c != '-' && c != '_' && !Character.isLetterOrDigit(c)) {
                return "";
            }
            if (start == 0 && (sign || c == ' ' || c == '>')) {
                start = sign ? i : i + 1;
            }
        }
        return selector.substring(start);
    }

    private static int blockEnd(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static String withoutComments(String css) {
        String text = css.replace("<!--", "").replace("-->", "");
        int open = text.indexOf("/*");
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (; open >= 0; open = text.indexOf("/*", at)) {
            out.append(text, at, open);
            int close = text.indexOf("*/", open + 2);
            at = close < 0 ? text.length() : close + 2;
        }
        return out.append(text, at, text.length()).toString();
    }
}
