// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns that the chunks of several lines stand in: gaps that run through all lines, or all but a few. */
final class ChunkColumns {
    /** Share of the lines whose chunks may lie across a gap: headers over several columns, rows of one label. */
    private static final float BRIDGES = 0.25f;
    /** Share of the lines that must have a chunk on both sides of such a gap. */
    private static final float BOTH_SIDES = 0.3f;
    /** A gap between columns is at least so wide, in points. */
    private static final float MIN_GAP = 1.5f;

    /** How far a header may stand beside its figures, in ems. */
    private static final float HEADER_GAP = 2f;
    /** Words of one justified cell stand at most so far apart, in ems. */
    private static final float WORD_GAP = 6f;

    private static final int MAX_DEPTH = 60;

    /** A chunk and the number of its line. */
    private record Placed(Chunk chunk, int line) {}

    /** Places where one column ends and the next begins. */
    private final List<Float> cuts = new ArrayList<>();

    private ChunkColumns() {}

    /**
     * Places between the columns, in order; empty where there is one column.
     *
     * @param walls lines that part columns for sure, in order
     */
    static float[] cuts(List<List<Chunk>> lines, float[] walls) {
        ChunkColumns columns = new ChunkColumns();
        List<Placed> placed = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).size() > 1) {
                for (Chunk chunk : lines.get(line)) {
                    placed.add(new Placed(chunk, line));
                }
            }
        }
        placed.sort(Comparator.comparingDouble(one -> one.chunk().left()));
        for (float wall : walls) {
            columns.cuts.add(wall);
        }
        for (int i = 0; i <= walls.length; i++) {
            float from = i == 0 ? -Float.MAX_VALUE : walls[i - 1];
            float to = i == walls.length ? Float.MAX_VALUE : walls[i];
            columns.clusters(placed.stream()
                    .filter(one ->
                            one.chunk().left() >= from - MIN_GAP && one.chunk().right() <= to + MIN_GAP)
                    .toList());
        }
        float[] sorted = new float[columns.cuts.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = columns.cuts.get(i);
        }
        java.util.Arrays.sort(sorted);
        return sorted;
    }

    /** Cuts at the gaps that nothing lies across, then each part at those that little lies across. */
    private void clusters(List<Placed> placed) {
        List<List<Placed>> parts = new ArrayList<>();
        float end = -Float.MAX_VALUE;
        for (Placed one : placed) {
            if (parts.isEmpty() || one.chunk().left() > end + MIN_GAP) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(one);
            end = Math.max(end, one.chunk().right());
        }
        List<List<Placed>> columns = withoutStrays(parts);
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                cuts.add((right(columns.get(i - 1)) + left(columns.get(i))) / 2);
            }
            split(columns.get(i), 0);
        }
    }

    /**
     * A header beside its figures, left or right of all of them, is no column, as its lines have nothing in theirs; nor is
     * the single last word of a justified header.
     */
    private static List<List<Placed>> withoutStrays(List<List<Placed>> parts) {
        List<List<Placed>> columns = new ArrayList<>(parts);
        boolean merged = true;
        while (merged) {
            merged = false;
            for (int i = 0; i + 1 < columns.size() && !merged; i++) {
                List<Placed> one = columns.get(i);
                List<Placed> other = columns.get(i + 1);
                boolean few = Math.min(one.size(), other.size()) <= 2 && Math.max(one.size(), other.size()) > 2;
                Set<Integer> shared = lines(one);
                shared.retainAll(lines(other));
                float gap = left(other) - right(one);
                float size = one.get(0).chunk().size();
                boolean header = few && shared.isEmpty() && gap < HEADER_GAP * size;
                boolean rest = other.size() == 1
                        && one.size() > 2
                        && !other.get(0).chunk().isFigure()
                        && gap < WORD_GAP * size;
                if (header || rest) {
                    List<Placed> both = new ArrayList<>(one);
                    both.addAll(other);
                    columns.set(i, both);
                    columns.remove(i + 1);
                    merged = true;
                }
            }
        }
        return columns;
    }

    private static Set<Integer> lines(List<Placed> placed) {
        Set<Integer> lines = new HashSet<>();
        placed.forEach(one -> lines.add(one.line()));
        return lines;
    }

    private static float left(List<Placed> placed) {
        return (float)
                placed.stream().mapToDouble(one -> one.chunk().left()).min().orElse(0);
    }

    private static float right(List<Placed> placed) {
        return (float)
                placed.stream().mapToDouble(one -> one.chunk().right()).max().orElse(0);
    }

    private void split(List<Placed> placed, int depth) {
        int lines = lines(placed).size();
        float bridges = Math.max(1, BRIDGES * lines);
        float best = 0;
        int bestBoth = 0;
        Set<Integer> tried = new HashSet<>();
        for (Placed one : placed) {
            float at = one.chunk().right() + MIN_GAP / 2;
            if (!tried.add(Math.round(at))) {
                continue;
            }
            int across = 0;
            Set<Integer> before = new HashSet<>();
            Set<Integer> after = new HashSet<>();
            float next = Float.MAX_VALUE;
            for (Placed other : placed) {
                if (other.chunk().right() <= at) {
                    before.add(other.line());
                } else if (other.chunk().left() >= at) {
                    after.add(other.line());
                    next = Math.min(next, other.chunk().left());
                } else {
                    across++;
                }
            }
            before.retainAll(after);
            if (across <= bridges && before.size() > bestBoth) {
                bestBoth = before.size();
                best = next == Float.MAX_VALUE ? at : (one.chunk().right() + next) / 2;
            }
        }
        if (bestBoth < Math.max(2, BOTH_SIDES * lines) || depth > MAX_DEPTH) {
            return;
        }
        float cut = best;
        cuts.add(cut);
        split(placed.stream().filter(one -> one.chunk().right() <= cut).toList(), depth + 1);
        split(placed.stream().filter(one -> one.chunk().left() >= cut).toList(), depth + 1);
    }
}
