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

/** Reports that are there twice, and years on which an agency has reports that differ. */
final class Duplicates {
    private final CellIndex index;
    private final Findings findings;

    Duplicates(CellIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    /**
     * Tells of documents that are there several times.
     *
     * @return the reports with each document once; one whose report differs, as another version of the program makes it,
     *     stays
     */
    List<AuditedReport> documents(List<AuditedReport> reports) throws IOException {
        Map<String, List<AuditedReport>> byId = new LinkedHashMap<>();
        for (AuditedReport report : reports) {
            byId.computeIfAbsent(report.id(), id -> new ArrayList<>(1)).add(report);
        }
        List<AuditedReport> once = new ArrayList<>(byId.size());
        for (List<AuditedReport> same : byId.values()) {
            List<AuditedReport> kept = new ArrayList<>(1);
            for (AuditedReport report : same) {
                if (kept.stream().noneMatch(other -> alike(other, report))) {
                    kept.add(report);
                }
            }
            once.addAll(kept);
            if (same.size() > 1) {
                findings.add(Finding.of(
                        FindingKind.SAME_DOCUMENT,
                        Severity.INFO,
                        years(same),
                        same,
                        List.of(),
                        null,
                        "the same document stands " + same.size() + " times in the data; "
                                + (kept.size() == 1
                                        ? "it is counted once"
                                        : "its " + kept.size() + " different readings are all kept")));
            }
        }
        return once;
    }

    private static boolean alike(AuditedReport one, AuditedReport other) {
        return sameFigures(one, other)
                && one.textHash() == other.textHash()
                && Objects.equals(one.agency(), other.agency())
                && Objects.equals(one.year(), other.year());
    }

    /** Tells of years on which the agency has several documents. */
    void versions(Agency agency) throws IOException {
        for (Map.Entry<Integer, List<AuditedReport>> entry : agency.years().entrySet()) {
            List<AuditedReport> reports = entry.getValue();
            if (reports.size() < 2) {
                continue;
            }
            List<List<AuditedReport>> groups = new ArrayList<>();
            for (AuditedReport report : reports) {
                groups.stream()
                        .filter(group -> sameReport(group.get(0), report))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>(1));
                            return groups.get(groups.size() - 1);
                        })
                        .add(report);
            }
            for (List<AuditedReport> group : groups) {
                if (group.size() > 1) {
                    sameReport(agency, entry.getKey(), group);
                }
            }
            if (groups.size() > 1) {
                revision(
                        agency,
                        entry.getKey(),
                        groups.stream().map(group -> group.get(0)).toList());
            }
        }
    }

    /** Figures decide; without any, the text does. */
    private static boolean sameReport(AuditedReport one, AuditedReport other) {
        return sameFigures(one, other) && (one.hasFigures() || one.textHash() == other.textHash());
    }

    static boolean sameFigures(AuditedReport one, AuditedReport other) {
        return one.layout().equals(other.layout()) && Arrays.equals(one.values(), other.values());
    }

    private void sameReport(Agency agency, int year, List<AuditedReport> group) throws IOException {
        boolean text = group.stream()
                .allMatch(report -> report.textHash() == group.get(0).textHash());
        findings.add(Finding.of(
                FindingKind.SAME_REPORT,
                Severity.INFO,
                List.of(year),
                group,
                List.of(),
                null,
                agency.name() + " has the same report on " + year + " in " + group.size() + " documents"
                        + (text ? "" : "; the figures are the same, the text is not")));
    }

    private void revision(Agency agency, int year, List<AuditedReport> versions) throws IOException {
        List<Finding.Figure> figures = new ArrayList<>();
        int differing = 0;
        for (int cell = 0; cell < index.size(); cell++) {
            if (differs(versions, cell)) {
                differing++;
                for (int i = 0; i < versions.size(); i++) {
                    figures.add(Finding.Figure.of(index, i, versions.get(i), cell));
                }
            }
        }
        findings.add(Finding.of(
                FindingKind.REVISION,
                Severity.WARNING,
                List.of(year),
                versions,
                figures,
                null,
                agency.name() + " has " + versions.size() + " different reports on " + year + ": "
                        + (differing == 0
                                ? "without figures, the text differs"
                                : differing + (differing == 1 ? " cell differs" : " cells differ"))));
    }

    private static boolean differs(List<AuditedReport> versions, int cell) {
        for (AuditedReport version : versions) {
            if (Double.compare(version.value(cell), versions.get(0).value(cell)) != 0) {
                return true;
            }
        }
        return false;
    }

    static List<Integer> years(List<AuditedReport> reports) {
        return reports.stream()
                .map(AuditedReport::year)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
