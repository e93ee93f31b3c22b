// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Suggestion;
import org.nianbao.normalize.report.Value;

/** Runs the sums of a form over a report's values. */
public final class CheckRunner {
    private final Map<CellKey, Value> values;
    private final Set<String> used;
    private final List<CheckResult> failed = new ArrayList<>();
    private final List<CheckResult> inconclusive = new ArrayList<>();
    private final List<Summed> sums = new ArrayList<>();
    private final Set<CellKey> doubted = new HashSet<>();
    private int passed;

    private CheckRunner(Map<CellKey, Value> values, Set<String> used) {
        this.values = values;
        this.used = used;
    }

    /**
     * What the checks found.
     *
     * @param doubted cells that a failed check speaks against: those of them that were not certain become suspect
     */
    public record Outcome(Checks checks, Set<CellKey> doubted) {
        public Outcome {
            doubted = Set.copyOf(doubted);
        }
    }

    /**
     * Runs the equations; those whose total is a row that the report need not have, and has not, are passed over.
     *
     * @param used ids of checks whose sums helped to read a cell: where they hold they prove nothing
     */
    public static Outcome run(List<Equation> equations, Map<CellKey, Value> values, Set<String> used) {
        CheckRunner runner = new CheckRunner(values, used);
        for (Equation equation : equations) {
            if (applies(equation, values)) {
                runner.check(equation);
            }
        }
        return new Outcome(new Checks(runner.passed, runner.withSuggestions(), runner.inconclusive), runner.doubted);
    }

    /** Whether the report has, or must have, the total of the equation. */
    static boolean applies(Equation equation, Map<CellKey, Value> values) {
        return equation.balance()
                || values.containsKey(equation.left().get(0).leaves().get(0));
    }

    private void check(Equation equation) {
        SumSide left = new SumSide(equation.left(), values);
        SumSide right = new SumSide(equation.right(), values);
        List<CellKey> cells = new ArrayList<>(left.cells());
        cells.addAll(right.cells());
        List<CellKey> missing = new ArrayList<>(left.missing());
        missing.addAll(right.missing());
        BigDecimal reported = left.sum();
        BigDecimal computed = right.sum();
        boolean same = reported != null && computed != null && reported.compareTo(computed) == 0;
        if (reported == null || computed == null || (same && used.contains(equation.id()))) {
            inconclusive.add(new CheckResult(
                    equation.id(),
                    equation.severity(),
                    false,
                    reported,
                    computed,
                    null,
                    cells,
                    missing,
                    null,
                    List.of()));
            return;
        }
        BigDecimal difference = reported.subtract(computed);
        sums.add(new Summed(left, right, difference));
        if (same) {
            passed++;
            return;
        }
        Cause cause = allCertain(cells) ? Cause.PUBLISHED : Cause.EXTRACTION;
        if (cause == Cause.EXTRACTION) {
            doubted.addAll(cells);
        }
        failed.add(new CheckResult(
                equation.id(),
                equation.severity(),
                true,
                reported,
                computed,
                difference,
                cells,
                missing,
                cause,
                List.of()));
    }

    /** An equation whose sides are known. */
    private record Summed(SumSide left, SumSide right, BigDecimal difference) {
        MisreadFinder.Sum sum() {
            Map<CellKey, Integer> signs = new LinkedHashMap<>();
            left.cells().forEach(cell -> signs.put(cell, 1));
            right.cells().forEach(cell -> signs.put(cell, -1));
            return new MisreadFinder.Sum(signs, difference);
        }
    }

    /** The failed checks, those that a misreading may have caused with the changes that would mend them. */
    private List<CheckResult> withSuggestions() {
        if (doubted.isEmpty()) {
            return failed;
        }
        Map<CellKey, BigDecimal> doubtful = new HashMap<>();
        for (Value value : values.values()) {
            BigDecimal number = value.number();
            if (number != null && value.evidence().confidence() != Confidence.CERTAIN) {
                doubtful.put(value.key(), number);
            }
        }
        List<MisreadFinder.Sum> all = sums.stream().map(Summed::sum).toList();
        MisreadFinder finder = new MisreadFinder(all, doubtful);
        List<CheckResult> results = new ArrayList<>();
        for (CheckResult result : failed) {
            results.add(result.cause() == Cause.PUBLISHED ? result : result.with(suggestions(finder, all, result)));
        }
        return results;
    }

    private static List<Suggestion> suggestions(
            MisreadFinder finder, List<MisreadFinder.Sum> sums, CheckResult result) {
        for (MisreadFinder.Sum sum : sums) {
            if (List.copyOf(sum.signs().keySet()).equals(result.cells())) {
                return finder.suggestions(sum);
            }
        }
        return List.of();
    }

    private boolean allCertain(List<CellKey> cells) {
        for (CellKey cell : cells) {
            Value value = values.get(cell);
            if (value == null || value.evidence().confidence() != Confidence.CERTAIN) {
                return false;
            }
        }
        return true;
    }
}
