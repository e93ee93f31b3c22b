// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageMetadata;

/** Collects what the page's meta tags say; of tags with one name the first that says something counts. */
final class MetaTags {
    private @Nullable String articleTitle;
    private @Nullable String openGraphTitle;
    private @Nullable String pageTitle;
    private @Nullable String siteName;
    private @Nullable String contentSource;
    private @Nullable String author;
    private @Nullable String published;
    private @Nullable String siteCode;

    void note(Attributes attributes) {
        String name = attributes.get("name");
        if (name.isEmpty()) {
            name = attributes.get("property");
        }
        String content = tidy(attributes.get("content"));
        if (content.isEmpty()) {
            return;
        }
        switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "articletitle" -> articleTitle = firstOf(articleTitle, content);
            case "og:title" -> openGraphTitle = firstOf(openGraphTitle, content);
            case "sitename" -> siteName = firstOf(siteName, content);
            case "contentsource" -> contentSource = firstOf(contentSource, content);
            case "author" -> author = firstOf(author, content);
            case "siteidcode" -> siteCode = firstOf(siteCode, content);
            case "pubdate" -> published = firstOf(published, content);
            default -> {}
        }
    }

    void noteTitle(String title) {
        String tidied = tidy(title);
        if (!tidied.isEmpty()) {
            pageTitle = firstOf(pageTitle, tidied);
        }
    }

    PageMetadata metadata() {
        String title = articleTitle != null ? articleTitle : openGraphTitle != null ? openGraphTitle : pageTitle;
        return new PageMetadata(title, siteName, contentSource, author, published, siteCode);
    }

    /** The article's title and the window's title, where they are there. */
    @Nullable String pageTitle() {
        return pageTitle;
    }

    private static String firstOf(@Nullable String before, String now) {
        return before == null ? now : before;
    }

    private static String tidy(String text) {
        LineBuffer line = new LineBuffer();
        line.append(text);
        return line.take();
    }
}
