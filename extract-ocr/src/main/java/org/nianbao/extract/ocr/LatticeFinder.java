// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts ruling lines together to tables: lines that meet belong to one table, lines that nearly coincide are one line. */
final class LatticeFinder {
    /** Ends of lines this near are taken to meet. */
    private static final double MEET_INCHES = 1.0 / 20;
    /** Lines this near are one: the two lines of a double border, or one drawn askew. */
    private static final double SAME_INCHES = 1.0 / 30;
    /** A stretch counts as drawn from this share on; faxes break lines, and letters below a line cover less. */
    private static final double DRAWN = 0.6;
    /** A border is closed where this share of it is drawn. */
    private static final double BORDER = 0.4;

    private static final double SMALLEST_INCHES = 0.25;

    private final Rules rows;
    private final Rules columns;
    private final double dotsPerInch;

    LatticeFinder(Rules rows, Rules columns, double dotsPerInch) {
        this.rows = rows;
        this.columns = columns;
        this.dotsPerInch = dotsPerInch;
    }

    /** The tables, from top to bottom. */
    List<Lattice> find() {
        List<Lattice> lattices = new ArrayList<>();
        for (Meeting meeting : meetings()) {
            double[] ys = merged(meeting.rows);
            double[] xs = merged(meeting.columns);
            if (isTable(xs) && isTable(ys)) {
                Lattice lattice = withoutEmptyLines(drawn(xs, ys));
                if (isTable(lattice.xs()) && isTable(lattice.ys())) {
                    lattices.add(LatticeRepair.repaired(lattice, this::coverAcross, this::coverDown));
                }
            }
        }
        lattices.sort(Comparator.comparingDouble(Lattice::top));
        return lattices;
    }

    private boolean isTable(double[] lines) {
        return lines.length >= 2 && lines[lines.length - 1] - lines[0] >= dotsPerInch * SMALLEST_INCHES;
    }

    private List<Meeting> meetings() {
        double reach = dotsPerInch * MEET_INCHES;
        Segment[] across = rows.segments().toArray(Segment[]::new);
        Segment[] down = columns.segments().toArray(Segment[]::new);
        int[] group = new int[across.length + down.length];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < across.length; i++) {
            for (int j = 0; j < down.length; j++) {
                if (meet(across[i], down[j], reach)) {
                    group[root(group, i)] = root(group, across.length + j);
                }
            }
        }
        Meeting[] meetings = new Meeting[group.length];
        for (int i = 0; i < group.length; i++) {
            int root = root(group, i);
            Meeting meeting = meetings[root] == null ? new Meeting() : meetings[root];
            meetings[root] = meeting;
            if (i < across.length) {
                meeting.rows.add(across[i]);
            } else {
                meeting.columns.add(down[i - across.length]);
            }
        }
        return Arrays.stream(meetings).filter(java.util.Objects::nonNull).toList();
    }

    private static boolean meet(Segment across, Segment down, double reach) {
        return down.across() >= across.from() - reach
                && down.across() <= across.to() + reach
                && across.across() >= down.from() - reach
                && across.across() <= down.to() + reach;
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** Where the lines lie, near ones being one line at their mean, long ones counting more. */
    private double[] merged(List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::across));
        List<Double> lines = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (Segment segment : sorted) {
            if (weight > 0 && segment.across() - sum / weight > dotsPerInch * SAME_INCHES) {
                lines.add(sum / weight);
                sum = 0;
                weight = 0;
            }
            sum += segment.across() * segment.length();
            weight += segment.length();
        }
        if (weight > 0) {
            lines.add(sum / weight);
        }
        return lines.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Lattice drawn(double[] xs, double[] ys) {
        boolean[][] across = new boolean[ys.length][xs.length - 1];
        boolean[][] down = new boolean[xs.length][ys.length - 1];
        for (int i = 0; i < ys.length; i++) {
            for (int j = 0; j + 1 < xs.length; j++) {
                across[i][j] = coverAcross(ys[i], xs[j], xs[j + 1]) >= DRAWN;
            }
        }
        for (int j = 0; j < xs.length; j++) {
            for (int i = 0; i + 1 < ys.length; i++) {
                down[j][i] = coverDown(xs[j], ys[i], ys[i + 1]) >= DRAWN;
            }
        }
        Lattice lattice = new Lattice(xs, ys, across, down);
        closeBorders(lattice);
        return lattice;
    }

    private void closeBorders(Lattice lattice) {
        closeBorder(lattice.across()[0]);
        closeBorder(lattice.across()[lattice.rows()]);
        closeBorder(lattice.down()[0]);
        closeBorder(lattice.down()[lattice.columns()]);
    }

    private static void closeBorder(boolean[] border) {
        int drawn = 0;
        for (boolean stretch : border) {
            drawn += stretch ? 1 : 0;
        }
        if (drawn >= BORDER * border.length && drawn > 0) {
            Arrays.fill(border, true);
        }
    }

    /** Lines of which no stretch is drawn come from letters that looked like lines. */
    private Lattice withoutEmptyLines(Lattice lattice) {
        double[] xs = kept(lattice.xs(), lattice.down());
        double[] ys = kept(lattice.ys(), lattice.across());
        if (xs.length == lattice.xs().length && ys.length == lattice.ys().length || xs.length < 2 || ys.length < 2) {
            return new Lattice(xs, ys, lattice.across(), lattice.down());
        }
        return withoutEmptyLines(drawn(xs, ys));
    }

    private static double[] kept(double[] lines, boolean[][] stretches) {
        return java.util.stream.IntStream.range(0, lines.length)
                .filter(i -> {
                    for (boolean drawn : stretches[i]) {
                        if (drawn) {
                            return true;
                        }
                    }
                    return false;
                })
                .mapToDouble(i -> lines[i])
                .toArray();
    }

    private double coverAcross(double y, double from, double to) {
        return rows.cover(y, from + inset(from, to), to - inset(from, to), reach());
    }

    private double coverDown(double x, double from, double to) {
        return columns.cover(x, from + inset(from, to), to - inset(from, to), reach());
    }

    /** The crossing line's own thickness tells nothing. */
    private double inset(double from, double to) {
        return Math.min(dotsPerInch / 50, (to - from) / 4);
    }

    private int reach() {
        return Math.max(2, (int) Math.round(dotsPerInch * SAME_INCHES));
    }

    private static final class Meeting {
        final List<Segment> rows = new ArrayList<>();
        final List<Segment> columns = new ArrayList<>();
    }
}
