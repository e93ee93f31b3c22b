// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.PrintedText;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/** Finds the reporting year: in the title, in the stated statistics period, in the prose. */
final class YearFinder {
    private static final Pattern PERIOD = Pattern.compile(
            "([0-9]{4}|[〇○零一二三四五六七八九]{4})年(1|01|一)月(1|01|一)日(起)?(至|到|-|—|~)(同年|当年|本年|[0-9]{4}年|[〇○零一二三四五六七八九]{4}年)?(12|十二)月(31|三十一)日");
    private static final Pattern YEAR = Pattern.compile("([0-9〇○零一二三四五六七八九]{4})年");

    private YearFinder() {}

    /**
     * A year and where it was found.
     *
     * @param raw the words that name it
     */
    record Found(
            int year,
            String raw,
            Match match,
            Confidence confidence,
            @Nullable Location location) {}

    static @Nullable Found find(List<Line> lines, Title title) {
        String text = title.text();
        String plain = text == null ? "" : LabelFolder.plain(text);
        List<Integer> years = TitleFinder.yearsIn(plain);
        // Of several the last is nearest to the subject; which one is meant stays open.
        Integer inTitle = years.isEmpty() ? null : years.get(years.size() - 1);
        // The year of another document's title need not be that of a report.
        boolean report = plain.contains("报告") || plain.contains("年报");
        if (inTitle != null && text != null && report) {
            Confidence confidence = years.size() == 1 ? Confidence.CERTAIN : Confidence.SUSPECT;
            return new Found(inTitle, text, title.match(), confidence, title.location());
        }
        Found period = period(lines);
        if (period == null && inTitle != null && text != null) {
            return new Found(inTitle, text, title.match(), Confidence.INFERRED, title.location());
        }
        return period != null ? period : inProse(lines);
    }

    /** The year of the statistics period that the report states, or null. */
    static @Nullable Found period(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String plain = lines.get(i).plain();
            if (plain.indexOf('月') < 0) {
                continue;
            }
            // A period is often broken over two lines of a page.
            String joined = i + 1 < lines.size() ? plain + lines.get(i + 1).plain() : plain;
            Matcher matcher = PERIOD.matcher(joined);
            if (matcher.find()) {
                int year = ChineseYear.parse(matcher.group(1));
                if (ChineseYear.isPlausible(year)) {
                    return new Found(
                            year,
                            printed(lines, i, matcher.group()),
                            Match.PROSE,
                            Confidence.CERTAIN,
                            lines.get(i).location());
                }
            }
        }
        return null;
    }

    /** What was printed for words in the plain text of a line, or of it and the next. */
    private static String printed(List<Line> lines, int line, String words) {
        Line first = lines.get(line);
        if (first.plain().contains(words) || line + 1 == lines.size()) {
            return first.printed(words);
        }
        return PrintedText.of(first.text() + lines.get(line + 1).text()).find(words);
    }

    private static @Nullable Found inProse(List<Line> lines) {
        for (Line line : lines) {
            Matcher matcher = YEAR.matcher(line.plain());
            if (matcher.find()) {
                int year = ChineseYear.parse(matcher.group(1));
                if (ChineseYear.isPlausible(year)) {
                    return new Found(
                            year, line.printed(matcher.group()), Match.PROSE, Confidence.INFERRED, line.location());
                }
            }
        }
        return null;
    }
}
