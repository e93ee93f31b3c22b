// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.Equation.Term;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** One side of an equation, added up. */
final class SumSide {
    private final Map<CellKey, Value> values;
    private final List<CellKey> cells = new ArrayList<>();
    private final List<CellKey> missing = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean printed;
    private boolean totalMissing;
    private boolean unreadable;

    SumSide(List<Term> terms, Map<CellKey, Value> values) {
        this.values = values;
        for (Term term : terms) {
            CellKey subtotal = term.subtotal();
            if (subtotal != null && standsForGroup(subtotal, term)) {
                add(subtotal, term);
            } else {
                term.leaves().forEach(leaf -> add(leaf, term));
            }
        }
    }

    /** Its cells in the order of the form. */
    List<CellKey> cells() {
        return cells;
    }

    /** Those of them that have no number. */
    List<CellKey> missing() {
        return missing;
    }

    /** The sum, or null where it cannot be known: an empty addend counts as zero beside a printed one. */
    @Nullable BigDecimal sum() {
        return printed && !totalMissing && !unreadable ? sum : null;
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

    private @Nullable BigDecimal number(CellKey cell) {
        Value value = values.get(cell);
        return value == null ? null : value.number();
    }
}
