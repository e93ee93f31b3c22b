// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.ValueState;

/** The sums that reach from one year of an agency into the next. */
final class YearChecks {
    private static final String FORM_2021 = "gid-2021";
    private static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "businesses",
            "researchInstitutions",
            "publicInterestOrganizations",
            "legalServices",
            "otherOrganizations",
            "total");
    private static final List<String> KINDS = List.of("regulations", "normativeDocuments");

    private final CellIndex index;
    private final Findings findings;

    YearChecks(CellIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    void run(Agency agency) throws IOException {
        for (Map.Entry<Integer, List<AuditedReport>> entry : agency.years().entrySet()) {
            List<AuditedReport> before = agency.years().get(entry.getKey() - 1);
            if (before != null) {
                for (String applicant : APPLICANTS) {
                    carry(entry.getKey(), before, entry.getValue(), applicant);
                }
                for (String kind : KINDS) {
                    inForce(entry.getKey(), of2021(before), of2021(entry.getValue()), kind);
                }
            }
        }
    }

    private static List<AuditedReport> of2021(List<AuditedReport> versions) {
        if (versions.stream().allMatch(report -> FORM_2021.equals(report.form()))) {
            return versions;
        }
        return versions.stream()
                .filter(report -> FORM_2021.equals(report.form()))
                .toList();
    }

    private void carry(int year, List<AuditedReport> before, List<AuditedReport> now, String applicant)
            throws IOException {
        Reading over = Reading.of(before, index.number("/requests/carriedOver/" + applicant));
        Reading in = Reading.of(now, index.number("/requests/carriedIn/" + applicant));
        if (over == null || in == null || over.value == in.value) {
            return;
        }
        boolean known = over.usable() && in.usable();
        report(FindingKind.CARRY, applicant, year, List.of(over, in), List.of(0, 1), known, over.value, in.value);
    }

    private void inForce(int year, List<AuditedReport> before, List<AuditedReport> now, String kind)
            throws IOException {
        String table = "/proactiveDisclosure/" + kind;
        Reading last = Reading.of(before, index.number(table + "/inForce"));
        Reading issued = Reading.of(now, index.number(table + "/issued"));
        Reading repealed = Reading.of(now, index.number(table + "/repealed"));
        Reading total = Reading.of(now, index.number(table + "/inForce"));
        if (last == null || issued == null || repealed == null || total == null) {
            return;
        }
        boolean known = last.usable() && total.usable() && issued.addend() && repealed.addend();
        double computed = last.value + issued.orZero() - repealed.orZero();
        if (known && computed == total.value) {
            return;
        }
        report(
                FindingKind.IN_FORCE,
                kind,
                year,
                List.of(total, last, issued, repealed),
                List.of(1, 0, 1, 1),
                known,
                total.value,
                computed);
    }

    /** @param years for each cell, 0 for the year before and 1 for the year itself */
    private void report(
            FindingKind kind,
            String scope,
            int year,
            List<Reading> cells,
            List<Integer> years,
            boolean known,
            double reported,
            double computed)
            throws IOException {
        List<AuditedReport> reports = new ArrayList<>();
        List<Finding.Figure> figures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean certain = true;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Reading cell = cells.get(i);
            if (!reports.contains(cell.report)) {
                reports.add(cell.report);
            }
            figures.add(Finding.Figure.of(index, reports.indexOf(cell.report), cell.report, cell.number));
            if (Double.isNaN(cell.value)) {
                missing.add(index.pointer(cell.number));
            }
            certain &= cell.certain;
            text.append(i == 0 ? "" : ", ")
                    .append(index.pointer(cell.number))
                    .append(" of ")
                    .append(year - 1 + years.get(i))
                    .append(" is ")
                    .append(cell.conflict ? "not the same in all its documents" : cell.words());
        }
        double difference = known ? reported - computed : Double.NaN;
        Finding.YearCheck check = new Finding.YearCheck(
                known,
                Finding.decimal(reported),
                known ? Finding.decimal(computed) : null,
                Finding.decimal(difference),
                cells.stream().map(cell -> index.pointer(cell.number)).toList(),
                missing,
                known ? cause(certain) : null);
        text.append(known ? ": off by " + Finding.plain(difference) : ": cannot be told");
        findings.add(new Finding(
                kind,
                scope,
                Severity.WARNING,
                List.of(year - 1, year),
                reports,
                figures,
                check,
                null,
                text.toString()));
    }

    private static Cause cause(boolean certain) {
        return certain ? Cause.PUBLISHED : Cause.EXTRACTION;
    }

    /** A cell as the documents on one year give it. */
    private record Reading(
            AuditedReport report, int number, double value, ValueState state, boolean certain, boolean conflict) {
        /** Null where no document has the cell: the check does not concern it. */
        static @Nullable Reading of(List<AuditedReport> versions, int cell) {
            AuditedReport first = null;
            boolean conflict = false;
            for (AuditedReport version : versions) {
                if (!version.has(cell)) {
                    continue;
                }
                double value = version.value(cell);
                if (first == null || (Double.isNaN(first.value(cell)) && !Double.isNaN(value))) {
                    first = version;
                } else {
                    conflict |= !Double.isNaN(value) && value != first.value(cell);
                }
            }
            if (first == null) {
                return null;
            }
            byte evidence = first.evidence(cell);
            return new Reading(
                    first,
                    cell,
                    first.value(cell),
                    CellEvidence.state(evidence),
                    CellEvidence.certain(evidence),
                    conflict);
        }

        boolean usable() {
            return !conflict && !Double.isNaN(value);
        }

        /** Whether it can be added: an empty cell counts as zero beside a printed one. */
        boolean addend() {
            return !conflict && state != ValueState.UNREADABLE;
        }

        double orZero() {
            return Double.isNaN(value) ? 0 : value;
        }

        String words() {
            return Double.isNaN(value) ? state.code() : Finding.plain(value);
        }
    }
}
