// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random figures of a report, by pointer, whose sums all hold. */
final class Figures {
    /** How many requests the agency gets. */
    enum Load {
        ZERO,
        SPARSE,
        REALISTIC,
        BUSY
    }

    private final Random random;
    private final Load load;
    private final String form;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    private Figures(Random random, Load load, String form) {
        this.random = random;
        this.load = load;
        this.form = form;
    }

    static Map<String, BigDecimal> draw(Random random, Load load, String form) {
        Figures figures = new Figures(random, load, form);
        figures.disclosure();
        figures.requests();
        figures.review();
        return figures.values;
    }

    private int figure() {
        return switch (load) {
            case ZERO -> 0;
            case SPARSE -> random.nextInt(8) == 0 ? 1 + random.nextInt(30) : 0;
            case REALISTIC -> random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(4) == 0 ? 2000 : 60);
            case BUSY -> 1 + random.nextInt(List.of(9, 99, 999, 9_999, 99_999).get(random.nextInt(5)));
        };
    }

    private void put(String pointer, long value) {
        values.put(pointer, BigDecimal.valueOf(value));
    }

    private void disclosure() {
        String root = "/proactiveDisclosure/";
        if (form.equals("gid-2021")) {
            for (String kind : List.of("regulations", "normativeDocuments")) {
                for (String key : List.of("issued", "repealed", "inForce")) {
                    put(root + kind + "/" + key, figure());
                }
            }
            for (String kind : List.of("Licensing", "Penalties", "Compulsion")) {
                put(root + "administrative" + kind + "/decisions", decisions());
            }
            values.put(root + "administrativeFees/amount", amount());
            return;
        }
        for (String kind : List.of("regulations", "normativeDocuments")) {
            for (String key : List.of("made", "disclosed", "disclosedTotal")) {
                put(root + kind + "/" + key, figure());
            }
        }
        for (String kind : List.of(
                "administrativeLicensing",
                "otherExternalServices",
                "administrativePenalties",
                "administrativeCompulsion")) {
            put(root + kind + "/itemsLastYear", figure());
            put(root + kind + "/change", change());
            put(root + kind + "/decisions", decisions());
        }
        put(root + "administrativeFees/itemsLastYear", figure());
        put(root + "administrativeFees/change", change());
        put(root + "centralizedProcurement/projects", figure());
        values.put(root + "centralizedProcurement/amount", amount());
    }

    private int change() {
        int size = figure() % 500;
        return random.nextBoolean() ? -size : size;
    }

    private int decisions() {
        return load == Load.BUSY ? random.nextInt(9_999_999) : figure();
    }

    private BigDecimal amount() {
        int scale = random.nextInt(3);
        BigDecimal amount = BigDecimal.valueOf(figure() * 7L, scale);
        return amount.signum() == 0 ? BigDecimal.ZERO : amount;
    }

    private void requests() {
        List<FormLayout.Outcome> outcomes = FormLayout.outcomes(form);
        long[] grand = new long[4 + outcomes.size()];
        for (String applicant : FormLayout.APPLICANTS.subList(0, 6)) {
            long[] column = column(outcomes.size());
            putColumn(outcomes, applicant, column);
            for (int i = 0; i < column.length; i++) {
                grand[i] += column[i];
            }
        }
        putColumn(outcomes, "total", grand);
    }

    /** received, carriedIn, the outcomes, their total, carriedOver. */
    private long[] column(int outcomes) {
        long[] column = new long[4 + outcomes];
        for (int i = 0; i < outcomes; i++) {
            column[2 + i] = figure();
            column[2 + outcomes] += column[2 + i];
        }
        column[3 + outcomes] = figure();
        long all = column[2 + outcomes] + column[3 + outcomes];
        column[1] = Math.min(figure(), all);
        column[0] = all - column[1];
        return column;
    }

    private void putColumn(List<FormLayout.Outcome> outcomes, String applicant, long[] column) {
        put("/requests/received/" + applicant, column[0]);
        put("/requests/carriedIn/" + applicant, column[1]);
        for (int i = 0; i < outcomes.size(); i++) {
            put("/requests/outcomes/" + outcomes.get(i).key() + "/" + applicant, column[2 + i]);
        }
        put("/requests/outcomes/total/" + applicant, column[2 + outcomes.size()]);
        put("/requests/carriedOver/" + applicant, column[3 + outcomes.size()]);
    }

    private void review() {
        for (String proceeding : FormLayout.PROCEEDINGS) {
            long total = 0;
            for (String result : FormLayout.RESULTS.subList(0, 4)) {
                int cases = figure();
                total += cases;
                put("/reviewAndLitigation/" + proceeding + "/" + result, cases);
            }
            put("/reviewAndLitigation/" + proceeding + "/total", total);
        }
    }
}
