// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.ColumnMatch;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.report.CellKey;

/**
 * Parts the figures of all rows of a table with the help of its sums. Of all ways to part them those are kept that break
 * the fewest sums; a value that is the same in all of them is known.
 */
final class RunSolver {
    /** An agency's wrong figure breaks up to three sums: its row's, its column's and the balance. */
    private static final int MAX_BROKEN = 3;

    private static final int MAX_WAYS_WHEN_RELAXED = 400;

    private final List<RowFigures> rows;
    private final List<Equation> equations;
    private final Map<CellKey, CellPlace> places = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private boolean sumsFail;

    /** Where a cell's value is printed. */
    record CellPlace(int row, int place) {}

    RunSolver(FormTable table, List<RowFigures> rows, List<Equation> equations) {
        this.rows = rows;
        this.equations = equations;
        for (int row = 0; row < rows.size(); row++) {
            List<ColumnMatch> columns = rows.get(row).map().columns();
            for (int k = 0; k < columns.size(); k++) {
                AxisLeaf column = columns.get(k).leaf();
                if (column != null) {
                    places.put(table.cell(rows.get(row).leaf(), column).key(), new CellPlace(row, k));
                }
            }
        }
    }

    /** Ids of the sums that were used to part figures, and so can no longer confirm them. */
    Set<String> used() {
        return used;
    }

    /** Whether some sums hold for no way to part the figures, or were too many to try. */
    boolean sumsFail() {
        return sumsFail;
    }

    /** Leaves each row with the ways to part it that are as good as any; with none where it cannot be parted. */
    void solve() {
        boolean[] plain = new boolean[rows.size()];
        RowSums[] sums = new RowSums[rows.size()];
        boolean open = false;
        for (int i = 0; i < rows.size(); i++) {
            RowFigures row = rows.get(i);
            sums[i] = new RowSums(equations, placesInRow(i));
            plain[i] = row.isPlain();
            List<Splits.Split> ways = row.splits(sums[i], plain[i] ? Integer.MAX_VALUE : 0);
            row.keep(ways == null ? List.of() : ways);
            RowSums own = sums[i];
            sumsFail |= row.candidates().stream().allMatch(way -> own.broken(way.values()) > 0);
            if (!plain[i]) {
                used.addAll(sums[i].ids());
                open = true;
            }
        }
        if (open) {
            search(plain, sums);
        }
    }

    private void search(boolean[] plain, RowSums[] sums) {
        boolean parted = rows.stream().noneMatch(row -> row.candidates().size() > 1);
        for (int broken = 0; broken <= MAX_BROKEN; broken++) {
            SumSearch search = new SumSearch(domains(plain, sums, broken), crossSums(), broken);
            if (search.exhausted()) {
                break;
            }
            if (search.found()) {
                sumsFail |= broken > 0;
                for (int i = 0; i < rows.size(); i++) {
                    rows.get(i).keep(search.kept(i));
                }
                if (!parted || broken > 0) {
                    crossSums().forEach(sum -> used.add(sum.id()));
                }
                return;
            }
        }
        sumsFail = true;
        // Too many ways, or no way with few broken sums: what each row allows by itself is all that is known.
        for (int i = 0; i < rows.size(); i++) {
            List<Splits.Split> ways = rows.get(i).splits(sums[i], plain[i] ? Integer.MAX_VALUE : 1);
            rows.get(i).keep(ways == null ? List.of() : ways);
        }
        crossSums().forEach(sum -> used.add(sum.id()));
    }

    private List<SumSearch.Domain> domains(boolean[] plain, RowSums[] sums, int broken) {
        List<SumSearch.Domain> domains = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Splits.Split> ways = rows.get(i).candidates();
            if (!plain[i] && broken > 0) {
                List<Splits.Split> relaxed = rows.get(i).splits(sums[i], broken);
                if (relaxed != null && relaxed.size() <= MAX_WAYS_WHEN_RELAXED) {
                    ways = relaxed;
                }
            }
            RowSums own = sums[i];
            domains.add(new SumSearch.Domain(ways, way -> own.broken(way.values())));
        }
        return domains;
    }

    private Map<CellKey, Integer> placesInRow(int row) {
        Map<CellKey, Integer> inRow = new HashMap<>();
        places.forEach((key, place) -> {
            if (place.row() == row) {
                inRow.put(key, place.place());
            }
        });
        return inRow;
    }

    /** The sums over several rows, as far as all their rows can be parted; a row that is not printed counts as zero. */
    private List<SumSearch.CrossSum> crossSums() {
        List<SumSearch.CrossSum> sums = new ArrayList<>();
        for (Equation equation : equations) {
            List<SumSearch.Addend> addends = new ArrayList<>();
            boolean usable = add(equation.left(), 1, addends) && add(equation.right(), -1, addends);
            boolean cross =
                    addends.stream().map(SumSearch.Addend::row).distinct().count() > 1;
            if (usable && cross) {
                sums.add(new SumSearch.CrossSum(equation.id(), addends));
            }
        }
        return sums;
    }

    private boolean add(List<Equation.Term> terms, int sign, List<SumSearch.Addend> addends) {
        for (Equation.Term term : terms) {
            CellKey subtotal = term.subtotal();
            List<CellKey> cells = subtotal != null && places.containsKey(subtotal) ? List.of(subtotal) : term.leaves();
            for (CellKey cell : cells) {
                CellPlace place = places.get(cell);
                if (place == null) {
                    if (term.total() || terms.size() == 1) {
                        return false;
                    }
                    continue;
                }
                RowFigures row = rows.get(place.row());
                if (row.candidates().isEmpty() || row.doubt() != Doubt.NONE) {
                    return false;
                }
                addends.add(new SumSearch.Addend(place.row(), place.place(), sign));
            }
        }
        return true;
    }
}
