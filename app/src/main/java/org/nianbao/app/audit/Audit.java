// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.util.List;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.report.Severity;

/** Looks over all reports of a data set at once. */
public final class Audit {
    private final CellIndex index;
    private final Crosswalk crosswalk;
    private final Texts texts;
    private final Findings findings;

    public Audit(CellIndex index, Crosswalk crosswalk, Texts texts, Findings findings) {
        this.index = index;
        this.crosswalk = crosswalk;
        this.texts = texts;
        this.findings = findings;
    }

    /** Tells the findings; the same reports in the same order give the same. */
    public Outcome run(List<AuditedReport> all) throws IOException {
        Duplicates duplicates = new Duplicates(index, findings);
        List<AuditedReport> reports = duplicates.documents(all);
        Agencies agencies = new Agencies(reports);
        for (AuditedReport report : agencies.unjoined()) {
            unjoined(report);
        }
        YearChecks checks = new YearChecks(index, findings);
        Jumps jumps = new Jumps(index, new Series(index, crosswalk), findings);
        for (Agency agency : agencies.all()) {
            duplicates.versions(agency);
            checks.run(agency);
            jumps.run(agency);
        }
        new Gaps(findings).run(agencies);
        new CopiedFigures(index, agencies, findings).run(reports);
        List<AuditedReport> withText =
                reports.stream().filter(report -> report.signature() != null).toList();
        new CopiedText(withText, agencies, texts, findings).run();
        return new Outcome(
                all.size(), agencies.all().size(), agencies.unjoined().size(), reports.size() - withText.size());
    }

    private void unjoined(AuditedReport report) throws IOException {
        String lacks = report.agency() != null ? "year" : report.year() != null ? "agency" : "agency and year";
        Integer year = report.year();
        if (year != null && !Agencies.isPlausible(year)) {
            lacks = "plausible year, but " + year;
        }
        findings.add(Finding.of(
                FindingKind.UNJOINED,
                Severity.INFO,
                Duplicates.years(List.of(report)),
                List.of(report),
                List.of(),
                null,
                "the report has no " + lacks + ": it was compared by figures and text only"));
    }

    /**
     * What was looked at.
     *
     * @param reports all of them, repeated documents included
     * @param unjoined reports without agency or year
     * @param withoutText reports whose prose is too short to be compared
     */
    public record Outcome(int reports, int agencies, int unjoined, int withoutText) {}
}
