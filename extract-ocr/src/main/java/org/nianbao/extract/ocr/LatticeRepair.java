// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes every cell of a lattice a rectangle, by drawing on from inner corners along the line that is seen better. */
final class LatticeRepair {
    /** How much of a line is to be seen between two places. */
    interface Cover {
        double of(double across, double from, double to);
    }

    private final Lattice lattice;
    private final Cover acrossCover;
    private final Cover downCover;
    private final boolean[][] across;
    private final boolean[][] down;

    private LatticeRepair(Lattice lattice, Cover acrossCover, Cover downCover) {
        this.lattice = lattice;
        this.acrossCover = acrossCover;
        this.downCover = downCover;
        this.across = Arrays.stream(lattice.across()).map(boolean[]::clone).toArray(boolean[][]::new);
        this.down = Arrays.stream(lattice.down()).map(boolean[]::clone).toArray(boolean[][]::new);
    }

    static Lattice repaired(Lattice lattice, Cover acrossCover, Cover downCover) {
        LatticeRepair repair = new LatticeRepair(lattice, acrossCover, downCover);
        boolean changed = true;
        // Every step draws a stretch, so that this ends.
        while (changed) {
            changed = repair.step();
        }
        return new Lattice(lattice.xs(), lattice.ys(), repair.across, repair.down);
    }

    private boolean step() {
        boolean changed = false;
        for (int i = 1; i < lattice.rows(); i++) {
            for (int j = 1; j < lattice.columns(); j++) {
                changed |= drawOn(i, j);
            }
        }
        return changed;
    }

    /** Inside a table lines end on lines: a crossing has none, two opposite, three or four stretches. */
    private boolean drawOn(int row, int column) {
        boolean left = across[row][column - 1];
        boolean right = across[row][column];
        boolean up = down[column][row - 1];
        boolean below = down[column][row];
        if (left == right && up == below || (left && right) || (up && below)) {
            return false;
        }
        List<Missing> missing = new ArrayList<>();
        if (left != right) {
            missing.add(
                    new Missing(across[row], left ? column : column - 1, acrossSeen(row, left ? column : column - 1)));
        }
        if (up != below) {
            missing.add(new Missing(down[column], up ? row : row - 1, downSeen(column, up ? row : row - 1)));
        }
        Missing best = missing.stream()
                .max(java.util.Comparator.comparingDouble(Missing::seen))
                .orElseThrow();
        best.line[best.at] = true;
        return true;
    }

    private double acrossSeen(int row, int column) {
        return acrossCover.of(lattice.ys()[row], lattice.xs()[column], lattice.xs()[column + 1]);
    }

    private double downSeen(int column, int row) {
        return downCover.of(lattice.xs()[column], lattice.ys()[row], lattice.ys()[row + 1]);
    }

    private record Missing(boolean[] line, int at, double seen) {}
}
