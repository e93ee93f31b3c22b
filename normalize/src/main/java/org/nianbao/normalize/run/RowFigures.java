// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.HeaderMap;
import org.nianbao.normalize.align.RowMatch;

/** The figures of one row, and the ways to part them that have not been ruled out. */
final class RowFigures {
    /** More ways than this are not told apart by sums that leave anything certain. */
    private static final int MAX_SPLITS = 20_000;

    private final RowMatch match;
    private final AxisLeaf leaf;
    private final HeaderMap map;
    private final List<Atom> atoms;
    private final @Nullable List<Atom> withoutNumber;
    private List<Splits.Split> candidates = List.of();

    /**
     * @param withoutNumber the figures without the last digit, where that may be the next label's number; else null
     */
    RowFigures(RowMatch match, AxisLeaf leaf, HeaderMap map, List<Atom> atoms, @Nullable List<Atom> withoutNumber) {
        this.match = match;
        this.leaf = leaf;
        this.map = map;
        this.atoms = atoms;
        this.withoutNumber = withoutNumber;
    }

    RowMatch match() {
        return match;
    }

    AxisLeaf leaf() {
        return leaf;
    }

    HeaderMap map() {
        return map;
    }

    List<Atom> atoms() {
        return atoms;
    }

    List<Splits.Split> candidates() {
        return candidates;
    }

    void keep(List<Splits.Split> kept) {
        candidates = List.copyOf(kept);
    }

    /** The splits that break at most some of the row's own sums; null where there are too many to look at. */
    @Nullable List<Splits.Split> splits(RowSums sums, int broken) {
        List<Splits.Split> all = new ArrayList<>();
        for (List<Atom> figures : withoutNumber == null ? List.of(atoms) : List.of(atoms, withoutNumber)) {
            Splits splits = Splits.of(figures, map.size(), MAX_SPLITS, values -> sums.broken(values) <= broken);
            if (!splits.complete()) {
                return null;
            }
            all.addAll(splits.found());
        }
        return all;
    }

    /** Whether the digits alone, without any sum, allow one split only. */
    boolean isPlain() {
        int ways = 0;
        for (List<Atom> figures : withoutNumber == null ? List.of(atoms) : List.of(atoms, withoutNumber)) {
            ways += Splits.of(figures, map.size(), 2, values -> true).found().size();
        }
        return ways == 1;
    }

    static BigDecimal number(Atom value) {
        return value.isDash() ? BigDecimal.ZERO : new BigDecimal(value.text());
    }
}
