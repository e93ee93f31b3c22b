// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Value;

/**
 * Tells which recognised figures nothing vouches for. Passes of a recogniser that agree may share an error, so a
 * recognised figure is certain only where every sum that it stands in holds and one of them could have shown the error.
 *
 * <p>This is a part of how sure a recognised figure is, as label match and geometry are of a digital one, and no check:
 * it comes before the checks, only lowers, and what the checks say follows from the confidence that is left. A recognised
 * figure in a failed sum is therefore never certain, and the cause of that failure is the extraction.
 *
 * <p>A sum could have shown an error where
 *
 * <ul>
 *   <li>another addend of it is printed and not zero: nothing but zeros proves nothing;
 *   <li>the same figure does not stand on its other side: where 5 and zeros make 5, who takes the shape of that 5 for a 6
 *       does so twice, and the sum holds.
 * </ul>
 *
 * <p>Where all other figures of a sum are vouched for, so is the last one.
 */
public final class RecognisedTrust {
    private final Map<CellKey, Value> values;
    private final Set<CellKey> recognised;
    private final List<Sum> holding = new ArrayList<>();
    private final Set<CellKey> failing = new HashSet<>();
    private final Set<CellKey> vouched = new HashSet<>();

    private RecognisedTrust(Map<CellKey, Value> values, Set<CellKey> recognised) {
        this.values = values;
        this.recognised = recognised;
    }

    /** A sum that holds. */
    private record Sum(boolean balance, List<CellKey> left, List<CellKey> right) {
        List<CellKey> cells() {
            List<CellKey> cells = new ArrayList<>(left);
            cells.addAll(right);
            return cells;
        }

        /** Every cell of a balance is an addend; the total of another sum is none. */
        List<CellKey> addends() {
            return balance ? cells() : right;
        }

        List<CellKey> otherSide(CellKey cell) {
            return left.contains(cell) ? right : left;
        }
    }

    /**
     * The recognised cells that cannot be certain.
     *
     * @param recognised the cells that were recognised in a picture
     * @param used ids of checks whose sums helped to read a cell and therefore vouch for nothing
     */
    public static Set<CellKey> unvouched(
            List<Equation> equations, Map<CellKey, Value> values, Set<CellKey> recognised, Set<String> used) {
        if (recognised.isEmpty()) {
            return Set.of();
        }
        RecognisedTrust trust = new RecognisedTrust(values, recognised);
        for (Equation equation : equations) {
            if (CheckRunner.applies(equation, values)) {
                trust.add(equation, used.contains(equation.id()));
            }
        }
        trust.vouch();
        Set<CellKey> unvouched = new HashSet<>(recognised);
        unvouched.removeAll(trust.vouched);
        return unvouched;
    }

    private void add(Equation equation, boolean used) {
        SumSide left = new SumSide(equation.left(), values);
        SumSide right = new SumSide(equation.right(), values);
        BigDecimal reported = left.sum();
        BigDecimal computed = right.sum();
        if (reported == null || computed == null) {
            return;
        }
        if (reported.compareTo(computed) != 0) {
            failing.addAll(left.cells());
            failing.addAll(right.cells());
        } else if (!used) {
            holding.add(new Sum(equation.balance(), left.cells(), right.cells()));
        }
    }

    private void vouch() {
        Map<CellKey, List<Sum>> sums = new HashMap<>();
        for (Sum sum : holding) {
            for (CellKey cell : sum.cells()) {
                if (recognised.contains(cell) && !failing.contains(cell) && hasOtherAddend(sum, cell)) {
                    sums.computeIfAbsent(cell, key -> new ArrayList<>()).add(sum);
                }
            }
        }
        sums.forEach((cell, telling) -> {
            if (telling.stream().anyMatch(sum -> !standsAgainstItself(sum, cell))) {
                vouched.add(cell);
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<CellKey, List<Sum>> entry : sums.entrySet()) {
                CellKey cell = entry.getKey();
                if (entry.getValue().stream().anyMatch(sum -> isLast(sum, cell))) {
                    more |= vouched.add(cell);
                }
            }
        }
    }

    private boolean hasOtherAddend(Sum sum, CellKey cell) {
        for (CellKey addend : sum.addends()) {
            BigDecimal number = number(addend);
            if (!addend.equals(cell) && number != null && number.signum() != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all other cells of the sum are sure. */
    private boolean isLast(Sum sum, CellKey cell) {
        for (CellKey other : sum.cells()) {
            if (!other.equals(cell) && !isSure(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSure(CellKey cell) {
        Value value = values.get(cell);
        if (value == null) {
            return true;
        }
        return value.evidence().confidence() == Confidence.CERTAIN
                && (!recognised.contains(cell) || vouched.contains(cell));
    }

    /** Whether the same figure stands on the other side of the sum, so that both may be misread and the sum still hold. */
    private boolean standsAgainstItself(Sum sum, CellKey cell) {
        BigDecimal number = number(cell);
        if (number == null) {
            return false;
        }
        for (CellKey other : sum.otherSide(cell)) {
            BigDecimal against = number(other);
            if (against != null && against.compareTo(number) == 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable BigDecimal number(CellKey cell) {
        Value value = values.get(cell);
        return value == null ? null : value.number();
    }
}
