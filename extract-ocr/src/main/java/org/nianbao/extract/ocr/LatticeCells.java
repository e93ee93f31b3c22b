// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of a lattice: which cell a place lies in, and how far each cell reaches. */
final class LatticeCells {
    private final Lattice lattice;
    private final int[] cellOf;
    private final List<Area> areas;

    private LatticeCells(Lattice lattice, int[] cellOf, List<Area> areas) {
        this.lattice = lattice;
        this.cellOf = cellOf;
        this.areas = areas;
    }

    static LatticeCells of(Lattice lattice) {
        int[] group = new int[lattice.rows() * lattice.columns()];
        Arrays.setAll(group, i -> i);
        for (int row = 0; row < lattice.rows(); row++) {
            for (int column = 0; column < lattice.columns(); column++) {
                int at = row * lattice.columns() + column;
                if (column > 0 && !lattice.down()[column][row]) {
                    join(group, at, at - 1);
                }
                if (row > 0 && !lattice.across()[row][column]) {
                    join(group, at, at - lattice.columns());
                }
            }
        }
        return numbered(lattice, group);
    }

    private static LatticeCells numbered(Lattice lattice, int[] group) {
        int[] cellOf = new int[group.length];
        Arrays.fill(cellOf, -1);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            int root = root(group, i);
            int row = i / lattice.columns();
            int column = i % lattice.columns();
            Area unit =
                    new Area(lattice.xs()[column], lattice.ys()[row], lattice.xs()[column + 1], lattice.ys()[row + 1]);
            if (cellOf[root] < 0) {
                cellOf[root] = areas.size();
                areas.add(unit);
            } else {
                areas.set(cellOf[root], areas.get(cellOf[root]).with(unit));
            }
            cellOf[i] = cellOf[root];
        }
        return new LatticeCells(lattice, cellOf, areas);
    }

    private static void join(int[] group, int first, int second) {
        int a = root(group, first);
        int b = root(group, second);
        group[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    List<Area> areas() {
        return areas;
    }

    /** The number of the cell at a place, or -1 outside of the table. */
    int at(double x, double y) {
        if (!lattice.holds(x, y)) {
            return -1;
        }
        int column = Math.min(lattice.columns() - 1, before(lattice.xs(), x));
        int row = Math.min(lattice.rows() - 1, before(lattice.ys(), y));
        return cellOf[row * lattice.columns() + column];
    }

    private static int before(double[] lines, double place) {
        int found = Arrays.binarySearch(lines, place);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** A rectangle on the page. */
    record Area(double left, double top, double right, double bottom) {
        Area with(Area other) {
            return new Area(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }
}
