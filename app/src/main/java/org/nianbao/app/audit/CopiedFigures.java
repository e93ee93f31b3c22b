// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nianbao.normalize.report.Severity;

/** The same figures under the name of several agencies, or for several years. */
final class CopiedFigures {
    /**
     * How much a report must say before its figures can count as copied: the sum of the decimal logarithms of its
     * different figures. Reports of small agencies are full of zeros, ones and twos, and alike by chance: among 100,000
     * made-up reports the busiest two that were so had between 8.0 and 8.5.
     */
    static final double LEAST_SUBSTANCE = 10;

    private final CellIndex index;
    private final Agencies agencies;
    private final Findings findings;

    CopiedFigures(CellIndex index, Agencies agencies, Findings findings) {
        this.index = index;
        this.agencies = agencies;
        this.findings = findings;
    }

    void run(List<AuditedReport> reports) throws IOException {
        Map<Long, List<AuditedReport>> byFigures = new LinkedHashMap<>();
        for (AuditedReport report : reports) {
            if (substance(report) >= LEAST_SUBSTANCE) {
                byFigures
                        .computeIfAbsent(fingerprint(report), key -> new ArrayList<>(1))
                        .add(report);
            }
        }
        for (List<AuditedReport> group : byFigures.values()) {
            while (group.size() > 1) {
                AuditedReport first = group.get(0);
                List<AuditedReport> same = new ArrayList<>();
                group.removeIf(report -> same(first, report) && same.add(report));
                tell(same);
            }
        }
    }

    private void tell(List<AuditedReport> same) throws IOException {
        List<AuditedReport> distinct = new ArrayList<>();
        for (AuditedReport report : same) {
            // Several documents of one agency on one year are told elsewhere.
            if (distinct.stream().noneMatch(other -> sameYear(other, report))) {
                distinct.add(report);
            }
        }
        if (distinct.size() < 2) {
            return;
        }
        boolean oneAgency = distinct.stream().allMatch(report -> agencies.same(report, distinct.get(0)));
        findings.add(Finding.of(
                FindingKind.SAME_FIGURES,
                Severity.WARNING,
                Duplicates.years(distinct),
                distinct,
                figures(distinct.get(0)),
                null,
                distinct.size() + (oneAgency ? " years of one agency" : " reports of different agencies")
                        + " have the same figures, all "
                        + figures(distinct.get(0)).size() + " that are not zero"));
    }

    private boolean sameYear(AuditedReport one, AuditedReport other) {
        return agencies.same(one, other) && Objects.equals(one.year(), other.year());
    }

    private List<Finding.Figure> figures(AuditedReport report) {
        List<Finding.Figure> figures = new ArrayList<>();
        for (int i = 0; i < report.layout().size(); i++) {
            if (counts(report.values()[i])) {
                figures.add(Finding.Figure.of(index, 0, report, report.layout().cell(i)));
            }
        }
        return figures;
    }

    /** Zero and empty are alike here: who copies a table may fill its gaps. */
    private static boolean counts(double value) {
        return !Double.isNaN(value) && value != 0;
    }

    static double substance(AuditedReport report) {
        double[] sorted = report.values().clone();
        Arrays.sort(sorted);
        double sum = 0;
        double last = 0;
        for (double value : sorted) {
            if (counts(value) && value != last) {
                sum += Math.log10(1 + Math.abs(value));
                last = value;
            }
        }
        return sum;
    }

    private static long fingerprint(AuditedReport report) {
        long hash = 0;
        for (int i = 0; i < report.layout().size(); i++) {
            double value = report.values()[i];
            if (counts(value)) {
                hash = MinHash.mix(hash ^ report.layout().cell(i));
                hash = MinHash.mix(hash ^ Double.doubleToLongBits(value));
            }
        }
        return hash;
    }

    private static boolean same(AuditedReport one, AuditedReport other) {
        if (Duplicates.sameFigures(one, other)) {
            return true;
        }
        return oneIn(one, other) && oneIn(other, one);
    }

    private static boolean oneIn(AuditedReport one, AuditedReport other) {
        for (int i = 0; i < one.layout().size(); i++) {
            double value = one.values()[i];
            if (counts(value) && other.value(one.layout().cell(i)) != value) {
                return false;
            }
        }
        return true;
    }
}
