// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.SourceDocument;

/**
 * A web page bare of all that acts, loads or hides: its text, headings, lists and tables, with some elements marked. What
 * of the source is no plain structure is left out; the text of unknown elements is kept.
 */
public final class SanitisedPage {
    private static final String MARK = "data-nianbao-mark";
    private static final String READ = "data-nianbao-read";

    private static final String[] STRUCTURE = {
        "address",
        "article",
        "aside",
        "b",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "ins",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "s",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul"
    };

    private static final List<String> SPANS = List.of("colspan", "rowspan");

    private SanitisedPage() {}

    /**
     * An element to mark.
     *
     * @param path as {@link org.nianbao.extract.DomPath#path()} gives it
     * @param id that the element gets
     * @param cssClass that it gets
     * @param title that it gets
     */
    public record Mark(String path, String id, String cssClass, String title) {}

    /**
     * The content of the page's body as HTML.
     *
     * @param marks elements that get an id, a class and a title; of several for one element the first
     * @param read paths of elements that get the class {@code read}
     */
    public static String html(SourceDocument source, Limits limits, List<Mark> marks, Collection<String> read) {
        Document page = HtmlReader.parse(source, limits);
        for (Element element : page.getAllElements()) {
            element.removeAttr(MARK).removeAttr(READ);
        }
        for (int i = 0; i < marks.size(); i++) {
            set(page, marks.get(i).path(), MARK, Integer.toString(i));
        }
        read.forEach(path -> set(page, path, READ, "1"));
        Safelist safe = new Safelist()
                .addTags(STRUCTURE)
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan")
                .addAttributes(":all", MARK, READ);
        Document clean = new Cleaner(safe).clean(page);
        clean.outputSettings().prettyPrint(false);
        for (Element element : clean.body().getAllElements()) {
            finish(element, marks, limits.maxSpan());
        }
        return clean.body().html();
    }

    private static void set(Document page, String path, String name, String value) {
        Element element = find(page, path);
        if (element == null || element.hasAttr(name)) {
            return;
        }
        if (!List.of(STRUCTURE).contains(element.normalName())) {
            element.tag(Tag.valueOf(element.tag().isBlock() ? "div" : "span"));
        }
        element.attr(name, value);
    }

    /** The element at a path of the kind that {@link PathWriter} writes, or null. */
    private static @Nullable Element find(Document page, String path) {
        String[] steps = path.split(" > ", -1);
        Element at = steps[0].startsWith("#")
                ? page.getElementById(steps[0].substring(1))
                : steps[0].equals("html") ? page.firstElementChild() : page.body();
        for (int i = 1; i < steps.length && at != null; i++) {
            at = child(at, steps[i]);
        }
        return at;
    }

    private static @Nullable Element child(Element parent, String step) {
        int number = step.indexOf(":nth-child(");
        if (number < 0) {
            for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
                if (child.normalName().equals(step)) {
                    return child;
                }
            }
            return null;
        }
        int ordinal = Integer.parseInt(step.substring(step.indexOf('(') + 1, step.length() - 1));
        return ordinal <= parent.childrenSize() ? parent.child(ordinal - 1) : null;
    }

    private static void finish(Element element, List<Mark> marks, int maxSpan) {
        for (String name : SPANS) {
            if (element.hasAttr(name)) {
                int least = name.equals("rowspan") ? 0 : 1;
                element.attr(name, Integer.toString(Math.min(maxSpan, SpanNumber.parse(element, name, least))));
            }
        }
        StringBuilder cssClass = new StringBuilder(element.hasAttr(READ) ? "read" : "");
        if (element.hasAttr(MARK)) {
            Mark mark = marks.get(Integer.parseInt(element.attr(MARK)));
            element.attr("id", mark.id());
            element.attr("title", mark.title());
            cssClass.append(cssClass.isEmpty() ? "" : " ").append(mark.cssClass());
        }
        element.removeAttr(MARK).removeAttr(READ);
        if (!cssClass.isEmpty()) {
            element.attr("class", cssClass.toString());
        }
    }
}
