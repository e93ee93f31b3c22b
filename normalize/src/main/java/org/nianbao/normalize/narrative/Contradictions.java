// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Match;

/** Finds dates of a report that contradict each other or themselves. */
final class Contradictions {
    /** A report is due within a month; agencies put late ones, and whole archives, online in the year after. */
    private static final int YEARS_OF_GRACE = 2;

    private static final Pattern YEAR = Pattern.compile("([0-9〇○零一二三四五六七八九]{4})[年./-]");

    private Contradictions() {}

    static List<Diagnostic> in(YearFinder.@Nullable Found year, DateFinder.@Nullable Found date, List<Line> lines) {
        List<Diagnostic> found = new ArrayList<>();
        if (year != null) {
            List<Integer> named = TitleFinder.yearsIn(LabelFolder.plain(year.raw()));
            if (year.match() != Match.PROSE && named.size() > 1) {
                found.add(IdentityProblem.YEAR_CONTRADICTION.at(
                        year.location(), "the title names the years " + named + "; the last was taken"));
            }
            period(year, YearFinder.period(lines), found);
        }
        if (year != null && date != null && year.confidence() == Confidence.CERTAIN) {
            publication(year.year(), date, found);
        }
        found.addAll(GarbledDates.in(lines));
        return found;
    }

    private static void period(YearFinder.Found year, YearFinder.@Nullable Found period, List<Diagnostic> diagnostics) {
        if (period == null) {
            return;
        }
        if (period.year() != year.year()) {
            diagnostics.add(IdentityProblem.YEAR_CONTRADICTION.at(
                    period.location(),
                    "the title says " + year.year() + ", the statistics period says " + period.year()));
        }
        int end = lastYear(period.raw(), period.year());
        if (end != period.year()) {
            diagnostics.add(IdentityProblem.YEAR_CONTRADICTION.at(
                    period.location(), "the statistics period begins in " + period.year() + " and ends in " + end));
        }
    }

    private static int lastYear(String period, int first) {
        int last = first;
        Matcher matcher = YEAR.matcher(period);
        while (matcher.find()) {
            int year = ChineseYear.parse(matcher.group(1));
            last = ChineseYear.isPlausible(year) ? year : last;
        }
        return last;
    }

    private static void publication(int year, DateFinder.Found date, List<Diagnostic> diagnostics) {
        if (date.date().isBefore(LocalDate.of(year, 12, 31))) {
            diagnostics.add(IdentityProblem.PUBLISHED_BEFORE_YEAR_END.at(
                    date.location(), "published on " + date.date() + ", but the report is on the whole of " + year));
        } else if (date.date().getYear() > year + YEARS_OF_GRACE) {
            diagnostics.add(IdentityProblem.PUBLISHED_YEARS_LATER.at(
                    date.location(), "published on " + date.date() + ", the report is on " + year));
        }
    }
}
