// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sums of the contract, worked out on what is printed; empty cells count as zero. */
final class PrintedSums {
    private final Map<String, PrintedCell> cells;
    private final Set<String> violated = new TreeSet<>();

    private PrintedSums(Map<String, PrintedCell> cells) {
        this.cells = cells;
    }

    /** Ids of the checks that the printed figures break. */
    static Set<String> violatedBy(FilledReport report) {
        PrintedSums sums = new PrintedSums(report.cells());
        sums.requests();
        for (String proceeding : FormLayout.PROCEEDINGS) {
            String root = "/reviewAndLitigation/" + proceeding + "/";
            List<String> addends = FormLayout.RESULTS.subList(0, 4).stream()
                    .map(result -> root + result)
                    .toList();
            sums.check("review.sum/" + proceeding, List.of(root + "total"), addends);
        }
        return sums.violated;
    }

    private void requests() {
        List<String> rows = new ArrayList<>(List.of("received", "carriedIn", "outcomes/total", "carriedOver"));
        List<String> outcomes = new ArrayList<>();
        for (String form : List.of("gid-2021", "gid-2019")) {
            for (FormLayout.Outcome outcome : FormLayout.outcomes(form)) {
                if (!outcomes.contains("outcomes/" + outcome.key())) {
                    outcomes.add("outcomes/" + outcome.key());
                }
            }
        }
        rows.addAll(outcomes);
        List<String> addends = FormLayout.APPLICANTS.subList(0, 6);
        for (String row : rows) {
            String root = "/requests/" + row + "/";
            check(
                    "requests.applicantSum/" + row,
                    List.of(root + "total"),
                    addends.stream().map(column -> root + column).toList());
        }
        for (String column : FormLayout.APPLICANTS) {
            check(
                    "requests.outcomeSum/" + column,
                    List.of(cell("outcomes/total", column)),
                    outcomes.stream().map(row -> cell(row, column)).toList());
            check(
                    "requests.balance/" + column,
                    List.of(cell("received", column), cell("carriedIn", column)),
                    List.of(cell("outcomes/total", column), cell("carriedOver", column)));
        }
    }

    private static String cell(String row, String column) {
        return "/requests/" + row + "/" + column;
    }

    /** A sum without a printed total, or without any printed addend, says nothing. */
    private void check(String id, List<String> left, List<String> right) {
        if (left.stream().allMatch(pointer -> value(pointer) == null)
                || right.stream().allMatch(pointer -> value(pointer) == null)) {
            return;
        }
        if (sum(left).compareTo(sum(right)) != 0) {
            violated.add(id);
        }
    }

    private BigDecimal sum(List<String> pointers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String pointer : pointers) {
            BigDecimal value = value(pointer);
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }

    private @Nullable BigDecimal value(String pointer) {
        PrintedCell cell = cells.get(pointer);
        return cell == null || cell.truth() == null ? null : cell.truth().value();
    }
}
