// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.SourceDocument;

/** The lines of a text with stretches of them marked. */
final class LinesView implements DocumentView {
    /** A browser holds no more; the lines of a report are some hundreds. */
    private static final int MAX_LINES = 20_000;

    @Override
    public String html(Inspection inspection, ShownValues values, Limits limits) {
        Map<Integer, List<TextSpan>> spans = new HashMap<>();
        for (Location location : values.places()) {
            if (location instanceof TextSpan span) {
                spans.computeIfAbsent(span.line(), k -> new ArrayList<>()).add(span);
            }
        }
        String[] lines = text(inspection.document().source()).split("\\R", -1);
        StringBuilder out = new StringBuilder("<ol class=\"lines\">");
        for (int i = 0; i < Math.min(lines.length, MAX_LINES); i++) {
            out.append("<li>");
            line(lines[i], spans.getOrDefault(i + 1, List.of()), values, out);
            out.append("</li>\n");
        }
        out.append("</ol>");
        if (lines.length > MAX_LINES) {
            out.append("<p class=\"note\">Only ")
                    .append(MAX_LINES)
                    .append(" of ")
                    .append(lines.length);
            out.append(" lines are shown. 仅显示前 ").append(MAX_LINES).append(" 行。</p>");
        }
        return out.toString();
    }

    private static String text(SourceDocument source) {
        Charset charset = source.charset() == null ? StandardCharsets.UTF_8 : source.charset();
        String text = new String(source.bytes(), charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Cuts the line wherever a span begins or ends; each piece gets the mark of the shortest span over it. */
    private static void line(String line, List<TextSpan> spans, ShownValues values, StringBuilder out) {
        int[] points = line.codePoints().toArray();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, points.length));
        for (TextSpan span : spans) {
            cuts.add(Math.min(points.length, span.start()));
            cuts.add(Math.min(points.length, span.end()));
        }
        List<TextSpan> begun = new ArrayList<>();
        for (int from : cuts) {
            Integer to = cuts.higher(from);
            if (to != null) {
                String piece = Html.escape(new String(points, from, to - from));
                piece(piece, shortest(spans, from, to), values, begun, out);
            }
        }
    }

    private static @Nullable TextSpan shortest(List<TextSpan> spans, int from, int to) {
        return spans.stream()
                .filter(span -> span.start() <= from && to <= span.end())
                .min(Comparator.comparingInt(span -> span.end() - span.start()))
                .orElse(null);
    }

    private static void piece(
            String piece, @Nullable TextSpan span, ShownValues values, List<TextSpan> begun, StringBuilder out) {
        if (span == null) {
            out.append(piece);
            return;
        }
        List<ShownValue> there = values.at(span);
        String attributes = ShownValues.attributes(there);
        if (begun.contains(span)) {
            attributes = attributes.substring(attributes.indexOf(" class="));
        }
        begun.add(span);
        out.append("<a href=\"#")
                .append(there.get(0).listId())
                .append('"')
                .append(attributes)
                .append('>');
        out.append(piece).append("</a>");
    }
}
