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
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.form.Equation.Term;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Suggestion;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

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
            if (equation.balance()
                    || values.containsKey(equation.left().get(0).leaves().get(0))) {
                runner.check(equation);
            }
        }
        return new Outcome(new Checks(runner.passed, runner.withSuggestions(), runner.inconclusive), runner.doubted);
    }

    private void check(Equation equation) {
        Side left = new Side(equation.left());
        Side right = new Side(equation.right());
        List<CellKey> cells = new ArrayList<>(left.cells);
        cells.addAll(right.cells);
        List<CellKey> missing = new ArrayList<>(left.missing);
        missing.addAll(right.missing);
        BigDecimal reported = left.known() ? left.sum : null;
        BigDecimal computed = right.known() ? right.sum : null;
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
    private record Summed(Side left, Side right, BigDecimal difference) {
        MisreadFinder.Sum sum() {
            Map<CellKey, Integer> signs = new LinkedHashMap<>();
            left.cells.forEach(cell -> signs.put(cell, 1));
            right.cells.forEach(cell -> signs.put(cell, -1));
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

    private @Nullable BigDecimal number(CellKey cell) {
        Value value = values.get(cell);
        return value == null ? null : value.number();
    }

    /** One side of an equation, added up. */
    private final class Side {
        private final List<CellKey> cells = new ArrayList<>();
        private final List<CellKey> missing = new ArrayList<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private boolean printed;
        private boolean totalMissing;
        private boolean unreadable;

        Side(List<Term> terms) {
            for (Term term : terms) {
                CellKey subtotal = term.subtotal();
                if (subtotal != null && standsForGroup(subtotal, term)) {
                    add(subtotal, term);
                } else {
                    term.leaves().forEach(leaf -> add(leaf, term));
                }
            }
        }

        /** The group's row is printed, and its own rows are not, or are with it. */
        private boolean standsForGroup(CellKey subtotal, Term term) {
            return number(subtotal) != null
                    || (values.containsKey(subtotal) && term.leaves().stream().allMatch(leaf -> number(leaf) == null));
        }

        private void add(CellKey cell, Term term) {
            cells.add(cell);
            BigDecimal number = number(cell);
            if (number != null) {
                sum = sum.add(number);
                printed = true;
                return;
            }
            missing.add(cell);
            totalMissing |= term.total();
            Value value = values.get(cell);
            unreadable |= value != null && value.evidence().state() == ValueState.UNREADABLE;
        }

        /** Whether the sum can be known: an empty addend counts as zero beside a printed one. */
        boolean known() {
            return printed && !totalMissing && !unreadable;
        }
    }
}
