// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Diagnostic;

/** Finds dates in Arabic digits that cannot be dates: 2015月1日, 2024年31日, 20245年, 13月, 2月30日, 12月31月. */
final class GarbledDates {
    private static final int MAX_REPORTED = 5;
    /** A leap year: where no year stands before 2月29日 it is a day. */
    private static final int ANY_YEAR = 2024;

    private GarbledDates() {}

    static List<Diagnostic> in(List<Line> lines) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Line line : lines) {
            String text = line.plain();
            for (int at = 0; at < text.length() && found.size() < MAX_REPORTED; at++) {
                char c = text.charAt(at);
                String date = c == '月' ? atMonth(text, at) : c == '年' ? atYear(text, at) : null;
                if (date != null && seen.add(date)) {
                    found.add(IdentityProblem.GARBLED_DATE.at(line.location(), "\"" + date + "\" is no date"));
                }
            }
        }
        return found;
    }

    /** A text that goes wrong at its 月, or null. */
    private static @Nullable String atMonth(String text, int at) {
        int start = digitsBefore(text, at);
        int digits = at - start;
        int end = digitsBehind(text, at + 1);
        boolean day = end > at + 1 && end < text.length() && text.charAt(end) == '日';
        if (digits == 4 && text.startsWith("20", start) && day) {
            return text.substring(start, end + 1);
        }
        if (digits == 0 || digits > 2) {
            return null;
        }
        int month = Integer.parseInt(text.substring(start, at));
        int year = yearBefore(text, start);
        int from = year > 0 ? digitsBefore(text, start - 1) : start;
        if (end - at - 1 == 2 && end < text.length() && text.charAt(end) == '月' && month <= 12) {
            return Integer.parseInt(text.substring(at + 1, end)) > 12 ? text.substring(from, end + 1) : null;
        }
        if (month < 1 || month > 12) {
            return year > 0 || day ? text.substring(from, day ? end + 1 : at + 1) : null;
        }
        boolean wrong = day && (end - at - 1 > 2 || !isDay(year, month, text.substring(at + 1, end)));
        return wrong ? text.substring(from, end + 1) : null;
    }

    private static boolean isDay(int year, int month, String day) {
        int number = Integer.parseInt(day);
        return number >= 1 && YearMonth.of(year > 0 ? year : ANY_YEAR, month).isValidDay(number);
    }

    /** A text that goes wrong at its 年, or null. */
    private static @Nullable String atYear(String text, int at) {
        int start = digitsBefore(text, at);
        int digits = at - start;
        int end = digitsBehind(text, at + 1);
        if (!text.startsWith("20", start) || end >= text.length()) {
            return null;
        }
        boolean dayForMonth = digits == 4 && end > at + 1 && end - at <= 3 && text.charAt(end) == '日';
        boolean month = end > at + 1 && end - at <= 3 && text.charAt(end) == '月';
        boolean wrongYear = digits == 5 || digits == 3 && month;
        return dayForMonth || wrongYear ? text.substring(start, end > at + 1 ? end + 1 : at + 1) : null;
    }

    /** The year of four digits before a month that starts here, or 0. */
    private static int yearBefore(String text, int start) {
        if (start < 5 || text.charAt(start - 1) != '年') {
            return 0;
        }
        int first = digitsBefore(text, start - 1);
        return start - 1 - first == 4 ? Integer.parseInt(text.substring(first, start - 1)) : 0;
    }

    private static int digitsBefore(String text, int end) {
        int start = end;
        while (start > 0 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int digitsBehind(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
