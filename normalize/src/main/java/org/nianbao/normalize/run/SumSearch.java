// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds every choice of one way for each row that breaks at most a number of sums. Exact, up to a number of steps. */
final class SumSearch {
    private static final int MAX_STEPS = 300_000;

    /** The ways to part one row, and how many of the row's own sums each breaks. */
    record Domain(List<Splits.Split> ways, ToIntFunction<Splits.Split> broken) {}

    /** A value that stands in a sum, with its sign. */
    record Addend(int row, int place, int sign) {}

    /** A sum over several rows that should come to zero. */
    record CrossSum(String id, List<Addend> addends) {}

    private final List<Domain> domains;
    private final int budget;
    private final int sums;
    private final List<Integer> order = new ArrayList<>();
    private final long[][][] contribution;
    private final int[][] ownBroken;
    private final long[][] least;
    private final long[][] most;
    private final int[] choice;
    private final List<BitSet> kept = new ArrayList<>();
    private boolean found;
    private int steps;

    SumSearch(List<Domain> domains, List<CrossSum> crossSums, int budget) {
        this.domains = domains;
        this.budget = budget;
        this.sums = crossSums.size();
        this.contribution = new long[domains.size()][][];
        this.ownBroken = new int[domains.size()][];
        for (int row = 0; row < domains.size(); row++) {
            List<Splits.Split> ways = domains.get(row).ways();
            contribution[row] = new long[ways.size()][];
            ownBroken[row] = new int[ways.size()];
            for (int way = 0; way < ways.size(); way++) {
                contribution[row][way] = contributions(ways.get(way), row, crossSums);
                ownBroken[row][way] = domains.get(row).broken().applyAsInt(ways.get(way));
            }
            kept.add(new BitSet());
            if (!ways.isEmpty()) {
                order.add(row);
            }
        }
        order.sort(Comparator.comparingInt(row -> domains.get(row).ways().size()));
        this.choice = new int[order.size()];
        this.least = new long[order.size() + 1][sums];
        this.most = new long[order.size() + 1][sums];
        bounds();
        descend(0, new long[sums], 0);
    }

    private static long[] contributions(Splits.Split way, int row, List<CrossSum> crossSums) {
        long[] contributions = new long[crossSums.size()];
        for (int i = 0; i < contributions.length; i++) {
            for (Addend addend : crossSums.get(i).addends()) {
                if (addend.row() == row) {
                    contributions[i] +=
                            addend.sign() * RowSums.value(way.values().get(addend.place()));
                }
            }
        }
        return contributions;
    }

    /** What the rows from a depth on can add to each sum at least and at most. */
    private void bounds() {
        for (int depth = order.size() - 1; depth >= 0; depth--) {
            for (int sum = 0; sum < sums; sum++) {
                long low = Long.MAX_VALUE;
                long high = Long.MIN_VALUE;
                for (long[] way : contribution[order.get(depth)]) {
                    low = Math.min(low, way[sum]);
                    high = Math.max(high, way[sum]);
                }
                least[depth][sum] = least[depth + 1][sum] + low;
                most[depth][sum] = most[depth + 1][sum] + high;
            }
        }
    }

    private void descend(int depth, long[] residual, int ownSumsBroken) {
        if (++steps > MAX_STEPS || ownSumsBroken + surelyBroken(depth, residual) > budget) {
            return;
        }
        if (depth == order.size()) {
            found = true;
            for (int d = 0; d < depth; d++) {
                kept.get(order.get(d)).set(choice[d]);
            }
            return;
        }
        int row = order.get(depth);
        for (int way = 0; way < contribution[row].length; way++) {
            long[] next = residual.clone();
            for (int sum = 0; sum < sums; sum++) {
                next[sum] += contribution[row][way][sum];
            }
            choice[depth] = way;
            descend(depth + 1, next, ownSumsBroken + ownBroken[row][way]);
        }
    }

    private int surelyBroken(int depth, long[] residual) {
        int broken = 0;
        for (int sum = 0; sum < sums; sum++) {
            if (residual[sum] + least[depth][sum] > 0 || residual[sum] + most[depth][sum] < 0) {
                broken++;
            }
        }
        return broken;
    }

    /** Whether the search was given up before it had seen every choice. */
    boolean exhausted() {
        return steps > MAX_STEPS;
    }

    boolean found() {
        return found;
    }

    /** The ways of a row that stand in at least one choice. */
    List<Splits.Split> kept(int row) {
        List<Splits.Split> ways = new ArrayList<>();
        kept.get(row).stream().forEach(way -> ways.add(domains.get(row).ways().get(way)));
        return ways;
    }
}
