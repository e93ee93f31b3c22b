// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which lines of a table go on the row above: wrapped labels and headers. */
final class ChunkRows {
    /** Lines of one cell stand at most so far apart, in ems. */
    private static final float TIGHT = 1.45f;
    /** Share of the usual distance of rows below which a line belongs to the one above. */
    private static final float NEARER = 0.86f;
    /** Share of a table's width that a line must cover to part its rows. */
    private static final float RULED = 0.5f;

    /** Texts that begin or end within this are set below each other, in ems. */
    private static final float ALIGNED = 0.6f;
    /** Share of the narrower text that must stand under the other one. */
    private static final float OVERLAP = 0.4f;
    /** How far beside a header its sub-headers may have their middle, in ems. */
    private static final float REACH = 4f;

    private final List<List<Chunk>> lines;
    private final float[] cuts;
    private final List<Edge> horizontal;
    private final float[] rules;
    private final float usual;
    private final int firstFigures;

    /** @param horizontal lines drawn on the page */
    ChunkRows(List<List<Chunk>> lines, float[] cuts, List<Edge> horizontal) {
        this.lines = lines;
        this.cuts = cuts;
        this.horizontal = horizontal;
        this.rules = rules(horizontal, extreme(lines, true), extreme(lines, false));
        this.usual = usualDistance();
        this.firstFigures = findFirstFigures();
    }

    private static float extreme(List<List<Chunk>> lines, boolean left) {
        float extreme = left ? Float.MAX_VALUE : -Float.MAX_VALUE;
        for (List<Chunk> line : lines) {
            for (Chunk chunk : line) {
                extreme = left ? Math.min(extreme, chunk.left()) : Math.max(extreme, chunk.right());
            }
        }
        return extreme;
    }

    /** Heights of the lines that cover most of the width. */
    private static float[] rules(List<Edge> horizontal, float left, float right) {
        List<Float> heights = new ArrayList<>();
        for (Edge edge : horizontal) {
            float covered = Math.min(edge.to(), right) - Math.max(edge.from(), left);
            if (covered >= RULED * (right - left)) {
                heights.add(edge.position());
            }
        }
        float[] sorted = new float[heights.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = heights.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The lines of each row. */
    List<List<List<Chunk>>> rows() {
        List<List<List<Chunk>>> rows = new ArrayList<>();
        boolean ruled = areRowsRuled();
        for (int i = 0; i < lines.size(); i++) {
            boolean joins = i > 0
                    && !isRuledBetween(i - 1, i)
                    && !isGroupHeader(i - 1, i)
                    && (ruled || goesOn(rows.get(rows.size() - 1), lines.get(i - 1), i));
            if (!joins) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(lines.get(i));
        }
        return rows;
    }

    private static float baseline(List<Chunk> line) {
        return line.get(0).baseline();
    }

    private static float size(List<Chunk> line) {
        return (float) line.stream().mapToDouble(Chunk::size).max().orElse(0);
    }

    private boolean isRuledBetween(int above, int below) {
        float from = baseline(lines.get(above)) - size(lines.get(above)) / 2;
        float to = baseline(lines.get(below)) - size(lines.get(below)) / 3;
        int at = Arrays.binarySearch(rules, from);
        int next = at < 0 ? -at - 1 : at;
        return next < rules.length && rules[next] < to;
    }

    /** Whether lines part all rows: several of them, and no two lines of figures between two of them. */
    private boolean areRowsRuled() {
        int bands = 1;
        int figures = 0;
        boolean inBand = false;
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && isRuledBetween(i - 1, i)) {
                bands++;
                inBand = false;
            }
            if (hasFigures(lines.get(i))) {
                figures += inBand ? 1 : 0;
                inBand = true;
            }
        }
        return bands > 3 && figures * 8 <= bands;
    }

    /** Whether a text of the line, but the first, is a figure; years are headers as often. */
    static boolean hasFigures(List<Chunk> line) {
        for (int i = 1; i < line.size(); i++) {
            if (line.get(i).isFigure() && !line.get(i).isYear()) {
                return true;
            }
        }
        return false;
    }

    /** The first line with figures; behind the last line where there is none. */
    int firstFigures() {
        return firstFigures;
    }

    private int findFirstFigures() {
        for (int i = 0; i < lines.size(); i++) {
            if (hasFigures(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    /** The distance that most lines of figures keep from each other; 0 where there are too few. */
    private float usualDistance() {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (hasFigures(lines.get(i)) && hasFigures(lines.get(i - 1))) {
                distances.add(baseline(lines.get(i)) - baseline(lines.get(i - 1)));
            }
        }
        distances.sort(Float::compare);
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }

    private int column(Chunk chunk) {
        int at = Arrays.binarySearch(cuts, (chunk.left() + chunk.right()) / 2);
        return at < 0 ? -at - 1 : at + 1;
    }

    private boolean goesOn(List<List<Chunk>> row, List<Chunk> above, int index) {
        List<Chunk> line = lines.get(index);
        float distance = baseline(line) - baseline(above);
        if (distance > TIGHT * Math.max(size(line), size(above)) || hasFigures(line) && rowHasFigures(row)) {
            return false;
        }
        if (index <= firstFigures && index < lines.size() && !hasFigures(line)) {
            return isHeaderGoingOn(above, line, distance);
        }
        boolean nearer = usual > 0 && distance < NEARER * usual;
        boolean firstIsLabel = !line.get(0).isFigure() && column(line.get(0)) == 0;
        if (!hasFigures(line)) {
            // The rest of a label, or of words in another column.
            return firstIsLabel && line.size() == 1
                    ? nearer || Character.isLowerCase(line.get(0).first())
                    : !firstIsLabel;
        }
        // A label whose figures stand on its last line.
        return above.size() == 1
                && column(above.get(0)) == 0
                && firstIsLabel
                && (nearer || Character.isLowerCase(line.get(0).first()));
    }

    private static boolean rowHasFigures(List<List<Chunk>> row) {
        return row.stream().anyMatch(ChunkRows::hasFigures);
    }

    /** Lines of one header cell stand below each other, one to one; a header over several others is a row of its own. */
    private boolean isHeaderGoingOn(List<Chunk> above, List<Chunk> line, float distance) {
        if (usual > 0 && distance > 1.1f * usual) {
            return false;
        }
        for (Chunk upper : above) {
            int under = 0;
            int near = 0;
            boolean aligned = false;
            for (Chunk lower : line) {
                boolean shared = Math.min(upper.right(), lower.right()) > Math.max(upper.left(), lower.left());
                under += shared ? 1 : 0;
                aligned |= shared && isAligned(upper, lower);
                float middle = (lower.left() + lower.right()) / 2;
                float reach = REACH * upper.size();
                near += middle > upper.left() - reach && middle < upper.right() + reach ? 1 : 0;
            }
            if (under > 1 || (!aligned && near > 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAligned(Chunk upper, Chunk lower) {
        float near = ALIGNED * upper.size();
        float shared = Math.min(upper.right(), lower.right()) - Math.max(upper.left(), lower.left());
        float narrower = Math.min(upper.right() - upper.left(), lower.right() - lower.left());
        return Math.abs(upper.left() - lower.left()) < near
                || Math.abs(upper.right() - lower.right()) < near
                || shared > OVERLAP * narrower;
    }

    /** Whether a line is drawn below a text of the upper line, over several texts of the lower one. */
    private boolean isGroupHeader(int above, int below) {
        for (Chunk upper : lines.get(above)) {
            Edge edge = underline(upper, horizontal);
            if (edge != null) {
                int under = 0;
                for (Chunk lower : lines.get(below)) {
                    float middle = (lower.left() + lower.right()) / 2;
                    under += middle > edge.from() && middle < edge.to() ? 1 : 0;
                }
                if (under > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The line right below a text that reaches beyond it at both ends, or null. */
    static @Nullable Edge underline(Chunk chunk, List<Edge> horizontal) {
        for (Edge edge : horizontal) {
            if (edge.position() > chunk.baseline() - 1
                    && edge.position() < chunk.baseline() + chunk.size()
                    && edge.from() < chunk.left() + ALIGNED * chunk.size()
                    && edge.to() > chunk.right() - ALIGNED * chunk.size()
                    && edge.length() > chunk.right() - chunk.left() + chunk.size()) {
                return edge;
            }
        }
        return null;
    }
}
