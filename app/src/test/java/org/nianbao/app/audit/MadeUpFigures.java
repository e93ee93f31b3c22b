// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The figures of an agency over the years: sums hold, what is carried over is carried in, nothing jumps. */
final class MadeUpFigures {
    static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "businesses",
            "researchInstitutions",
            "publicInterestOrganizations",
            "legalServices",
            "otherOrganizations");
    private static final double[] SHARES = {0.7, 0.15, 0.02, 0.02, 0.03, 0.08};

    private final Random random;
    private final double size;
    private final BigDecimal fees;
    private final Map<String, Long> carried = new HashMap<>();
    private final Map<String, Long> inForce = new HashMap<>();

    /** @param empty whether the agency has nothing to report, as many have */
    MadeUpFigures(Random random, boolean empty) {
        this.random = random;
        this.size = empty ? 0 : Math.exp(3 + 1.6 * random.nextGaussian());
        this.fees = empty ? BigDecimal.ZERO : BigDecimal.valueOf(500 + random.nextInt(50_000), 2);
        inForce.put("regulations", 0L);
        inForce.put("normativeDocuments", around(size));
    }

    private long around(double value) {
        return Math.round(value * (0.8 + 0.4 * random.nextDouble()));
    }

    /** The figures of the next year, by pointer; what is left out is zero. */
    Map<String, BigDecimal> year(String form) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        if (form.equals("gid-2014")) {
            statistics(figures);
            return figures;
        }
        if (form.equals("gid-2021")) {
            disclosure(figures);
        } else {
            put(figures, "/proactiveDisclosure/normativeDocuments/made", around(size / 2));
            put(figures, "/proactiveDisclosure/normativeDocuments/disclosed", around(size / 2));
            put(figures, "/proactiveDisclosure/normativeDocuments/disclosedTotal", around(size * 3));
        }
        decisions(figures, "administrativeLicensing", 100);
        decisions(figures, "administrativePenalties", 20);
        decisions(figures, "administrativeCompulsion", 2);
        for (int i = 0; i < APPLICANTS.size(); i++) {
            requests(figures, APPLICANTS.get(i), size * SHARES[i]);
        }
        return figures;
    }

    private void decisions(Map<String, BigDecimal> figures, String kind, double times) {
        put(figures, "/proactiveDisclosure/" + kind + "/decisions", around(size * times));
    }

    private void disclosure(Map<String, BigDecimal> figures) {
        for (String kind : List.of("regulations", "normativeDocuments")) {
            long before = inForce.getOrDefault(kind, 0L);
            long issued = kind.equals("regulations") ? 0 : around(size / 5);
            long repealed = Math.min(before, around(size / 8));
            String table = "/proactiveDisclosure/" + kind;
            put(figures, table + "/issued", issued);
            put(figures, table + "/repealed", repealed);
            put(figures, table + "/inForce", before + issued - repealed);
            inForce.put(kind, before + issued - repealed);
        }
        figures.put(
                "/proactiveDisclosure/administrativeFees/amount",
                fees.multiply(BigDecimal.valueOf(80 + random.nextInt(40), 2)));
    }

    private void requests(Map<String, BigDecimal> figures, String applicant, double expected) {
        long received = around(expected);
        long carriedIn = carried.getOrDefault(applicant, 0L);
        long carriedOver = (received + carriedIn) / 15;
        long concluded = received + carriedIn - carriedOver;
        long granted = concluded / 2;
        long partly = concluded / 9;
        long notHeld = concluded / 5;
        cell(figures, "received", applicant, received);
        cell(figures, "carriedIn", applicant, carriedIn);
        cell(figures, "outcomes/granted", applicant, granted);
        cell(figures, "outcomes/partlyGranted", applicant, partly);
        cell(figures, "outcomes/unavailable/notHeld", applicant, notHeld);
        cell(figures, "outcomes/notProcessed/repeated", applicant, concluded - granted - partly - notHeld);
        cell(figures, "outcomes/total", applicant, concluded);
        cell(figures, "carriedOver", applicant, carriedOver);
        carried.put(applicant, carriedOver);
    }

    private static void cell(Map<String, BigDecimal> figures, String row, String applicant, long value) {
        put(figures, "/requests/" + row + "/" + applicant, value);
        figures.merge("/requests/" + row + "/total", BigDecimal.valueOf(value), BigDecimal::add);
    }

    private void statistics(Map<String, BigDecimal> figures) {
        put(figures, "/statistics/disclosedDocuments", around(size * 50));
        put(figures, "/statistics/normativeDocumentsIssued", around(size / 5));
        put(figures, "/statistics/requestsReceived", around(size));
        put(figures, "/statistics/requestsConcluded", around(size));
        put(figures, "/statistics/repliesGranted", around(size / 2));
        put(figures, "/statistics/repliesPartlyGranted", around(size / 9));
        put(figures, "/statistics/staff", around(10 + size / 10));
    }

    private static void put(Map<String, BigDecimal> figures, String pointer, long value) {
        figures.put(pointer, BigDecimal.valueOf(value));
    }
}
