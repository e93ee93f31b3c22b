// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;

/** Writes a {@code reports.jsonl} of many agencies and years, clean or with faults, each in an agency of its own. */
final class MadeUpData {
    private static final int LAST_YEAR = 2024;
    private static final int COUNTY_AGENCIES = 40;
    /** Sentences in a hundred that agencies of one county share: far from a copy, near enough to be looked at. */
    private static final int TEMPLATE_SHARE = 60;

    private static final int AGENCIES_PER_FAULT = 10;
    private static final String SYLLABLES = "东西南北江河湖海山川林泉石桥沙溪云龙凤鹤松柏竹梅兰桂桃柳青白";
    private static final List<FindingKind> KINDS = List.of(
            FindingKind.CARRY,
            FindingKind.IN_FORCE,
            FindingKind.SAME_DOCUMENT,
            FindingKind.SAME_REPORT,
            FindingKind.REVISION,
            FindingKind.SAME_FIGURES,
            FindingKind.SAME_TEXT,
            FindingKind.JUMP,
            FindingKind.UNIT_JUMP,
            FindingKind.GAP,
            FindingKind.UNJOINED,
            FindingKind.BAD_LINE);

    private final Random random;
    private final boolean faulty;
    private final Forms forms = Forms.standard();
    private final MadeUpProse prose = new MadeUpProse();
    private final List<PlantedFault> faults = new ArrayList<>();
    private int agencies;
    private int reports;

    private MadeUpData(long seed, boolean faulty) {
        this.random = new Random(seed);
        this.faulty = faulty;
    }

    /** Writes at least so many reports, and gives the faults that are in them. */
    static List<PlantedFault> write(Path file, int reports, long seed, boolean faulty) throws IOException {
        MadeUpData data = new MadeUpData(seed, faulty);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            while (data.reports < reports) {
                data.agency(out);
            }
        }
        return data.faults;
    }

    private void agency(OutputStream out) throws IOException {
        int number = agencies++;
        boolean planted = faulty && number % AGENCIES_PER_FAULT == 0;
        List<MadeUpReport> own = reports(number, !planted && random.nextInt(5) == 0);
        if (planted) {
            FindingKind kind = KINDS.get(number / AGENCIES_PER_FAULT % KINDS.size());
            plant(kind, own, out);
        }
        for (MadeUpReport report : own) {
            write(out, report);
        }
    }

    private void write(OutputStream out, MadeUpReport report) throws IOException {
        out.write(report.line());
        reports++;
    }

    private List<MadeUpReport> reports(int number, boolean empty) {
        String name = name(number);
        MadeUpFigures figures = new MadeUpFigures(random, empty);
        List<MadeUpReport> own = new ArrayList<>();
        for (int year = 2014 + random.nextInt(7); year <= LAST_YEAR; year++) {
            FormDefinition form = form(year);
            own.add(new MadeUpReport(
                    id(number + "/" + year),
                    uri(number, year),
                    name,
                    null,
                    year,
                    form,
                    figures.year(form.id()),
                    Map.of(),
                    List.of(),
                    prose.text(name, number / COUNTY_AGENCIES, TEMPLATE_SHARE, random)));
        }
        return own;
    }

    private FormDefinition form(int year) {
        String id = year < 2019 ? "gid-2014" : year < 2021 ? "gid-2019" : "gid-2021";
        return forms.definitions().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String uri(int number, int year) {
        return "site/" + number + "/" + year + ".html";
    }

    private static String id(String text) {
        return String.format(Locale.ROOT, "%064x", new BigInteger(1, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(int number) {
        int base = SYLLABLES.length();
        return "" + SYLLABLES.charAt(number / base / base / base % base)
                + SYLLABLES.charAt(number / base / base % base)
                + SYLLABLES.charAt(number / base % base)
                + SYLLABLES.charAt(number % base)
                + "县财政局";
    }

    private void plant(FindingKind kind, List<MadeUpReport> own, OutputStream out) throws IOException {
        int last = own.size() - 1;
        MadeUpReport report = own.get(last);
        String other = report.uri().replace("site/", "mirror/");
        switch (kind) {
            case CARRY -> change(own, last, "/requests/carriedIn/businesses", kind, "businesses");
            case IN_FORCE ->
                change(own, last, "/proactiveDisclosure/normativeDocuments/inForce", kind, "normativeDocuments");
            case SAME_DOCUMENT -> again(report.at(report.id(), other), report, kind, out);
            case SAME_REPORT -> again(report.at(id(other), other), report, kind, out);
            case REVISION -> {
                BigDecimal changed = report.figure("/requests/received/total").add(BigDecimal.ONE);
                again(report.at(id(other), other).with("/requests/received/total", changed), report, kind, out);
            }
            case SAME_FIGURES -> {
                MadeUpReport copier = stranger(report.year());
                own.set(last, report.with("/proactiveDisclosure/administrativeLicensing/decisions", drawn(90_000)));
                own.set(last, own.get(last).with("/requests/received/total", drawn(90_000)));
                own.set(last, own.get(last).with("/requests/carriedIn/total", drawn(90_000)));
                again(copier.with(own.get(last).figures()), own.get(last), kind, out);
                // What the agency itself reports must not jump on account of it.
                own.subList(0, last).clear();
            }
            case SAME_TEXT -> {
                MadeUpReport copier = stranger(report.year());
                List<String> text = prose.copy(report.text(), String.valueOf(copier.agency()), 2, random);
                again(copier.of(copier.agency(), null, text), report, kind, out);
            }
            case JUMP -> {
                String pointer = "/proactiveDisclosure/administrativePenalties/decisions";
                own.set(last - 1, own.get(last - 1).with(pointer, BigDecimal.valueOf(50)));
                own.set(last - 2, own.get(last - 2).with(pointer, BigDecimal.valueOf(45)));
                own.set(last, report.with(pointer, BigDecimal.valueOf(6000)));
                own.subList(0, last - 2).clear();
                fault(kind, null, own.get(1), own.get(2));
            }
            case UNIT_JUMP -> {
                String pointer = "/proactiveDisclosure/administrativeFees/amount";
                own.set(last, report.with(pointer, report.figure(pointer).movePointRight(4)));
                fault(kind, null, own.get(last - 1), own.get(last));
            }
            case GAP -> {
                MadeUpReport lost = own.remove(last - 1);
                List<Integer> missing = lost.year() == null ? List.of() : List.of(lost.year());
                faults.add(new PlantedFault(
                        kind, null, missing, List.of(own.get(last - 2).uri(), report.uri())));
            }
            case UNJOINED -> {
                MadeUpReport stranger =
                        stranger(report.year()).of(null, null, report.text().subList(0, 1));
                write(out, stranger);
                faults.add(new PlantedFault(kind, null, List.of(), List.of(stranger.uri())));
            }
            case BAD_LINE -> {
                byte[] line = report.line();
                out.write(line, 0, line.length / 2);
                out.write('\n');
                faults.add(new PlantedFault(kind, null, List.of(), List.of()));
            }
            case DATA_GAP -> throw new IllegalArgumentException("concerns no single agency");
        }
    }

    private void change(List<MadeUpReport> own, int at, String pointer, FindingKind kind, String scope) {
        MadeUpReport report = own.get(at);
        own.set(at, report.with(pointer, report.figure(pointer).add(BigDecimal.ONE)));
        fault(kind, scope, own.get(at - 1), own.get(at));
    }

    private void again(MadeUpReport second, MadeUpReport first, FindingKind kind, OutputStream out) throws IOException {
        write(out, second);
        faults.add(new PlantedFault(kind, null, List.of(), List.of(first.uri(), second.uri())));
    }

    private void fault(FindingKind kind, @Nullable String scope, MadeUpReport... of) {
        List<String> uris = new ArrayList<>();
        for (MadeUpReport report : of) {
            uris.add(report.uri());
        }
        faults.add(new PlantedFault(kind, scope, List.of(), uris));
    }

    /** An agency with a single report. */
    private MadeUpReport stranger(@Nullable Integer year) {
        int number = agencies++;
        // The next agency with a fault must not be this one.
        number += number % AGENCIES_PER_FAULT == 0 ? 1_000_000 : 0;
        List<MadeUpReport> own = reports(number, false);
        return own.stream()
                .filter(report -> report.year() != null && report.year().equals(year))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal drawn(int bound) {
        return BigDecimal.valueOf(10_000 + random.nextInt(bound));
    }
}
