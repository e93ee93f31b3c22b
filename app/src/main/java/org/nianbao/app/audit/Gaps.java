// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nianbao.normalize.report.Severity;

/** Years that are missing between others. */
final class Gaps {
    private final Findings findings;

    Gaps(Findings findings) {
        this.findings = findings;
    }

    void run(Agencies agencies) throws IOException {
        TreeSet<Integer> all = new TreeSet<>();
        agencies.all().forEach(agency -> all.addAll(agency.years().keySet()));
        List<Integer> nowhere = missing(all);
        if (!nowhere.isEmpty()) {
            findings.add(Finding.of(
                    FindingKind.DATA_GAP,
                    Severity.INFO,
                    nowhere,
                    List.of(),
                    List.of(),
                    null,
                    "the data has no report on " + words(nowhere) + ", and reports on years before and after"));
        }
        for (Agency agency : agencies.all()) {
            List<Integer> missing = missing(agency.years().navigableKeySet());
            // What is missing for all was told once.
            missing.removeAll(nowhere);
            if (!missing.isEmpty()) {
                tell(agency, missing);
            }
        }
    }

    private void tell(Agency agency, List<Integer> missing) throws IOException {
        List<AuditedReport> neighbours = new ArrayList<>();
        for (int year : missing) {
            add(
                    neighbours,
                    agency.years().headMap(year, false).lastEntry().getValue().get(0));
            add(
                    neighbours,
                    agency.years().tailMap(year, false).firstEntry().getValue().get(0));
        }
        findings.add(Finding.of(
                FindingKind.GAP,
                Severity.INFO,
                missing,
                neighbours,
                List.of(),
                null,
                "no report of " + agency.name() + " on " + words(missing) + ", but on years before and after"));
    }

    private static void add(List<AuditedReport> reports, AuditedReport report) {
        if (!reports.contains(report)) {
            reports.add(report);
        }
    }

    private static List<Integer> missing(SortedSet<Integer> years) {
        List<Integer> missing = new ArrayList<>();
        if (!years.isEmpty()) {
            for (int year = years.first(); year < years.last(); year++) {
                if (!years.contains(year)) {
                    missing.add(year);
                }
            }
        }
        return missing;
    }

    /** Runs of years as {@code 2019 to 2021}. */
    private static String words(List<Integer> years) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < years.size(); ) {
            int end = i;
            while (end + 1 < years.size() && years.get(end + 1) == years.get(end) + 1) {
                end++;
            }
            parts.add(end == i ? String.valueOf(years.get(i)) : years.get(i) + " to " + years.get(end));
            i = end + 1;
        }
        return String.join(", ", parts);
    }
}
