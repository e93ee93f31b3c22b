// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.normalize.report.Severity;

/** Figures that change by orders of magnitude from one report of an agency to the next. Used by one thread. */
final class Jumps {
    /** From here on a change is told. */
    private static final double FACTOR = 100;
    /** Below this a count may grow a hundredfold in an ordinary year. */
    private static final double LEAST_COUNT = 10;
    /** Amounts are in 万元: below this they may be a single receipt. */
    private static final double LEAST_AMOUNT = 1;
    /** 元 for 万元 and a year's ordinary change, which is taken to be at most threefold. */
    private static final double UNIT_FACTOR = 10_000;

    private static final double UNIT_TOLERANCE = Math.sqrt(10);
    /** Less than 1000 as 元 or 万元 says nothing: a small fee may come and go. */
    private static final double LEAST_UNIT_AMOUNT = 1000;

    private final CellIndex index;
    private final Series series;
    private final Findings findings;
    private double[] before;
    private double[] now;
    private int[] sourcesBefore;
    private int[] sourcesNow;

    Jumps(CellIndex index, Series series, Findings findings) {
        this.index = index;
        this.series = series;
        this.findings = findings;
        before = new double[series.size()];
        now = new double[series.size()];
        sourcesBefore = new int[series.size()];
        sourcesNow = new int[series.size()];
    }

    /** Compares each report with the one before it; of several documents on a year, the first. */
    void run(Agency agency) throws IOException {
        AuditedReport last = null;
        for (List<AuditedReport> versions : agency.years().values()) {
            AuditedReport report = versions.get(0);
            if (last != null || agency.years().size() > 1) {
                series.read(report, now, sourcesNow);
            }
            if (last != null) {
                compare(agency, last, report);
            }
            last = report;
            swap();
        }
    }

    private void swap() {
        double[] values = before;
        before = now;
        now = values;
        int[] sources = sourcesBefore;
        sourcesBefore = sourcesNow;
        sourcesNow = sources;
    }

    private void compare(Agency agency, AuditedReport last, AuditedReport report) throws IOException {
        List<Integer> jumps = new ArrayList<>();
        List<Integer> unitJumps = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double smaller = Math.min(before[i], now[i]);
            // Also leaves out NaN.
            if (!(smaller > 0) || factor(i) < FACTOR) {
                continue;
            }
            boolean amount = index.isAmount(sourcesNow[i]);
            if (amount && Math.max(before[i], now[i]) >= LEAST_UNIT_AMOUNT && isUnitFactor(factor(i))) {
                unitJumps.add(i);
            } else if (smaller >= (amount ? LEAST_AMOUNT : LEAST_COUNT)) {
                jumps.add(i);
            }
        }
        tell(FindingKind.UNIT_JUMP, agency, last, report, unitJumps);
        tell(FindingKind.JUMP, agency, last, report, jumps);
    }

    private double factor(int number) {
        return Math.max(before[number], now[number]) / Math.min(before[number], now[number]);
    }

    private static boolean isUnitFactor(double factor) {
        return factor >= UNIT_FACTOR / UNIT_TOLERANCE && factor <= UNIT_FACTOR * UNIT_TOLERANCE;
    }

    /** One finding for all figures of a report: where one jumps, its sums jump with it. */
    private void tell(FindingKind kind, Agency agency, AuditedReport last, AuditedReport report, List<Integer> numbers)
            throws IOException {
        Integer from = last.year();
        Integer to = report.year();
        if (from == null || to == null) {
            throw new IllegalStateException("a report without a year was joined to " + agency.name());
        }
        if (numbers.isEmpty()) {
            return;
        }
        List<Finding.Figure> figures = new ArrayList<>();
        int most = numbers.get(0);
        for (int number : numbers) {
            figures.add(Finding.Figure.of(index, 0, last, sourcesBefore[number]));
            figures.add(Finding.Figure.of(index, 1, report, sourcesNow[number]));
            most = factor(number) > factor(most) ? number : most;
        }
        boolean unit = kind == FindingKind.UNIT_JUMP;
        findings.add(Finding.of(
                kind,
                unit ? Severity.WARNING : Severity.INFO,
                List.of(from, to),
                List.of(last, report),
                figures,
                factor(most),
                agency.name() + ": " + index.pointer(sourcesNow[most]) + " goes from " + Finding.plain(before[most])
                        + " in " + from + " to " + Finding.plain(now[most]) + " in " + to
                        + (numbers.size() > 1 ? ", and " + (numbers.size() - 1) + " more with it" : "")
                        + (unit ? ": 元 and 万元 may have been taken for one another" : "")));
    }
}
