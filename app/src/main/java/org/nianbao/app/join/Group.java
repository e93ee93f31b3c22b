// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp");

    /** A page with more pictures is an album, or a report whose pictures are photographs. */
    private static final int MAX_PICTURES = 20;

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
                List<Entry> pictures = named(PICTURES);
                bundles = attachments.isEmpty() && pictures.isEmpty()
                        ? List.of()
                        : ofPages(pages, attachments, pictures, limits);
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

    static boolean isPicture(Entry entry) {
        return PICTURES.contains(ending(entry.uri()));
    }

    private static List<Bundle> ofPages(
            List<Entry> pages, List<Entry> attachments, List<Entry> pictures, Limits limits) {
        Map<String, Entry> byUri = byUri(attachments);
        Map<String, Entry> picturesByUri = byUri(pictures);
        List<Bundle> bundles = new ArrayList<>();
        for (Entry page : pages) {
            List<Entry> own = new ArrayList<>(attached(page, byUri, limits));
            own.addAll(shown(page, picturesByUri, limits));
            own.removeIf(entry -> bundles.stream().anyMatch(earlier -> earlier.has(entry)));
            if (!own.isEmpty()) {
                bundles.add(new Bundle(page, own));
            }
        }
        return bundles;
    }

    private static Map<String, Entry> byUri(List<Entry> entries) {
        Map<String, Entry> byUri = new LinkedHashMap<>();
        entries.forEach(entry -> byUri.put(entry.uri(), entry));
        return byUri;
    }

    /** The attachments that are the page's; none of a list of documents. */
    private static List<Entry> attached(Entry page, Map<String, Entry> attachments, Limits limits) {
        Map<Entry, Boolean> linked = attachments.isEmpty() ? Map.of() : linked(page, attachments, limits);
        if (linked.size() > MAX_ATTACHMENTS) {
            return List.of();
        }
        return linked.keySet().stream()
                .filter(entry -> linked.size() == 1 || Boolean.TRUE.equals(linked.get(entry)))
                .toList();
    }

    /** The picture files that a page shows; none of an album. */
    private static List<Entry> shown(Entry page, Map<String, Entry> pictures, Limits limits) {
        Set<Entry> shown = new LinkedHashSet<>();
        try {
            SourceDocument source = pictures.isEmpty()
                    ? null
                    : SourceDocuments.of(((Entry.Found) page).content().read(), limits);
            if (source == null || !source.mediaType().equals(MediaTypes.HTML)) {
                return List.of();
            }
            for (String address : PageLinks.pictures(source, limits)) {
                for (String path : LinkPaths.of(folder(page.uri()), address)) {
                    Entry entry = pictures.get(path);
                    if (entry != null) {
                        shown.add(entry);
                    }
                }
            }
        } catch (RejectionException | RuntimeException | StackOverflowError e) {
            return List.of(); // Its own conversion tells.
        }
        return shown.size() > MAX_PICTURES ? List.of() : List.copyOf(shown);
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
