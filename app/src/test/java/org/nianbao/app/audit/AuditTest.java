// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.ValueState;

/** What each finding says, on a few reports made for it. */
class AuditTest {
    private static final String OVER = "/requests/carriedOver/businesses";
    private static final String IN = "/requests/carriedIn/businesses";
    private static final String FORCE = "/proactiveDisclosure/regulations/inForce";
    private static final String ISSUED = "/proactiveDisclosure/regulations/issued";
    private static final String REPEALED = "/proactiveDisclosure/regulations/repealed";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void carryHoldsAcrossTheFormsOf2019And2021() throws IOException {
        MadeUpReport before = report("gid-2019", 2020, Map.of(OVER, 4L));
        MadeUpReport after = report("gid-2021", 2021, Map.of(IN, 4L));
        assertEquals(List.of(), AuditedData.of(folder, before, after).findings());
        assertEquals(List.of(), AuditedData.of(folder, after, before).findings());
    }

    @Test
    void carryTellsBothYearsAndTheDifference() throws IOException {
        Finding finding = only(report("gid-2019", 2020, Map.of(OVER, 4L)), report("gid-2021", 2021, Map.of(IN, 9L)));
        assertEquals("years.carry/businesses", finding.id());
        assertEquals(List.of(2020, 2021), finding.years());
        Finding.YearCheck check = check(finding);
        assertTrue(check.failed());
        assertEquals(BigDecimal.valueOf(4), check.reported());
        assertEquals(BigDecimal.valueOf(9), check.computed());
        assertEquals(BigDecimal.valueOf(-5), check.difference());
        assertEquals(List.of(OVER, IN), check.cells());
        assertEquals(Cause.PUBLISHED, check.cause());
    }

    @Test
    void aDoubtedCellMakesTheReadingTheCause() throws IOException {
        MadeUpReport before = report("gid-2021", 2023, Map.of(OVER, 4L));
        assertEquals(
                Cause.EXTRACTION,
                check(only(before.doubting(OVER), report("gid-2021", 2024, Map.of(IN, 9L))))
                        .cause());
    }

    @Test
    void whatIsNotPrintedCannotBeCarried() throws IOException {
        MadeUpReport after = report("gid-2021", 2024, Map.of(IN, 9L));
        for (ValueState state : List.of(ValueState.BLANK, ValueState.DASH, ValueState.UNREADABLE)) {
            Finding finding = only(report("gid-2021", 2023, Map.of()).with(OVER, state), after);
            assertTrue(!check(finding).failed(), state.code());
            assertNull(check(finding).difference());
            assertNull(check(finding).cause());
            assertEquals(List.of(OVER), check(finding).missing());
            assertTrue(finding.message().contains(state.code()), finding.message());
        }
    }

    @Test
    void theTableOf2014HasNothingToCarry() throws IOException {
        assertEquals(
                List.of(),
                AuditedData.of(folder, report("gid-2014", 2018, Map.of()), report("gid-2019", 2019, Map.of(IN, 7L)))
                        .findings());
    }

    @Test
    void inForceFollowsFromTheYearBefore() throws IOException {
        MadeUpReport before = report("gid-2021", 2022, Map.of(FORCE, 10L));
        MadeUpReport after = report("gid-2021", 2023, Map.of(ISSUED, 3L, REPEALED, 1L, FORCE, 12L));
        assertEquals(List.of(), AuditedData.of(folder, before, after).findings());
        Finding finding = only(before, after.with(FORCE, BigDecimal.valueOf(13)));
        assertEquals("disclosure.inForce/regulations", finding.id());
        assertEquals(BigDecimal.valueOf(13), check(finding).reported());
        assertEquals(BigDecimal.valueOf(12), check(finding).computed());
        assertEquals(BigDecimal.ONE, check(finding).difference());
        assertEquals(List.of(FORCE, FORCE, ISSUED, REPEALED), check(finding).cells());
    }

    @Test
    void blankAddendsCountAsZeroAndUnreadableOnesDoNot() throws IOException {
        MadeUpReport before = report("gid-2021", 2022, Map.of(FORCE, 10L));
        MadeUpReport after = report("gid-2021", 2023, Map.of(REPEALED, 1L, FORCE, 9L));
        assertEquals(
                List.of(),
                AuditedData.of(folder, before, after.with(ISSUED, ValueState.BLANK))
                        .findings());
        assertTrue(
                !check(only(before, after.with(ISSUED, ValueState.UNREADABLE))).failed());
        assertTrue(!check(only(before, after.with(FORCE, ValueState.BLANK))).failed());
        assertTrue(!check(only(before.with(FORCE, ValueState.BLANK), after)).failed());
    }

    @Test
    void inForceNeedsBothYearsInTheFormOf2021() throws IOException {
        assertEquals(
                List.of(),
                AuditedData.of(
                                folder,
                                report("gid-2019", 2020, Map.of("/proactiveDisclosure/regulations/disclosedTotal", 3L)),
                                report("gid-2021", 2021, Map.of(FORCE, 50L)))
                        .findings());
    }

    @Test
    void documentsThatDisagreeMakeTheCheckInconclusive() throws IOException {
        MadeUpReport first = report("gid-2021", 2023, Map.of(OVER, 4L));
        MadeUpReport second = first.with(OVER, BigDecimal.valueOf(5)).at("b".repeat(64), "second.html");
        AuditedData audited = AuditedData.of(folder, first, second, report("gid-2021", 2024, Map.of(IN, 9L)));
        assertEquals(1, audited.of(FindingKind.REVISION).size());
        Finding revision = audited.of(FindingKind.REVISION).get(0);
        assertEquals(
                List.of(BigDecimal.valueOf(4), BigDecimal.valueOf(5)),
                revision.values().stream().map(Finding.Figure::number).toList());
        assertTrue(!check(audited.of(FindingKind.CARRY).get(0)).failed());
        assertEquals(2, audited.findings().size());
    }

    @Test
    void reportsWithoutFiguresAreToldApartByTheirText() throws IOException {
        MadeUpReport first = words(2023, "一句话。");
        MadeUpReport same = first.at("b".repeat(64), "b.html");
        MadeUpReport other = words(2023, "另一句话。").at("c".repeat(64), "c.html");
        AuditedData audited = AuditedData.of(folder, first, same, other);
        assertEquals(1, audited.of(FindingKind.SAME_REPORT).size());
        assertEquals(1, audited.of(FindingKind.REVISION).size());
    }

    private MadeUpReport words(int year, String text) {
        FormDefinition empty = new FormDefinition("gid-2021", "", "", 2021, null, List.of(), List.of());
        return new MadeUpReport(
                "a".repeat(64), "a.html", "某县财政局", null, year, empty, Map.of(), Map.of(), List.of(), List.of(text));
    }

    @Test
    void reportsFullOfZerosAreNotCopies() throws IOException {
        MadeUpReport one = report("gid-2021", 2024, Map.of());
        MadeUpReport other = one.of("乙县财政局", null, List.of()).at("b".repeat(64), "b.html");
        assertEquals(List.of(), AuditedData.of(folder, one, other).findings());
    }

    @Test
    void theSameFiguresInTwoYearsOfOneAgencyAreTold() throws IOException {
        Map<String, Long> busy = new HashMap<>();
        int figure = 13;
        for (String outcome : List.of("received", "outcomes/granted", "outcomes/partlyGranted", "outcomes/total")) {
            busy.put("/requests/" + outcome + "/total", (long) (figure *= 7));
            busy.put("/requests/" + outcome + "/naturalPersons", (long) (figure += 5));
        }
        Finding finding = only(report("gid-2021", 2022, busy), report("gid-2021", 2023, busy));
        assertEquals(FindingKind.SAME_FIGURES, finding.kind());
        assertEquals(List.of(2022, 2023), finding.years());
        assertTrue(finding.message().contains("years of one agency"), finding.message());
    }

    @Test
    void agenciesOfOneNameInTwoRegionsAreTwo() throws IOException {
        MadeUpReport one = report("gid-2021", 2022, Map.of(OVER, 4L)).of("财政局", "110101", List.of());
        MadeUpReport other = report("gid-2021", 2023, Map.of(IN, 9L)).of("财政局", "110102", List.of());
        AuditedData audited = AuditedData.of(folder, one, other);
        assertEquals(2, audited.outcome().agencies());
        assertEquals(List.of(), audited.findings());
    }

    @Test
    void aReportWithoutRegionBelongsToTheOnlyRegionOfItsName() throws IOException {
        MadeUpReport one = report("gid-2021", 2022, Map.of(OVER, 4L)).of("甲县 财政局", "110101", List.of());
        MadeUpReport other = report("gid-2021", 2023, Map.of(IN, 9L)).of("甲县财政局", null, List.of());
        AuditedData audited = AuditedData.of(folder, one, other);
        assertEquals(1, audited.outcome().agencies());
        assertEquals(1, audited.of(FindingKind.CARRY).size());
    }

    @Test
    void aYearThatTheDataLacksAsAWholeIsToldOnce() throws IOException {
        AuditedData audited = AuditedData.of(
                folder,
                report("gid-2021", 2021, Map.of()),
                report("gid-2021", 2024, Map.of()),
                report("gid-2021", 2022, Map.of()).of("乙县财政局", null, List.of()),
                report("gid-2021", 2024, Map.of()).of("乙县财政局", null, List.of()));
        assertEquals(List.of(2023), audited.of(FindingKind.DATA_GAP).get(0).years());
        assertEquals(1, audited.of(FindingKind.GAP).size());
        assertEquals(List.of(2022), audited.of(FindingKind.GAP).get(0).years());
    }

    @Test
    void aSeriesJumpsAcrossForms() throws IOException {
        MadeUpReport before = report("gid-2014", 2018, Map.of("/statistics/litigationCases", 4000L));
        MadeUpReport after = report(
                "gid-2021",
                2019,
                Map.of(
                        "/reviewAndLitigation/litigationWithoutReview/total", 20L,
                        "/reviewAndLitigation/litigationAfterReview/total", 10L));
        Finding jump = only(before, after);
        assertEquals(FindingKind.JUMP, jump.kind());
        assertEquals(4000.0 / 30, jump.measure());
        // What only looks alike is no series.
        assertEquals(
                List.of(),
                AuditedData.of(
                                folder,
                                report("gid-2014", 2018, Map.of("/statistics/repliesRefused", 4000L)),
                                report("gid-2021", 2019, Map.of("/requests/outcomes/refused/stateSecrets/total", 20L)))
                        .findings());
    }

    @Test
    void aMisreadYearIsListedAndMakesNoGap() throws IOException {
        AuditedData audited =
                AuditedData.of(folder, report("gid-2021", 20222, Map.of()), report("gid-2021", 2024, Map.of()));
        assertEquals(1, audited.findings().size());
        assertTrue(audited.findings().get(0).message().contains("20222"));
        assertEquals(1, audited.outcome().unjoined());
    }

    @Test
    void badLinesAreToldWithTheirNumbersAndTheRestIsRead() throws IOException {
        Path file = folder.resolve("bad.jsonl");
        String good = new String(report("gid-2021", 2024, Map.of()).line(), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(
                file,
                String.join(
                        "",
                        good,
                        "{\"schemaVersion\":\"1.0\"\n",
                        "\n",
                        "[]\n",
                        good.replace("\"1.0\"", "\"2.0\""),
                        good.replace("\"issued\"", "\"isued\""),
                        good.replace("\"year\":2024", "\"year\":\"2024\""),
                        good.replace("\"sha256\"", "\"sha255\""),
                        good.replace("\"issued\":0", "\"issued\":true"),
                        good.strip() + "{}\n",
                        good.strip()));
        AuditedData audited = AuditedData.of(file);
        assertEquals(
                List.of(2L, 4L, 5L, 6L, 7L, 8L, 9L, 10L),
                audited.bad().stream().map(bad -> bad.line()).toList());
        assertTrue(audited.bad().get(3).message().contains("/proactiveDisclosure/regulations/isued"));
        assertEquals(2, audited.outcome().reports());
    }

    @Test
    void linesLongerThanABlockAreReadWhole() throws IOException {
        Path file = folder.resolve("long.jsonl");
        MadeUpReport small = report("gid-2021", 2023, Map.of());
        MadeUpReport large = report("gid-2021", 2024, Map.of(IN, 3L)).of("某县财政局", null, List.of("长".repeat(900_000)));
        try (var out = Files.newOutputStream(file)) {
            out.write(small.line());
            out.write(large.line());
            out.write(small.at("c".repeat(64), "c.html").line());
        }
        AuditedData audited = AuditedData.of(file);
        assertEquals(List.of(), audited.bad());
        assertEquals(3, audited.outcome().reports());
        assertEquals(1, audited.of(FindingKind.CARRY).size());
    }

    private Finding only(MadeUpReport... reports) throws IOException {
        List<Finding> findings = AuditedData.of(folder, reports).findings();
        assertEquals(1, findings.size(), () -> findings.toString());
        return findings.get(0);
    }

    private static Finding.YearCheck check(Finding finding) {
        Finding.YearCheck check = finding.check();
        assertNotNull(check);
        return check;
    }

    private static MadeUpReport report(String form, @Nullable Integer year, Map<String, Long> figures) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        figures.forEach((pointer, number) -> numbers.put(pointer, BigDecimal.valueOf(number)));
        FormDefinition definition = Forms.standard().definitions().stream()
                .filter(known -> known.id().equals(form))
                .findFirst()
                .orElseThrow();
        String id = Long.toHexString(new Random(form.hashCode() + (year == null ? 0 : year)).nextLong());
        return new MadeUpReport(
                "0".repeat(64 - id.length()) + id,
                "site/" + year + ".html",
                "某县财政局",
                null,
                year,
                definition,
                numbers,
                Map.of(),
                List.of(),
                List.of());
    }
}
