// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.audit.Audit;
import org.nianbao.app.audit.AuditedReport;
import org.nianbao.app.audit.CellIndex;
import org.nianbao.app.convert.OrderedWork;
import org.nianbao.app.json.FindingJson;
import org.nianbao.app.json.ReportLines;
import org.nianbao.export.NewFile;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.Forms;

/**
 * One run of an audit.
 *
 * @param out file for the findings, or null for standard output
 * @param summary file for the summary, or null for standard error
 */
record AuditRun(
        Console console,
        List<Path> files,
        @Nullable Path out,
        @Nullable Path summary,
        boolean overwrite,
        boolean quiet,
        int threads) {
    /** The exit code. */
    int run() throws IOException {
        try (NewFile findings = out == null ? null : NewFile.open(out, overwrite);
                NewFile told = summary == null ? null : NewFile.open(summary, overwrite)) {
            OutputStream lines = findings == null ? console.out() : findings.out();
            int exit = told == null
                    ? run(lines, quiet ? null : console.err())
                    : run(lines, new PrintWriter(new OutputStreamWriter(told.out(), StandardCharsets.UTF_8)));
            lines.flush();
            if (told != null) {
                told.commit();
            }
            if (findings != null) {
                findings.commit();
            }
            return exit;
        }
    }

    private int run(OutputStream lines, @Nullable PrintWriter told) throws IOException {
        Forms forms = Forms.standard();
        CellIndex index = new CellIndex(forms);
        FindingJson json = new FindingJson();
        AuditSummary counts = new AuditSummary();
        try (ReportLines data = ReportLines.open(files, index)) {
            List<AuditedReport> reports = new ArrayList<>();
            int[] bad = new int[1];
            new OrderedWork(threads).run(data.blocks(), data, batch -> {
                reports.addAll(batch.reports());
                for (ReportLines.BadLine line : batch.bad()) {
                    bad[0]++;
                    console.err().println("nianbao: " + line);
                    lines.write(json.line(line));
                }
            });
            Audit audit = new Audit(index, Crosswalk.standard(forms), data, finding -> {
                counts.add(finding);
                lines.write(json.line(finding));
            });
            Audit.Outcome outcome = audit.run(reports);
            if (told != null) {
                counts.print(told, outcome, bad[0]);
                if (told.checkError()) {
                    throw new IOException("cannot write the summary");
                }
            }
            return bad[0] > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
        } catch (UncheckedIOException e) {
            throw new IOException("cannot read the data: " + e.getMessage(), e);
        }
    }
}
