// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.chinese.Simplified;
import org.nianbao.normalize.label.FoldedLabel;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.Numbering;
import org.nianbao.normalize.prose.ProseLine;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.SectionKey;

/** Parts a report's prose into the sections of the national outline. */
final class OutlineReader {
    /** A heading is short; a longer line that begins like one has its text behind it. */
    private static final int MAX_HEADING = 42;

    private static final Map<String, SectionKey> HEADINGS = headings();

    private OutlineReader() {}

    private static Map<String, SectionKey> headings() {
        Map<String, SectionKey> map = new LinkedHashMap<>();
        put(map, SectionKey.OVERVIEW, "总体情况", "总体概况", "概述", "概况", "基本情况", "工作概况", "工作总体情况");
        put(map, SectionKey.PROACTIVE_DISCLOSURE, "主动公开政府信息情况", "主动公开政府信息的情况", "政府信息主动公开情况", "主动公开情况", "主动公开信息情况");
        put(
                map,
                SectionKey.REQUESTS,
                "收到和处理政府信息公开申请情况",
                "收到和处理政府信息公开申请的情况",
                "收到和处理政府信息申请情况",
                "依申请公开政府信息情况",
                "依申请公开政府信息办理情况",
                "政府信息依申请公开办理情况",
                "政府信息公开申请办理情况",
                "政府信息依申请公开情况",
                "依申请公开情况");
        put(
                map,
                SectionKey.REVIEW_AND_LITIGATION,
                "政府信息公开行政复议行政诉讼情况",
                "政府信息公开行政复议和行政诉讼情况",
                "政府信息公开行政复议诉讼情况",
                "因政府信息公开申请行政复议提起行政诉讼情况",
                "因政府信息公开申请行政复议提起行政诉讼的情况",
                "因政府信息公开工作被申请行政复议提起行政诉讼情况",
                "行政复议行政诉讼情况",
                "行政复议和行政诉讼情况");
        put(
                map,
                SectionKey.PROBLEMS,
                "存在的主要问题",
                "政府信息公开工作存在的主要问题",
                "政府信息公开工作中存在的主要问题",
                "存在的问题",
                "存在问题",
                "主要问题",
                "工作中存在的主要问题");
        put(map, SectionKey.OTHER, "其他需要报告的事项", "其它需要报告的事项", "需要报告的其他事项", "其他报告事项", "其他事项");
        return Map.copyOf(map);
    }

    private static void put(Map<String, SectionKey> map, SectionKey key, String... labels) {
        for (String label : labels) {
            map.put(label, key);
        }
    }

    /** A heading and what stands behind it on its line. */
    record Opening(SectionKey key, String heading, String rest) {}

    /**
     * The sections of the lines, in order; lines that were used for the title are left out.
     *
     * @param prose gets the lines of the sections with their places
     */
    static List<Section> read(List<Line> lines, Title title, List<ProseLine> prose) {
        List<Section> sections = new ArrayList<>();
        boolean opens = true;
        Opening current = new Opening(SectionKey.PREAMBLE, "", "");
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isTable() || title.covers(i)) {
                opens = true;
                continue;
            }
            Opening opening = opening(line);
            if (opening == null) {
                text.add(line.text());
                boolean heading = line.kind() == Line.Kind.HEADING;
                prose.add(new ProseLine(line.text(), line.location(), current.key, opens || heading));
                opens = heading;
                continue;
            }
            close(current, text, sections);
            current = opening;
            text = new ArrayList<>();
            opens = opening.rest.isEmpty();
            if (!opening.rest.isEmpty()) {
                text.add(opening.rest);
                prose.add(new ProseLine(opening.rest, line.location(), opening.key, true));
            }
        }
        close(current, text, sections);
        return sections;
    }

    private static void close(Opening opening, List<String> text, List<Section> sections) {
        boolean preamble = opening.key == SectionKey.PREAMBLE;
        if (preamble && text.isEmpty()) {
            return;
        }
        sections.add(new Section(opening.key, preamble ? null : opening.heading, String.join("\n", text)));
    }

    /** The section that a line opens, or null. */
    static @Nullable Opening opening(Line line) {
        if (line.isTable()) {
            return null;
        }
        String start = line.text().length() > 2 * MAX_HEADING ? line.text().substring(0, 2 * MAX_HEADING) : line.text();
        FoldedLabel folded = LabelFolder.fold(start);
        Numbering numbering = folded.numbering();
        boolean numbered = numbering != null && numbering.style() == Numbering.Style.CHINESE;
        if (numbering != null && !numbered) {
            return null;
        }
        String label = longestLabel(folded.text());
        boolean wholeLine = line.plain().length() <= MAX_HEADING && line.plain().indexOf('。') < 0;
        if (label != null) {
            SectionKey key = HEADINGS.getOrDefault(label, SectionKey.OTHER);
            if (wholeLine
                    && (numbered
                            || line.kind() == Line.Kind.HEADING
                            || folded.text().equals(label))) {
                return new Opening(key, line.text(), "");
            }
            return numbered ? split(line.text(), label, key) : null;
        }
        boolean otherHeading = numbered && wholeLine && !endsSentence(line.plain());
        return otherHeading ? new Opening(SectionKey.OTHER, line.text(), "") : null;
    }

    private static @Nullable String longestLabel(String text) {
        String longest = null;
        for (String label : HEADINGS.keySet()) {
            if (text.startsWith(label) && (longest == null || label.length() > longest.length())) {
                longest = label;
            }
        }
        return longest;
    }

    private static boolean endsSentence(String plain) {
        char last = plain.charAt(plain.length() - 1);
        return last == '。' || last == ';' || last == ',' || last == '!' || last == '?';
    }

    /** Cuts a line behind its heading. */
    private static Opening split(String text, String label, SectionKey key) {
        String simplified = Simplified.of(text);
        int end = simplified.indexOf(label.charAt(0));
        for (int matched = 0; end < text.length() && matched < label.length(); end++) {
            if (simplified.charAt(end) == label.charAt(matched)) {
                matched++;
            }
        }
        return new Opening(
                key, text.substring(0, end).strip(), text.substring(end).strip());
    }
}
