// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.report.CellKey;

/** The sums that lie within one row, over places in it. */
final class RowSums {
    /**
     * One sum.
     *
     * @param last the place that has to be known before the sum can be checked
     */
    private record Sum(int total, List<Integer> addends, int last) {}

    private final List<Sum> sums = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** @param places the row's cells and where in the row each is printed */
    RowSums(List<Equation> equations, Map<CellKey, Integer> places) {
        for (Equation equation : equations) {
            List<CellKey> cells = cells(equation);
            if (!equation.balance() && places.keySet().containsAll(cells)) {
                int total = places.getOrDefault(cells.get(0), -1);
                List<Integer> addends = cells.stream()
                        .skip(1)
                        .map(c -> places.getOrDefault(c, -1))
                        .toList();
                int last = total;
                for (int addend : addends) {
                    last = Math.max(last, addend);
                }
                sums.add(new Sum(total, addends, last));
                ids.add(equation.id());
            }
        }
    }

    static List<CellKey> cells(Equation equation) {
        List<CellKey> cells = new ArrayList<>();
        equation.left().forEach(term -> cells.addAll(term.leaves()));
        equation.right().forEach(term -> cells.addAll(term.leaves()));
        return cells;
    }

    List<String> ids() {
        return ids;
    }

    /** How many of the sums that can be checked already do not hold for the first values of a row. */
    int broken(List<Atom> values) {
        int broken = 0;
        for (Sum sum : sums) {
            if (sum.last < values.size() && !holds(sum, values)) {
                broken++;
            }
        }
        return broken;
    }

    private static boolean holds(Sum sum, List<Atom> values) {
        long left = value(values.get(sum.total));
        for (int addend : sum.addends) {
            left -= value(values.get(addend));
        }
        return left == 0;
    }

    /** Sums hold over counts; a decimal amount stands in none of them. */
    static long value(Atom atom) {
        return atom.isDash() || atom.text().indexOf('.') >= 0 ? 0 : Long.parseLong(atom.text());
    }
}
