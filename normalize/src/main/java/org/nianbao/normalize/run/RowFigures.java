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
    private final RunPair pair;
    private Doubt doubt = Doubt.NONE;
    private List<Splits.Split> candidates = List.of();

    /**
     * @param pair where the figures stand
     * @param withoutNumber the figures without the last digit, where that may be the next label's number; else null
     */
    RowFigures(RowMatch match, AxisLeaf leaf, HeaderMap map, RunPair pair, @Nullable List<Atom> withoutNumber) {
        this.match = match;
        this.leaf = leaf;
        this.map = map;
        this.pair = pair;
        this.atoms = pair.atoms();
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

    RunPair pair() {
        return pair;
    }

    Doubt doubt() {
        return doubt;
    }

    /** Adds what speaks against the row. */
    void doubt(Doubt more) {
        doubt = doubt.or(more);
    }

    List<Splits.Split> candidates() {
        return candidates;
    }

    void keep(List<Splits.Split> kept) {
        candidates = List.copyOf(kept);
    }

    /** The splits that break at most some of the row's own sums; null where there are too many to look at. */
    @Nullable List<Splits.Split> splits(RowSums sums, int broken) {
        if (doubt == Doubt.BROKEN_FIGURES) {
            return List.of();
        }
        List<Splits.Split> all = new ArrayList<>();
        for (List<Atom> figures : readings()) {
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
        for (List<Atom> figures : readings()) {
            ways += Splits.of(figures, map.size(), 2, values -> true).found().size();
        }
        return ways == 1;
    }

    private List<List<Atom>> readings() {
        return withoutNumber == null ? List.of(atoms) : List.of(atoms, withoutNumber);
    }

    /** Whether the figures cannot be fewer values than there are columns, so that no cell was left blank. */
    boolean isComplete() {
        return readings().stream().allMatch(figures -> Splits.fewest(figures) >= map.size());
    }

    /** Whether there are too few digits for a value in each column. */
    boolean isTooShort() {
        return atoms.stream().mapToInt(atom -> atom.text().length()).sum() < map.size();
    }

    /** Whether white space parts all values of the row. */
    boolean isSpaced() {
        return readings().stream().anyMatch(figures -> figures.size() == map.size());
    }

    /** Whether a cell without a count is printed as 0 or as a dash here. */
    boolean printsZeros() {
        return atoms.stream().anyMatch(atom -> atom.isDash() || Splits.holdsZero(atom));
    }

    static BigDecimal number(Atom value) {
        return value.isDash() ? BigDecimal.ZERO : new BigDecimal(value.text());
    }
}
