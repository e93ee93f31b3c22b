// SPDX-License-Identifier: Apache-2.0
package org.nianbao.bench;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A sample page brought to the sizes that agencies publish. */
final class Pages {
    /** As editors of content systems style the paragraph in a cell. */
    private static final String CELL_STYLE = "text-align: center;";

    private Pages() {}

    /** The page with a styled paragraph in every cell of its tables, as editors leave them: about twice the bytes. */
    static byte[] styled(byte[] page) {
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        for (Element cell : document.select("td")) {
            String text = cell.text();
            cell.empty().appendElement("p").attr("style", CELL_STYLE).text(text);
        }
        return bytes(document);
    }

    /** The report of a page inside an agency's page of about {@code size} bytes: menus, scripts, lists of links. */
    static byte[] inside(byte[] report, int size) {
        Document document = Jsoup.parse(new String(report, StandardCharsets.UTF_8));
        Element content = new Element("div").attr("class", "article");
        content.appendChildren(document.body().childNodesCopy());
        document.body().empty();
        int around = size - report.length;
        furniture(document.body().appendElement("div").attr("class", "head"), around / 2);
        document.body().appendChild(content);
        furniture(document.body().appendElement("div").attr("class", "foot"), around / 2);
        return bytes(document);
    }

    private static void furniture(Element parent, int size) {
        int written = 0;
        for (int i = 0; written < size; i++) {
            Element list = parent.appendElement("ul").attr("class", "menu menu-" + i);
            for (int k = 0; k < 12; k++) {
                list.appendElement("li")
                        .appendElement("a")
                        .attr("href", "/channel/" + i + "/" + k + "/index.html")
                        .attr("target", "_blank")
                        .text("栏目" + i + "之" + k);
            }
            Element script = parent.appendElement("script");
            script.appendText("var slides" + i + " = [" + "{src:'/images/a.png',alt:''},".repeat(20) + "];");
            written += list.outerHtml().length() + script.outerHtml().length();
        }
    }

    private static byte[] bytes(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
