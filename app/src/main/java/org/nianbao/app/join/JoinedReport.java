// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.SectionKey;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;

/** A report that takes what it lacks from its attachments, one after another. Only adds; what it has stays. */
final class JoinedReport {
    private static final String NO_FORM = "noKnownForm";

    /** Pointers that a diagnostic names before the rest is only counted. */
    private static final int MAX_POINTERS = 20;

    private Report report;
    private final Set<String> taken = new HashSet<>();

    JoinedReport(Report main) {
        this.report = main;
    }

    Report report() {
        return report;
    }

    /** Whether the attachment at the address is a part of the report now. */
    boolean took(String uri) {
        return taken.contains(uri);
    }

    /** Notes an attachment that could not be read, where the report may lack its tables. */
    void addUnread(Rejected rejected) {
        if (report.title() != null && report.tables().isEmpty()) {
            report = with(List.of(new Diagnostic(
                    Severity.WARNING,
                    "attachmentNotRead",
                    "the attachment " + rejected.uri() + " was not read: "
                            + rejected.code().code() + ": " + rejected.message(),
                    null)));
        }
    }

    /** Takes the attachment's tables, or compares them with its own; does nothing with one of another report. */
    void add(Report attachment) {
        boolean known = report.title() != null && report.year() != null;
        if (!known || attachment.tables().isEmpty() || contradicts(attachment)) {
            return;
        }
        Set<String> own = report.tables().stream().map(TableValues::key).collect(Collectors.toSet());
        long shared = attachment.tables().stream()
                .filter(table -> own.contains(table.key()))
                .count();
        boolean sameForm = report.form() == null || report.form().equals(attachment.form());
        if (shared == 0 && sameForm) {
            take(attachment);
        } else if (shared == attachment.tables().size()) {
            compare(attachment);
        } else {
            return;
        }
        taken.add(attachment.source().uri());
    }

    private boolean contradicts(Report attachment) {
        if (attachment.year() != null && !attachment.year().equals(report.year())) {
            return true;
        }
        Agency own = report.agency();
        Agency other = attachment.agency();
        return own != null
                && other != null
                && !own.name().contains(other.name())
                && !other.name().contains(own.name());
    }

    private void take(Report attachment) {
        int index = report.attachments().size();
        List<SourceDocument> attachments = new ArrayList<>(report.attachments());
        attachments.add(attachment.source());
        List<TableValues> tables = new ArrayList<>(report.tables());
        for (TableValues table : attachment.tables()) {
            tables.add(new TableValues(
                    table.key(),
                    table.values().stream()
                            .map(v -> new Value(v.key(), v.number(), of(v.evidence(), index)))
                            .toList()));
        }
        tables.sort((a, b) -> Integer.compare(place(a.key()), place(b.key())));
        List<Fact> facts = new ArrayList<>(report.facts());
        if (report.agency() == null) {
            addFact("/agency/name", attachment, index, facts);
        }
        if (report.publishedOn() == null) {
            addFact("/publishedOn", attachment, index, facts);
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        report.diagnostics().stream().filter(d -> !d.code().equals(NO_FORM)).forEach(diagnostics::add);
        attachment.diagnostics().forEach(d -> diagnostics.add(of(d, attachment)));
        if (!attachment.statements().isEmpty()) {
            diagnostics.add(new Diagnostic(
                    Severity.INFO,
                    "attachmentProse",
                    attachment.statements().size() + " quantities that the prose of "
                            + attachment.source().uri() + " states are not listed",
                    null));
        }
        report = new Report(
                report.source(),
                report.title(),
                report.agency() == null ? attachment.agency() : report.agency(),
                report.year(),
                report.form() == null ? attachment.form() : report.form(),
                report.publishedOn() == null ? attachment.publishedOn() : report.publishedOn(),
                attachments,
                hasProse(report) ? report.sections() : attachment.sections(),
                tables,
                report.statements(),
                facts,
                sum(report.checks(), attachment.checks()),
                diagnostics);
    }

    private static int place(String table) {
        return org.nianbao.normalize.form.TableDefinition.KEYS.indexOf(table);
    }

    private static Evidence of(Evidence e, int index) {
        return new Evidence(
                e.raw(), e.state(), e.confidence(), e.match(), e.location(), e.score(), e.unit(), index, e.readings());
    }

    private static void addFact(String pointer, Report attachment, int index, List<Fact> facts) {
        attachment.facts().stream()
                .filter(fact -> fact.pointer().equals(pointer))
                .forEach(fact -> facts.add(new Fact(pointer, of(fact.evidence(), index))));
    }

    /** The place lies in the attachment, which a diagnostic cannot say; its address stands in the words instead. */
    private static Diagnostic of(Diagnostic d, Report attachment) {
        return new Diagnostic(d.severity(), d.code(), attachment.source().uri() + ": " + d.message(), null);
    }

    /** Whether the report has more than what stands on a cover. */
    private static boolean hasProse(Report report) {
        return report.sections().stream().anyMatch(section -> section.key() != SectionKey.PREAMBLE);
    }

    private static Checks sum(Checks a, Checks b) {
        List<CheckResult> failed = new ArrayList<>(a.failed());
        failed.addAll(b.failed());
        List<CheckResult> inconclusive = new ArrayList<>(a.inconclusive());
        inconclusive.addAll(b.inconclusive());
        return new Checks(a.passed() + b.passed(), failed, inconclusive);
    }

    private void compare(Report attachment) {
        Map<String, Value> own = new HashMap<>();
        report.tables().forEach(t -> t.values().forEach(v -> own.put(v.key().pointer(), v)));
        List<String> different = new ArrayList<>();
        for (TableValues table : attachment.tables()) {
            for (Value value : table.values()) {
                Value ours = own.get(value.key().pointer());
                if (!same(ours, value)) {
                    different.add(value.key().pointer());
                }
            }
        }
        if (!different.isEmpty()) {
            int more = different.size() - MAX_POINTERS;
            String pointers = String.join(", ", different.subList(0, Math.min(MAX_POINTERS, different.size())));
            report = with(List.of(new Diagnostic(
                    Severity.WARNING,
                    "attachmentDiffers",
                    "the attachment " + attachment.source().uri() + " has other values at " + pointers
                            + (more > 0 ? " and " + more + " more" : ""),
                    null)));
        }
    }

    private static boolean same(@Nullable Value a, Value b) {
        if (a == null || a.number() == null || b.number() == null) {
            return (a == null || a.number() == null) && b.number() == null;
        }
        return a.number().compareTo(b.number()) == 0;
    }

    private Report with(List<Diagnostic> more) {
        List<Diagnostic> diagnostics = new ArrayList<>(report.diagnostics());
        diagnostics.addAll(more);
        return new Report(
                report.source(),
                report.title(),
                report.agency(),
                report.year(),
                report.form(),
                report.publishedOn(),
                report.attachments(),
                report.sections(),
                report.tables(),
                report.statements(),
                report.facts(),
                report.checks(),
                diagnostics);
    }
}
