// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.html.PageLinks;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;

/** The entries of one folder or archive, and which of them may be pieces of one report. Safe for use by many threads. */
public final class Group {
    private static final Set<String> PAGES = Set.of("html", "htm", "shtml", "xhtml");
    private static final Set<String> ATTACHMENTS =
            Set.of("pdf", "doc", "docx", "wps", "rtf", "odt", "xls", "xlsx", "et", "ods");

    /** A page with more documents is a list of them, not the cover of one. */
    private static final int MAX_ATTACHMENTS = 4;

    /** Words by which a file says that it is a piece of something. */
    private static final List<String> PIECE_WORDS = List.of("附表", "附件", "正文", "表格", "统计表");

    private static final List<String> REPORT_WORDS = List.of("年报", "年度报告", "报告", "信息公开", "附件", "附表");

    private final List<Entry> entries;
    private final boolean whole;
    private @Nullable List<Bundle> bundles;

    /** @param whole whether nothing else lies in the folder or archive */
    Group(List<Entry> entries, boolean whole) {
        this.entries = List.copyOf(entries);
        this.whole = whole;
    }

    /** The folder of an address with its closing slash, or an empty text. */
    static String folder(String uri) {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    /** The bundle that an entry may be a piece of, or null. */
    @Nullable Bundle bundle(Entry entry, Limits limits) {
        if (entries.size() < 2) {
            return null;
        }
        for (Bundle bundle : bundles(limits)) {
            if (bundle.has(entry)) {
                return bundle;
            }
        }
        return null;
    }

    private synchronized List<Bundle> bundles(Limits limits) {
        if (bundles == null) {
            List<Entry> pages = named(PAGES);
            List<Entry> attachments = named(ATTACHMENTS);
            if (pages.isEmpty()) {
                bundles = pieces(attachments);
            } else {
                bundles = attachments.isEmpty() ? List.of() : ofPages(pages, attachments, limits);
            }
        }
        return bundles;
    }

    private List<Entry> named(Set<String> endings) {
        return entries.stream()
                .filter(Entry.Found.class::isInstance)
                .filter(entry -> endings.contains(ending(entry.uri())))
                .toList();
    }

    private static String ending(String uri) {
        return uri.substring(uri.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Bundle> ofPages(List<Entry> pages, List<Entry> attachments, Limits limits) {
        Map<String, Entry> byUri = new LinkedHashMap<>();
        attachments.forEach(entry -> byUri.put(entry.uri(), entry));
        List<Bundle> bundles = new ArrayList<>();
        for (Entry page : pages) {
            Map<Entry, Boolean> linked = linked(page, byUri, limits);
            if (linked.size() > MAX_ATTACHMENTS) {
                continue;
            }
            List<Entry> own = linked.keySet().stream()
                    .filter(entry -> linked.size() == 1 || Boolean.TRUE.equals(linked.get(entry)))
                    .filter(entry -> bundles.stream().noneMatch(earlier -> earlier.has(entry)))
                    .toList();
            if (!own.isEmpty()) {
                bundles.add(new Bundle(page, own));
            }
        }
        return bundles;
    }

    /** The attachments that a page links, and whether name or link says that they are reports. */
    private static Map<Entry, Boolean> linked(Entry page, Map<String, Entry> attachments, Limits limits) {
        Map<Entry, Boolean> linked = new LinkedHashMap<>();
        try {
            SourceDocument source =
                    SourceDocuments.of(((Entry.Found) page).content().read(), limits);
            if (!source.mediaType().equals(MediaTypes.HTML)) {
                return Map.of();
            }
            for (PageLinks.Link link : PageLinks.of(source, limits)) {
                for (String path : LinkPaths.of(folder(page.uri()), link.href())) {
                    Entry entry = attachments.get(path);
                    if (entry != null) {
                        boolean report = isReport(link.text())
                                || isReport(path.substring(folder(path).length()));
                        linked.merge(entry, report, Boolean::logicalOr);
                    }
                }
            }
        } catch (RejectionException | RuntimeException | StackOverflowError e) {
            return Map.of(); // Its own conversion tells.
        }
        return linked;
    }

    private static boolean isReport(String text) {
        return REPORT_WORDS.stream().anyMatch(text::contains);
    }

    /** Documents without a page: only where nothing else lies beside them, and one says that it is a piece. */
    private List<Bundle> pieces(List<Entry> documents) {
        boolean alone = whole && documents.size() == entries.size() && documents.size() <= MAX_ATTACHMENTS;
        String folder = folder(entries.get(0).uri());
        boolean sameFolder =
                documents.stream().allMatch(entry -> folder(entry.uri()).equals(folder));
        boolean said = documents.stream()
                .anyMatch(entry -> PIECE_WORDS.stream()
                        .anyMatch(entry.uri().substring(folder(entry.uri()).length())::contains));
        return alone && sameFolder && said ? List.of(new Bundle(null, documents)) : List.of();
    }
}
