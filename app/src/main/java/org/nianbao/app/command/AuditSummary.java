// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.app.audit.Audit;
import org.nianbao.app.audit.AuditedReport;
import org.nianbao.app.audit.Finding;
import org.nianbao.app.audit.FindingKind;

/** Counts the findings of an audit, and says them at the end. Used by one thread. */
final class AuditSummary {
    /** Findings of one kind that are printed before the rest is only counted. */
    private static final int MAX_LINES = 10;

    private final Map<FindingKind, Map<String, Integer>> counts = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, List<String>> first = new EnumMap<>(FindingKind.class);

    void add(Finding finding) {
        String status = finding.check() != null && !finding.check().failed() ? "inconclusive" : "";
        counts.computeIfAbsent(finding.kind(), kind -> new TreeMap<>()).merge(status, 1, Integer::sum);
        List<String> lines = first.computeIfAbsent(finding.kind(), kind -> new ArrayList<>());
        if (lines.size() < MAX_LINES && status.isEmpty()) {
            lines.add(describe(finding));
        }
    }

    private static String describe(Finding finding) {
        StringBuilder line = new StringBuilder();
        if (finding.check() != null && !finding.reports().isEmpty()) {
            line.append(finding.reports().get(0).agency()).append(": ");
        }
        line.append(finding.message());
        if (finding.check() != null && finding.check().cause() != null) {
            line.append(" (").append(finding.check().cause().code()).append(')');
        }
        List<AuditedReport> reports = finding.reports();
        for (int i = 0; i < reports.size() && i < 2; i++) {
            line.append(i == 0 ? " [" : ", ").append(reports.get(i).uri());
        }
        if (!reports.isEmpty()) {
            line.append(reports.size() > 2 ? ", ...]" : "]");
        }
        return line.toString();
    }

    void print(PrintWriter out, Audit.Outcome outcome, int badLines) {
        out.println(outcome.reports() + " reports of " + outcome.agencies() + " agencies, " + outcome.unjoined()
                + " that could not be joined to an agency and a year, " + badLines + " lines that are no reports");
        if (outcome.withoutText() > 0) {
            out.println(outcome.withoutText() + " reports have too little prose to be compared");
        }
        if (counts.isEmpty()) {
            out.println("No findings");
        }
        counts.forEach((kind, byStatus) -> {
            int inconclusive = byStatus.getOrDefault("inconclusive", 0);
            out.println(kind.code() + ": " + byStatus.getOrDefault("", 0)
                    + (inconclusive == 0 ? "" : ", and " + inconclusive + " inconclusive"));
            List<String> lines = first.getOrDefault(kind, List.of());
            lines.forEach(line -> out.println("  " + line));
            int more = byStatus.getOrDefault("", 0) - lines.size();
            if (more > 0) {
                out.println("  ... and " + more + " more");
            }
        });
    }
}
