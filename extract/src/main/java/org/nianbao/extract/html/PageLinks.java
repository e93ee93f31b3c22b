// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.SourceDocument;

/** The links of a web page. */
public final class PageLinks {
    private PageLinks() {}

    /**
     * A link.
     *
     * @param href as written, not resolved
     * @param text what is shown of it
     */
    public record Link(String href, String text) {}

    /** The page's links in document order. */
    public static List<Link> of(SourceDocument source, Limits limits) {
        List<Link> links = new ArrayList<>();
        for (Element link : HtmlReader.parse(source, limits).select("a[href]")) {
            links.add(new Link(link.attr("href"), link.text()));
        }
        return links;
    }

    /** Addresses of the pictures that the page shows, as written. */
    public static List<String> pictures(SourceDocument source, Limits limits) {
        return HtmlReader.parse(source, limits).select("img[src]").eachAttr("src");
    }
}
