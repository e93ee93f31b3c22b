// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageMetadata;
import org.nianbao.normalize.report.Match;

/** Finds the day of publication: in the lines around the title, in the metadata, in the signature. */
final class DateFinder {
    private static final int HEADER_LINES = 6;
    private static final int SIGNATURE_LINES = 6;
    private static final Pattern LABEL = Pattern.compile("时间|日期");
    private static final Pattern PUBLISHED = Pattern.compile("(发布|公开|公布|成文|发文|生成|印发)(时间|日期)");
    /** A statistics period is no date of publication, whatever it is called. */
    private static final Pattern PERIOD = Pattern.compile("统计|期限|期间|截至|截止|[0-9日](至|到|起)|有效期|废止|实施");

    private static final Pattern DATE = Pattern.compile("(20[0-9]{2})[-/.年]([01]?[0-9]|元)[-/.月]([0-3]?[0-9])日?");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("([二〇○零O0一三四五六七八九]{4})年([一二三四五六七八九十元]{1,2})月([一二三四五六七八九十廿]{1,3})日");
    /** What a page prints behind a date: 10:30:00, 星期一. White space is gone before it. */
    private static final Pattern TIME =
            Pattern.compile("([0-2]?[0-9]:[0-5][0-9](:[0-5][0-9])?)?(星期[一二三四五六日天])?[)\\]]?$");
    /** A bracket on either side. */
    private static final int BRACKETS = 2;

    private DateFinder() {}

    /** A day and where it was found. */
    record Found(
            LocalDate date,
            String raw,
            Match match,
            @Nullable Location location) {
        Found asPrinted(Line line) {
            return new Found(date, line.printed(raw), match, location);
        }
    }

    static @Nullable Found find(List<Line> lines, Title title, PageMetadata metadata) {
        Found found = inHeader(lines, title);
        if (found == null && metadata.published() != null) {
            found = first(metadata.published(), Match.METADATA, null);
        }
        return found != null ? found : inSignature(lines);
    }

    private static @Nullable Found inHeader(List<Line> lines, Title title) {
        int from = Math.max(0, title.firstLine() - HEADER_LINES);
        int to = Math.min(lines.size(), title.lastLine() + 1 + HEADER_LINES);
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.isTable() || title.covers(i) || line.plain().indexOf('。') >= 0) {
                continue;
            }
            Matcher published = PUBLISHED.matcher(line.plain());
            if (published.find()) {
                Found found = first(line.plain().substring(published.end()), Match.HEADER, line.location());
                if (found != null) {
                    return found.asPrinted(line);
                }
            }
            Found found =
                    PERIOD.matcher(line.plain()).find() ? null : first(line.plain(), Match.HEADER, line.location());
            boolean labelled = found != null && LABEL.matcher(line.plain()).find();
            if (found != null && (labelled || isAlone(found.raw, line.plain()))) {
                return found.asPrinted(line);
            }
        }
        return null;
    }

    private static @Nullable Found inSignature(List<Line> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - SIGNATURE_LINES); i--) {
            Line line = lines.get(i);
            Found found = first(line.plain(), Match.SIGNATURE, line.location());
            if (found == null) {
                continue;
            }
            int start = line.plain().indexOf(found.raw);
            String before = line.plain().substring(0, start);
            boolean signed = AgencyFinder.isOrgan(before)
                    && start + found.raw.length() == line.plain().length();
            if (signed || isAlone(found.raw, line.plain())) {
                return found.asPrinted(line);
            }
        }
        return null;
    }

    /** Whether the line says the date and nothing but a bracket and the time of day. */
    private static boolean isAlone(String date, String plain) {
        return date.length() >= TIME.matcher(plain).replaceFirst("").length() - BRACKETS;
    }

    private static @Nullable Found first(String text, Match match, @Nullable Location location) {
        Matcher arabic = DATE.matcher(text);
        if (arabic.find()) {
            return found(
                    Integer.parseInt(arabic.group(1)),
                    arabic.group(2).equals("元") ? 1 : Integer.parseInt(arabic.group(2)),
                    Integer.parseInt(arabic.group(3)),
                    arabic.group(),
                    match,
                    location);
        }
        Matcher chinese = CHINESE_DATE.matcher(text);
        if (chinese.find()) {
            return found(
                    ChineseYear.parse(chinese.group(1)),
                    number(chinese.group(2)),
                    number(chinese.group(3)),
                    chinese.group(),
                    match,
                    location);
        }
        return null;
    }

    private static @Nullable Found found(
            int year, int month, int day, String raw, Match match, @Nullable Location location) {
        try {
            return new Found(LocalDate.of(year, month, day), raw, match, location);
        } catch (DateTimeException e) {
            return null; // 2月30日 is no day, and no day is better than a wrong one.
        }
    }

    /** A number up to 31 in Chinese. */
    private static int number(String written) {
        String chinese = written.replace("廿", "二十").replace("元", "一");
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return ChineseYear.parse(chinese);
        }
        int tens = ten == 0 ? 1 : ChineseYear.parse(chinese.substring(0, ten));
        int ones = ten + 1 < chinese.length() ? ChineseYear.parse(chinese.substring(ten + 1)) : 0;
        return tens * 10 + ones;
    }
}
