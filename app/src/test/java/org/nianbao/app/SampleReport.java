// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Region;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.SectionKey;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.Statement;
import org.nianbao.normalize.report.Suggestion;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** Reports made by hand: one with everything that a report can hold, one with nothing. */
public final class SampleReport {
    private SampleReport() {}

    public static Report full() {
        Location title = new DomPath("html > body", "h1", 0, 0);
        Location cell = new PageBox(2, 70.123f, 80f, 99.999f, 90.5f);
        return new Report(
                source("a/页.html", null),
                "某局2024年政府信息公开工作年度报告",
                new Agency("某局", false, "education", new Region("110101", "东城区", List.of("北京市", "东城区"))),
                2024,
                "gid-2021",
                LocalDate.of(2025, 1, 31),
                List.of(source("b.pdf", new ArchivePosition("x.warc.gz", 123))),
                List.of(
                        new Section(SectionKey.PREAMBLE, null, "前言\n第二段 \"引\" 𠮷"),
                        new Section(SectionKey.OVERVIEW, "一、总体情况", "")),
                List.of(
                        new TableValues(
                                "proactiveDisclosure",
                                List.of(
                                        value("proactiveDisclosure/regulations/issued", "3", cell),
                                        value("proactiveDisclosure/administrativeFees/amount", "0.50", cell))),
                        new TableValues(
                                "requests",
                                List.of(
                                        value("requests/received/total", "12", new TextSpan(3, 0, 2)),
                                        value(
                                                "requests/outcomes/granted/total",
                                                null,
                                                new PartPath("word/document.xml", 1, 2, 3)),
                                        value("requests/outcomes/refused/stateSecrets/total", "1E+3", null),
                                        value("requests/outcomes/total/total", "7", null),
                                        value("requests/carriedOver/total", "5", null)))),
                List.of(new Statement(
                        "某局", null, new BigDecimal("1500000"), "元", true, null, "150余万元", SectionKey.OTHER, title)),
                List.of(new Fact(
                        "/title",
                        Evidence.of("某局2024年政府信息公开工作年度报告", ValueState.VALUE, Confidence.CERTAIN, Match.TITLE, title))),
                new Checks(
                        4,
                        List.of(new CheckResult(
                                "requests.outcomeSum/total",
                                Severity.ERROR,
                                true,
                                new BigDecimal("7"),
                                new BigDecimal("8"),
                                new BigDecimal("-1"),
                                List.of(key("requests/outcomes/total/total"), key("requests/outcomes/granted/total")),
                                List.of(key("requests/outcomes/granted/total")),
                                Cause.PUBLISHED,
                                List.of(new Suggestion(
                                        key("requests/outcomes/total/total"), new BigDecimal("8"), List.of())))),
                        List.of(new CheckResult(
                                "review.sum/reconsideration",
                                Severity.ERROR,
                                false,
                                null,
                                null,
                                null,
                                List.of(key("reviewAndLitigation/reconsideration/total")),
                                List.of(key("reviewAndLitigation/reconsideration/total")),
                                null,
                                List.of()))),
                List.of(
                        new Diagnostic(Severity.INFO, "mixedForms", "two forms", null),
                        new Diagnostic(Severity.WARNING, "cutOff", "line ends early", new TextSpan(9, 4, 5))));
    }

    public static Report empty() {
        return new Report(
                source("空.txt", null),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Checks(0, List.of(), List.of()),
                List.of());
    }

    private static SourceDocument source(String uri, @Nullable ArchivePosition archive) {
        boolean text = archive == null;
        return new SourceDocument(
                uri,
                text ? "text/html" : "application/pdf",
                text ? StandardCharsets.UTF_8 : null,
                new byte[] {1, 2, 3},
                "0".repeat(64),
                Instant.parse("2025-02-01T03:04:05.678Z"),
                archive);
    }

    private static Value value(String path, @Nullable String number, @Nullable Location location) {
        Evidence evidence = number == null
                ? new Evidence(
                        "1?",
                        ValueState.UNREADABLE,
                        Confidence.SUSPECT,
                        Match.FUZZY,
                        location,
                        0.87654321,
                        "元",
                        0,
                        List.of(new BigDecimal("11"), new BigDecimal("17")))
                : Evidence.of(number, ValueState.VALUE, Confidence.CERTAIN, Match.EXACT, location);
        return new Value(key(path), number == null ? null : new BigDecimal(number), evidence);
    }

    private static CellKey key(String path) {
        return CellKey.of(List.of(path.split("/", -1)));
    }
}
