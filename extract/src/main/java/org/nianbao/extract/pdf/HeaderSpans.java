// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds over how many columns a header stands that has headers of its own below it. */
final class HeaderSpans {
    /** A header stands in the middle of its columns within this, in ems, or at least nearer to it by this. */
    private static final float NEARER = 0.4f;

    private final float[][] cores;
    private final List<Edge> horizontal;

    /**
     * @param cores where the texts of each column stand; null for a column without any
     * @param horizontal lines drawn on the page
     */
    HeaderSpans(float[][] cores, List<Edge> horizontal) {
        this.cores = cores;
        this.horizontal = horizontal;
    }

    /** The cells of a header row, those that stand over several of the next row widened. */
    List<TextGrid.TextCell> widened(List<TextGrid.TextCell> row, List<TextGrid.TextCell> next) {
        boolean[] starts = new boolean[cores.length + 1];
        next.forEach(cell -> starts[cell.column()] = true);
        List<TextGrid.TextCell> widened = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < row.size(); i++) {
            TextGrid.TextCell cell = row.get(i);
            int end = i + 1 < row.size() ? row.get(i + 1).column() : cores.length;
            TextGrid.TextCell wider = wider(cell, free, end, starts);
            widened.add(wider);
            free = wider.column() + wider.columnSpan();
        }
        return widened;
    }

    private TextGrid.TextCell wider(TextGrid.TextCell cell, int free, int end, boolean[] starts) {
        Chunk text = Chunk.of(cell.glyphs());
        Edge line = ChunkRows.underline(text, horizontal);
        int bestFrom = cell.column();
        int bestTo = cell.column() + cell.columnSpan() - 1;
        float best = line == null ? distance(text, bestFrom, bestTo) - NEARER * text.size() : Float.MAX_VALUE;
        for (int from = cell.column(); from >= free; from--) {
            for (int to = cell.column() + cell.columnSpan() - 1; to < end; to++) {
                boolean fits = line == null ? isOverHeaders(from, to, starts) : isOver(line, from, to);
                float distance = line == null ? distance(text, from, to) : -(to - from);
                if (fits && to > from && distance < best) {
                    best = distance;
                    bestFrom = from;
                    bestTo = to;
                }
            }
        }
        return new TextGrid.TextCell(cell.row(), bestFrom, bestTo - bestFrom + 1, cell.glyphs());
    }

    private static boolean isOverHeaders(int from, int to, boolean[] starts) {
        for (int column = from; column <= to; column++) {
            if (!starts[column]) {
                return false;
            }
        }
        return true;
    }

    private boolean isOver(Edge line, int from, int to) {
        for (int column = from; column <= to; column++) {
            float[] core = cores[column];
            float middle = core == null ? -1 : (core[0] + core[1]) / 2;
            if (core != null && (middle < line.from() || middle > line.to())) {
                return false;
            }
        }
        return true;
    }

    private float distance(Chunk text, int from, int to) {
        float @Nullable [] first = cores[from];
        float @Nullable [] last = cores[to];
        if (first == null || last == null) {
            return Float.MAX_VALUE;
        }
        return Math.abs(first[0] + last[1] - text.left() - text.right()) / 2;
    }
}
