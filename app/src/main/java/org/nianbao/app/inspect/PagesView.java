// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.pdf.PageDrawings;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Pictures of the pages with boxes over them. */
final class PagesView implements DocumentView {
    /** Some megabytes of pictures; no report of the form has more pages. */
    private static final int MAX_PAGES = 60;

    private final Drawings drawings;

    PagesView(Drawings drawings) {
        this.drawings = drawings;
    }

    /** Draws pages of a document, counted from 1. */
    interface Drawings {
        List<PageDrawings.PagePicture> of(SourceDocument source, NavigableSet<Integer> pages) throws RejectionException;
    }

    @Override
    public String html(Inspection inspection, ShownValues values, Limits limits) throws RejectionException {
        NavigableSet<Integer> all = pages(inspection, values);
        NavigableSet<Integer> drawn = new TreeSet<>();
        all.stream().limit(MAX_PAGES).forEach(drawn::add);
        StringBuilder out = new StringBuilder();
        for (PageDrawings.PagePicture picture :
                drawings.of(inspection.document().source(), drawn)) {
            out.append("<figure class=\"page\"><img alt=\"page ")
                    .append(picture.page())
                    .append("\" src=\"data:");
            out.append(picture.mediaType()).append(";base64,");
            out.append(Base64.getEncoder().encodeToString(picture.bytes())).append("\">");
            for (Location location : values.places()) {
                if (location instanceof PageBox box && box.page() == picture.page()) {
                    box(box, picture, values.at(location), out);
                }
            }
            out.append("<figcaption>第 ").append(picture.page()).append(" 页</figcaption></figure>\n");
        }
        if (drawn.size() < all.size()) {
            out.append("<p class=\"note\">Only ").append(drawn.size());
            out.append(" pages are drawn. 仅绘制前 ").append(drawn.size()).append(" 页。</p>");
        }
        return out.toString();
    }

    /** The pages that text was read on. */
    private static NavigableSet<Integer> pages(Inspection inspection, ShownValues values) {
        NavigableSet<Integer> pages = new TreeSet<>();
        values.places().forEach(location -> add(location, pages));
        for (Block block : inspection.document().blocks()) {
            add(Places.of(block), pages);
        }
        return pages;
    }

    private static void add(Location location, NavigableSet<Integer> pages) {
        if (location instanceof PageBox box) {
            pages.add(box.page());
        }
    }

    /** Shares of the page, so that the box stays in its place at any size. */
    private static void box(PageBox box, PageDrawings.PagePicture picture, List<ShownValue> values, StringBuilder out) {
        out.append("<a href=\"#").append(values.get(0).listId()).append('"');
        out.append(ShownValues.attributes(values));
        out.append(String.format(
                Locale.ROOT,
                " style=\"left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%\"></a>",
                100 * box.left() / picture.width(),
                100 * box.top() / picture.height(),
                100 * (box.right() - box.left()) / picture.width(),
                100 * (box.bottom() - box.top()) / picture.height()));
    }
}
