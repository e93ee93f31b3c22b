// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;

/**
 * How a report that was read compares with what was printed.
 *
 * @param right cells read as printed
 * @param unsure of them, those that do not claim to be certain
 * @param missing no value where one was printed, or another state than the printed one
 * @param flagged a wrong value that does not claim to be certain
 * @param silent a wrong value that claims to be certain
 * @param notes on every cell that is not right and certain
 */
record Comparison(int right, int unsure, int missing, int flagged, int silent, List<String> notes) {
    static Comparison of(FilledReport printed, Set<String> everyPointer, Report read) {
        Map<String, Value> values = values(read);
        Map<String, PrintedCell> cells = printed.cells();
        Set<String> pointers = new TreeSet<>(everyPointer);
        pointers.addAll(values.keySet());
        pointers.addAll(cells.keySet());
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        List<String> notes = new ArrayList<>();
        for (String pointer : pointers) {
            PrintedCell cell = cells.get(pointer);
            Truth truth = cell == null ? null : cell.truth();
            Value value = values.get(pointer);
            Fate fate = truth == null ? fateOfUnprinted(value) : fate(truth, value);
            counts.merge(fate, 1, Integer::sum);
            if (fate != Fate.RIGHT && fate != Fate.NOTHING) {
                notes.add(fate + " " + pointer + ": printed " + (cell == null ? "nothing" : "'" + cell.text() + "'")
                        + ", read " + (value == null ? "nothing" : value.number() + " " + value.evidence()));
            }
        }
        return new Comparison(
                counts.getOrDefault(Fate.RIGHT, 0) + counts.getOrDefault(Fate.UNSURE, 0),
                counts.getOrDefault(Fate.UNSURE, 0),
                counts.getOrDefault(Fate.MISSING, 0),
                counts.getOrDefault(Fate.FLAGGED, 0),
                counts.getOrDefault(Fate.SILENT, 0),
                notes);
    }

    int printed() {
        return right + missing + flagged + silent;
    }

    private enum Fate {
        NOTHING,
        RIGHT,
        UNSURE,
        MISSING,
        FLAGGED,
        SILENT
    }

    private static Fate fateOfUnprinted(@org.jspecify.annotations.Nullable Value value) {
        if (value == null || value.number() == null) {
            return Fate.NOTHING;
        }
        return isCertain(value) ? Fate.SILENT : Fate.FLAGGED;
    }

    private static Fate fate(Truth truth, @org.jspecify.annotations.Nullable Value value) {
        if (value == null) {
            return Fate.MISSING;
        }
        BigDecimal number = value.number();
        BigDecimal wanted = truth.value();
        boolean same = wanted == null ? number == null : number != null && number.compareTo(wanted) == 0;
        boolean sameUnit =
                truth.unit() == null || truth.unit().equals(value.evidence().unit());
        if (same && sameUnit && value.evidence().state() == truth.state()) {
            return isCertain(value) ? Fate.RIGHT : Fate.UNSURE;
        }
        if (number == null || (same && !isCertain(value))) {
            return Fate.MISSING;
        }
        return isCertain(value) ? Fate.SILENT : Fate.FLAGGED;
    }

    private static boolean isCertain(Value value) {
        return value.evidence().confidence() == Confidence.CERTAIN;
    }

    static Map<String, Value> values(Report report) {
        Map<String, Value> values = new HashMap<>();
        for (TableValues table : report.tables()) {
            for (Value value : table.values()) {
                Value twice = values.put(Objects.requireNonNull(value.key()).pointer(), value);
                if (twice != null) {
                    throw new AssertionError("two values at " + value.key());
                }
            }
        }
        return values;
    }

    /** Ids of the failed checks that blame the agency, sorted. */
    static Set<String> published(Report report) {
        Set<String> ids = new TreeSet<>();
        for (CheckResult check : report.checks().failed()) {
            if (check.cause() == Cause.PUBLISHED) {
                ids.add(check.id());
            }
        }
        return ids;
    }

    /** Ids of all failed checks, sorted. */
    static Set<String> failed(Report report) {
        Set<String> ids = new TreeSet<>();
        report.checks().failed().forEach(check -> ids.add(check.id()));
        return ids;
    }
}
