// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.app.convert.OrderedWork;
import org.nianbao.app.json.ReportLines;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.Forms;

/** What an audit of a file gives. */
record AuditedData(List<Finding> findings, List<ReportLines.BadLine> bad, Audit.Outcome outcome) {
    private static final Forms FORMS = Forms.standard();

    static AuditedData of(Path file) throws IOException {
        CellIndex index = new CellIndex(FORMS);
        List<Finding> findings = new ArrayList<>();
        List<ReportLines.BadLine> bad = new ArrayList<>();
        List<AuditedReport> reports = new ArrayList<>();
        try (ReportLines lines = ReportLines.open(List.of(file), index)) {
            new OrderedWork(2).run(lines.blocks(), lines, batch -> {
                reports.addAll(batch.reports());
                bad.addAll(batch.bad());
            });
            Audit.Outcome outcome = new Audit(index, Crosswalk.standard(FORMS), lines, findings::add).run(reports);
            return new AuditedData(findings, bad, outcome);
        }
    }

    /** The audit of a few reports. */
    static AuditedData of(Path folder, MadeUpReport... reports) throws IOException {
        Path file = Files.createTempFile(folder, "reports", ".jsonl");
        try (var out = Files.newOutputStream(file)) {
            for (MadeUpReport report : reports) {
                out.write(report.line());
            }
        }
        return of(file);
    }

    List<Finding> of(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
