// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself outside its text, verbatim and trimmed; null where it says nothing.
 *
 * @param title the article's title ({@code ArticleTitle}, {@code og:title}) or, failing that, the document's
 * @param siteName the site ({@code SiteName})
 * @param contentSource the organ named as the text's source ({@code ContentSource})
 * @param author the author field
 * @param published the publication date as printed ({@code PubDate})
 * @param siteCode the site's identification code ({@code SiteIDCode}): ten digits, the first six of them the division
 *     that the site belongs to; ministries' begin with letters
 */
public record PageMetadata(
        @Nullable String title,
        @Nullable String siteName,
        @Nullable String contentSource,
        @Nullable String author,
        @Nullable String published,
        @Nullable String siteCode) {
    private static final PageMetadata NONE = new PageMetadata(null, null, null, null, null);

    /** Metadata without the site's code. */
    public PageMetadata(
            @Nullable String title,
            @Nullable String siteName,
            @Nullable String contentSource,
            @Nullable String author,
            @Nullable String published) {
        this(title, siteName, contentSource, author, published, null);
    }

    /** No metadata at all. */
    public static PageMetadata none() {
        return NONE;
    }
}
