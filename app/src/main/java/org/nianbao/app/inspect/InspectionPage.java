// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Report;

/** An inspection as one web page that needs nothing but itself: no script, no load, the document with its values marked. */
public final class InspectionPage {
    private static final List<String> CLASSES = List.of("certain", "inferred", "suspect", "unreadable");
    private static final Map<String, String> CLASS_NAMES =
            Map.of("certain", "确定", "inferred", "推定", "suspect", "存疑", "unreadable", "无法辨认");
    private static final Map<String, String> TABLE_NAMES = Map.of(
            "",
            "Report 报告",
            "proactiveDisclosure",
            "Proactive disclosure 主动公开",
            "requests",
            "Requests 依申请公开",
            "reviewAndLitigation",
            "Review and litigation 复议诉讼",
            "statistics",
            "Statistics 统计表");

    private final Inspection inspection;
    private final ShownValues values;
    private final String view;
    private final StringBuilder out = new StringBuilder();

    private InspectionPage(Inspection inspection, ShownValues values, String view) {
        this.inspection = inspection;
        this.values = values;
        this.view = view;
    }

    /** The page; a document that could be read and cannot be drawn is shown as it was read, and that is said. */
    public static String of(Inspection inspection, Limits limits) {
        ShownValues values = new ShownValues(inspection);
        return new InspectionPage(inspection, values, view(inspection, values, limits)).write();
    }

    private static String view(Inspection inspection, ShownValues values, Limits limits) {
        String mediaType = inspection.document().source().mediaType();
        try {
            return DocumentView.of(mediaType).html(inspection, values, limits);
        } catch (RejectionException e) {
            return "<p class=\"note\">Shown as it was read 按读取结果显示: " + Html.escape(String.valueOf(e.getMessage()))
                    + "</p>" + new BlocksView().html(inspection, values, limits);
        }
    }

    private String write() {
        Report report = inspection.report();
        String title = report.title() == null ? report.source().uri() : report.title();
        out.append("<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        out.append("style-src 'unsafe-inline'; img-src data:\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        out.append(Html.escape(title))
                .append("</title>\n<style>")
                .append(style())
                .append("</style></head>\n<body>\n");
        filters();
        header(title);
        out.append("<main><section class=\"document\">\n").append(view).append("\n</section>\n<aside>\n");
        facts();
        checks();
        diagnostics();
        list();
        out.append("</aside></main>\n</body></html>\n");
        return out.toString();
    }

    private static String style() {
        try (InputStream in = InspectionPage.class.getResourceAsStream("inspection.css")) {
            if (in == null) {
                throw new IllegalStateException("inspection.css is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which values the list and the document show is chosen by these alone; the style does the rest. */
    private void filters() {
        for (String name : CLASSES) {
            out.append("<input type=\"checkbox\" class=\"filter\" id=\"show-")
                    .append(name)
                    .append("\" checked>\n");
        }
    }

    private void header(String title) {
        Report report = inspection.report();
        out.append("<header><h1>").append(Html.escape(title)).append("</h1><p class=\"chips\">");
        chip(report.agency() == null ? "agency unknown 机关不明" : report.agency().name());
        chip(report.year() == null ? "year unknown 年度不明" : report.year().toString());
        chip(report.form() == null ? "no known form 无已知表式" : report.form());
        chip(
                report.checks().failed().isEmpty()
                        ? report.checks().passed() + " checks passed 核对通过"
                        : report.checks().failed().size() + " checks failed 核对不符");
        out.append("</p><p class=\"legend\">");
        for (String name : CLASSES) {
            long count = values.all().stream()
                    .filter(value -> value.cssClass().equals(name))
                    .count();
            out.append("<label for=\"show-")
                    .append(name)
                    .append("\" class=\"")
                    .append(name)
                    .append("\"><i></i>");
            out.append(name)
                    .append(' ')
                    .append(CLASS_NAMES.get(name))
                    .append(" <b>")
                    .append(count);
            out.append("</b></label>");
        }
        out.append("</p></header>\n");
    }

    private void chip(String text) {
        out.append("<span>").append(Html.escape(text)).append("</span>");
    }

    private void facts() {
        SourceDocument source = inspection.document().source();
        out.append("<details><summary>Document 文件</summary><dl>");
        fact("address 地址", source.uri());
        fact("type 类型", source.mediaType());
        fact("charset 编码", source.charset() == null ? "-" : source.charset().name());
        fact("size 大小", String.format(Locale.ROOT, "%,d bytes", source.bytes().length));
        fact("sha256", source.sha256());
        out.append("</dl></details>\n");
    }

    private void fact(String name, String text) {
        out.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.escape(text))
                .append("</dd>");
    }

    private void checks() {
        List<CheckResult> failed = inspection.report().checks().failed();
        if (failed.isEmpty()) {
            return;
        }
        Map<String, ShownValue> byPointer = new LinkedHashMap<>();
        values.all().forEach(value -> byPointer.put(value.pointer(), value));
        out.append("<details open><summary>Failed checks 不符的核对</summary><ul class=\"plain\">");
        for (CheckResult check : failed) {
            ShownValue total = check.cells().isEmpty()
                    ? null
                    : byPointer.get(check.cells().get(0).pointer());
            String words = Html.escape(CheckWords.of(check));
            out.append("<li>")
                    .append(total == null ? words : link(total, words))
                    .append("</li>");
        }
        out.append("</ul></details>\n");
    }

    private void diagnostics() {
        List<Diagnostic> diagnostics = inspection.report().diagnostics();
        if (diagnostics.isEmpty()) {
            return;
        }
        out.append("<details open><summary>Diagnostics 提示</summary><ul class=\"plain\">");
        for (Diagnostic diagnostic : diagnostics) {
            out.append("<li><b>").append(Html.escape(diagnostic.code())).append("</b> ");
            out.append(Html.escape(diagnostic.message())).append("</li>");
        }
        out.append("</ul></details>\n");
    }

    private void list() {
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        for (ShownValue value : values.all()) {
            item(value, groups.computeIfAbsent(value.table(), k -> new StringBuilder()));
        }
        groups.forEach((table, items) -> {
            out.append("<details open><summary>").append(TABLE_NAMES.getOrDefault(table, table));
            out.append("</summary><ol class=\"values\">").append(items).append("</ol></details>\n");
        });
    }

    private void item(ShownValue value, StringBuilder items) {
        String pointer = value.pointer();
        String shortPointer = value.table().isEmpty()
                ? pointer
                : pointer.substring(value.table().length() + 2);
        items.append("<li id=\"").append(value.listId()).append("\" class=\"").append(value.cssClass());
        items.append("\" title=\"").append(Html.escape(value.tip())).append("\">");
        String words = "<b>" + Html.escape(value.shown()) + "</b><span>"
                + Html.escape(value.label().isEmpty() ? shortPointer : value.label()) + "</span>"
                + (value.label().isEmpty() ? "" : "<code>" + Html.escape(shortPointer) + "</code>");
        items.append(link(value, words));
        if (!value.reason().isEmpty()) {
            items.append("<em>").append(Html.escape(value.reason())).append("</em>");
        }
        items.append("</li>\n");
    }

    /** A link to the value's mark, where the document shows one. */
    private String link(ShownValue value, String words) {
        String id = values.marked(value).markId();
        return view.contains(" id=\"" + id + "\"")
                ? "<a href=\"#" + id + "\">" + words + "</a>"
                : "<a>" + words + "</a>";
    }
}
