// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;

/** Finds dates of a report that contradict each other or themselves. */
final class Contradictions {
    /** A report is due within a month; agencies put late ones, and whole archives, online in the year after. */
    private static final int YEARS_OF_GRACE = 2;

    private Contradictions() {}

    static List<Diagnostic> in(YearFinder.@Nullable Found year, DateFinder.@Nullable Found date, List<Line> lines) {
        List<Diagnostic> found = new ArrayList<>();
        if (year != null) {
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
        Integer end = TitleFinder.yearIn(period.raw().substring(5));
        if (end != null && end != period.year()) {
            diagnostics.add(IdentityProblem.YEAR_CONTRADICTION.at(
                    period.location(), "the statistics period begins in " + period.year() + " and ends in " + end));
        }
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
