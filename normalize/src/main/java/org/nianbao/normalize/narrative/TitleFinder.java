// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.extract.PageMetadata;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.report.Match;

/** Finds the title of a report in its first lines, also where it is broken over several, or else in the metadata. */
final class TitleFinder {
    /** Where the page's menus were kept, the title may come late; behind the first section it never does. */
    private static final int MAX_LINES = 300;

    private static final int MAX_TITLE = 70;
    private static final int MAX_WINDOW = 4;
    private static final Pattern YEAR = Pattern.compile("([0-9〇○零一二三四五六七八九OＯ]{4})年?+(?![0-9一二三四五六七八九十]{1,3}月)");
    private static final Pattern SUBJECT = Pattern.compile("信息公开.{0,12}?(报告|年报)");
    private static final Pattern END = Pattern.compile("(报告|年报)(\\([^()]{0,12}\\))?$");
    /** Sentences, breadcrumbs and references to other documents. */
    private static final Pattern NO_TITLE =
            Pattern.compile("[。;,!?>|»]|^(本报告|本年报|根据|按照|为|现将|现|上一|下一|返回|相关|附件?:?《)|《|编制|如下|条例");

    /** Where a page's title goes on with the site's name. */
    private static final Pattern SITE_PART = Pattern.compile("[_|\\-–—]+");
    /** What office programs write for a title where nobody gave one. */
    private static final Pattern SOFTWARE = Pattern.compile(
            "^(Microsoft|PowerPoint|Word|WPS|文档|文件|未命名|无标题|untitled|Untitled)|\\.(docx?|wps|pdf|xlsx?)$");

    private TitleFinder() {}

    static Title find(List<Line> lines, PageMetadata metadata) {
        Title best = Title.none();
        int bestScore = 0;
        int end = Math.min(lines.size(), MAX_LINES);
        for (int first = 0; first < end; first++) {
            if (lines.get(first).isTable() || OutlineReader.opening(lines.get(first)) != null) {
                if (bestScore > 0) {
                    break;
                }
                continue;
            }
            Title title = null;
            StringBuilder plain = new StringBuilder();
            for (int last = first; last < end && last < first + MAX_WINDOW; last++) {
                Line line = lines.get(last);
                if (line.isTable() || OutlineReader.opening(line) != null) {
                    break;
                }
                plain.append(line.plain());
                if (plain.length() > MAX_TITLE || NO_TITLE.matcher(line.plain()).find()) {
                    break;
                }
                int score = score(plain.toString(), last - first);
                if (score > bestScore) {
                    bestScore = score;
                    title = new Title(
                            verbatim(lines, first, last),
                            Match.TITLE,
                            lines.get(first).location(),
                            first,
                            last);
                }
            }
            best = title != null ? title : best;
        }
        if (bestScore > 0) {
            return best;
        }
        Title report = fromMetadata(metadata);
        return report.text() != null ? report : ofPage(lines, metadata);
    }

    /** The title of a page that is no report by its title: its heading, or what its metadata say. */
    private static Title ofPage(List<Line> lines, PageMetadata metadata) {
        String page = metadata.title() == null ? "" : LabelFolder.plain(metadata.title());
        Title first = Title.none();
        for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
            Line line = lines.get(i);
            boolean heading = line.kind() == Line.Kind.HEADING
                    && line.plain().length() > 1
                    && line.plain().length() <= MAX_TITLE
                    && OutlineReader.opening(line) == null
                    && !line.plain().equals(metadata.siteName());
            if (heading && (first.text() == null || page.contains(line.plain()))) {
                Title title = new Title(withoutSpaces(line.text()), Match.TITLE, line.location(), i, i);
                if (page.contains(line.plain())) {
                    return title;
                }
                first = title;
            }
        }
        boolean site = metadata.siteName() != null && page.startsWith(LabelFolder.plain(metadata.siteName()));
        String start = SITE_PART.split(page, 2)[0];
        boolean named = start.length() > 1
                && start.length() <= MAX_TITLE
                && !site
                && !SOFTWARE.matcher(start).find();
        return named && first.text() == null ? new Title(start, Match.METADATA, null, -1, -1) : first;
    }

    /** How much a text says that a title should say; 0 for no title. */
    private static int score(String plain, int extraLines) {
        Matcher subject = SUBJECT.matcher(plain);
        if (!subject.find() || !END.matcher(plain).find()) {
            return 0;
        }
        boolean year = YEAR.matcher(plain).find();
        boolean agency = AgencyFinder.inTitle(plain) != null;
        return 10 + (year ? 4 : 0) + (agency ? 4 : 0) - extraLines;
    }

    private static Title fromMetadata(PageMetadata metadata) {
        String title = metadata.title();
        if (title == null) {
            return Title.none();
        }
        // A page's title often goes on with the site's name.
        for (String part : SITE_PART.split(title, -1)) {
            String text = withoutSpaces(part);
            if (text.length() <= MAX_TITLE
                    && SUBJECT.matcher(LabelFolder.plain(text)).find()) {
                return new Title(text, Match.METADATA, null, -1, -1);
            }
        }
        return Title.none();
    }

    private static String verbatim(List<Line> lines, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(withoutSpaces(lines.get(i).text()));
        }
        return text.toString();
    }

    private static String withoutSpaces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The different years that a text names, dates left out, in order. */
    static List<Integer> yearsIn(String plain) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(plain);
        while (matcher.find()) {
            int year = ChineseYear.parse(matcher.group(1));
            if (ChineseYear.isPlausible(year) && !years.contains(year)) {
                years.add(year);
            }
        }
        return years;
    }
}
