// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Suggestion;

/**
 * Finds the smallest sets of cells whose change would satisfy every sum, by the principle of Fellegi and Holt (A
 * Systematic Approach to Automatic Edit and Imputation, 1976). Only cells that are not certain are looked at, and nothing
 * is changed.
 */
final class MisreadFinder {
    /** A set of more cells explains nothing: three wrong figures can be set right in too many ways. */
    private static final int MAX_CELLS = 3;

    private static final int MAX_CANDIDATES = 40;
    private static final int MAX_SUGGESTIONS = 12;

    /**
     * A sum that was worked out.
     *
     * @param signs the cells of the sum, 1 on the left side and -1 on the right
     * @param difference left minus right
     */
    record Sum(Map<CellKey, Integer> signs, BigDecimal difference) {}

    private final List<Sum> sums;
    private final Map<CellKey, BigDecimal> doubtful;

    /**
     * @param sums every sum that could be worked out, those that hold as well
     * @param doubtful the cells that may be misread, with their values
     */
    MisreadFinder(List<Sum> sums, Map<CellKey, BigDecimal> doubtful) {
        this.sums = List.copyOf(sums);
        this.doubtful = Map.copyOf(doubtful);
    }

    /** The changes that would satisfy a failed sum and all that hang together with it, from the smallest sets only. */
    List<Suggestion> suggestions(Sum failed) {
        List<Sum> component = component(failed);
        Set<CellKey> candidates = doubtfulIn(component);
        // A change may need another in a sum that holds so far; where that makes too many cells, only changes that
        // stay within the failed sums are looked for.
        Set<CellKey> wider = doubtfulIn(sums.stream()
                .filter(sum -> candidates.stream().anyMatch(sum.signs()::containsKey))
                .toList());
        if (wider.size() <= MAX_CANDIDATES) {
            candidates.addAll(wider);
        }
        if (candidates.size() > MAX_CANDIDATES) {
            return List.of();
        }
        List<CellKey> cells = List.copyOf(candidates);
        List<Suggestion> found = new ArrayList<>();
        for (int size = 1; size <= MAX_CELLS && found.isEmpty(); size++) {
            choose(cells, 0, size, new ArrayList<>(), component, found);
        }
        return found.size() > MAX_SUGGESTIONS ? List.of() : found;
    }

    private Set<CellKey> doubtfulIn(List<Sum> some) {
        Set<CellKey> cells = new LinkedHashSet<>();
        for (Sum sum : some) {
            sum.signs().keySet().stream().filter(doubtful::containsKey).forEach(cells::add);
        }
        return cells;
    }

    /** The failed sums that share doubtful cells with this one, directly or through others. */
    private List<Sum> component(Sum failed) {
        List<Sum> component = new ArrayList<>(List.of(failed));
        for (int i = 0; i < component.size(); i++) {
            for (Sum other : sums) {
                if (other.difference().signum() != 0 && !component.contains(other) && meet(component.get(i), other)) {
                    component.add(other);
                }
            }
        }
        return component;
    }

    private boolean meet(Sum a, Sum b) {
        return a.signs().keySet().stream()
                .anyMatch(c -> doubtful.containsKey(c) && b.signs().containsKey(c));
    }

    private void choose(
            List<CellKey> cells,
            int from,
            int size,
            List<CellKey> chosen,
            List<Sum> component,
            List<Suggestion> found) {
        if (found.size() > MAX_SUGGESTIONS) {
            return;
        }
        if (chosen.size() == size) {
            addIfSolved(chosen, component, found);
            return;
        }
        for (int i = from; i < cells.size(); i++) {
            chosen.add(cells.get(i));
            choose(cells, i + 1, size, chosen, component, found);
            chosen.remove(chosen.size() - 1);
        }
    }

    private void addIfSolved(List<CellKey> chosen, List<Sum> component, List<Suggestion> found) {
        if (component.stream().anyMatch(sum -> chosen.stream().noneMatch(sum.signs()::containsKey))) {
            return;
        }
        Map<CellKey, BigDecimal> changes = changes(chosen);
        for (Map.Entry<CellKey, BigDecimal> change : changes.entrySet()) {
            BigDecimal value =
                    doubtful.getOrDefault(change.getKey(), BigDecimal.ZERO).add(change.getValue());
            if (change.getValue().signum() == 0 || value.signum() < 0) {
                return;
            }
        }
        for (Map.Entry<CellKey, BigDecimal> change : changes.entrySet()) {
            Set<CellKey> others = new LinkedHashSet<>(chosen);
            others.remove(change.getKey());
            found.add(new Suggestion(
                    change.getKey(),
                    doubtful.getOrDefault(change.getKey(), BigDecimal.ZERO).add(change.getValue()),
                    List.copyOf(others)));
        }
    }

    /** What has to be added to each chosen cell so that every sum holds; empty where no single answer does it. */
    private Map<CellKey, BigDecimal> changes(List<CellKey> chosen) {
        List<Sum> touched = new ArrayList<>();
        for (Sum sum : sums) {
            if (chosen.stream().anyMatch(sum.signs()::containsKey)) {
                touched.add(sum);
            }
        }
        Map<CellKey, BigDecimal> known = new LinkedHashMap<>();
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < touched.size(); i++) {
            open.add(i);
        }
        // Coefficients are 1 and -1, so a sum with one unknown left gives it; sets are too small to need more.
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int i : List.copyOf(open)) {
                Sum sum = touched.get(i);
                List<CellKey> unknown = chosen.stream()
                        .filter(c -> sum.signs().containsKey(c) && !known.containsKey(c))
                        .toList();
                if (unknown.size() > 1) {
                    continue;
                }
                BigDecimal rest = sum.difference();
                for (CellKey cell : chosen) {
                    BigDecimal change = known.get(cell);
                    Integer sign = sum.signs().get(cell);
                    if (change != null && sign != null) {
                        rest = rest.add(change.multiply(BigDecimal.valueOf(sign)));
                    }
                }
                if (unknown.isEmpty()) {
                    if (rest.signum() != 0) {
                        return Map.of();
                    }
                } else {
                    int sign = sum.signs().getOrDefault(unknown.get(0), 1);
                    known.put(unknown.get(0), rest.negate().multiply(BigDecimal.valueOf(sign)));
                }
                open.remove(i);
                progress = true;
            }
        }
        return open.isEmpty() && known.size() == chosen.size() ? known : Map.of();
    }
}
