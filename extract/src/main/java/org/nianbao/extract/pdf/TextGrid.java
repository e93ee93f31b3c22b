// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text that stand in columns, set into a grid.
 *
 * @param cells those that hold text, by row, then column
 */
record TextGrid(int rows, int columns, List<TextCell> cells) {
    /** Share of a column's width that a text must lie over to reach into it. */
    private static final float REACH = 0.3f;
    /** Longer texts are sentences, not entries of a table; in characters, without blanks. */
    private static final int SENTENCE = 36;

    private static final int MAX_COLUMNS = 60;

    /** What one cell holds, its lines one after the other. */
    record TextCell(int row, int column, int columnSpan, List<Glyph> glyphs) {}

    /** The grid, or null where the lines stand in no columns or are columns of prose. */
    static @Nullable TextGrid of(List<TextLine> lines, List<Edge> horizontal, float[] walls) {
        List<List<Chunk>> chunks = new ArrayList<>();
        for (TextLine line : lines) {
            chunks.add(Chunk.of(line, walls));
        }
        float[] cuts = ChunkColumns.cuts(chunks, walls);
        if (cuts.length == 0) {
            return StreamColumns.of(lines);
        }
        if (cuts.length >= MAX_COLUMNS) {
            return null;
        }
        ChunkRows found = new ChunkRows(chunks, cuts, horizontal);
        List<List<List<Chunk>>> rows = found.rows();
        float[][] cores = cores(chunks, cuts);
        List<List<TextCell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            cells.add(cells(row, rows.get(row), cuts, cores));
        }
        HeaderSpans spans = new HeaderSpans(cores, horizontal);
        int line = 0;
        for (int row = 0; row + 1 < rows.size(); row++) {
            line += rows.get(row).size();
            if (line <= found.firstFigures()) {
                cells.set(row, spans.widened(cells.get(row), cells.get(row + 1)));
            }
        }
        List<TextCell> all = cells.stream().flatMap(List::stream).toList();
        return isProse(chunks, cuts) || isContents(lines, chunks, cuts)
                ? null
                : new TextGrid(rows.size(), cuts.length + 1, all);
    }

    private static int column(float[] cuts, float x) {
        int at = Arrays.binarySearch(cuts, x);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** Where the texts of each column stand that lie in that column alone. */
    private static float[][] cores(List<List<Chunk>> lines, float[] cuts) {
        float[][] cores = new float[cuts.length + 1][];
        for (List<Chunk> line : lines) {
            for (Chunk chunk : line) {
                int column = column(cuts, chunk.left());
                if (column == column(cuts, chunk.right())) {
                    float[] core = cores[column];
                    cores[column] = core == null
                            ? new float[] {chunk.left(), chunk.right()}
                            : new float[] {Math.min(core[0], chunk.left()), Math.max(core[1], chunk.right())};
                }
            }
        }
        return cores;
    }

    private static List<TextCell> cells(int row, List<List<Chunk>> lines, float[] cuts, float[][] cores) {
        int columns = cuts.length + 1;
        int[] owner = new int[columns];
        Arrays.fill(owner, -1);
        List<List<Glyph>> texts = new ArrayList<>();
        for (List<Chunk> line : lines) {
            for (Chunk chunk : line) {
                int from = column(cuts, chunk.left());
                int to = column(cuts, chunk.right());
                while (from < to && !reaches(chunk, cores[from])) {
                    from++;
                }
                while (to > from && !reaches(chunk, cores[to])) {
                    to--;
                }
                put(chunk, from, to, owner, texts);
            }
        }
        List<TextCell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            if (owner[column] >= 0 && (column == 0 || owner[column - 1] != owner[column])) {
                int end = column;
                while (end < columns && owner[end] == owner[column]) {
                    end++;
                }
                cells.add(new TextCell(row, column, end - column, texts.get(owner[column])));
            }
        }
        return cells;
    }

    private static boolean reaches(Chunk chunk, float @Nullable [] core) {
        if (core == null) {
            return false;
        }
        float shared = Math.min(chunk.right(), core[1]) - Math.max(chunk.left(), core[0]);
        return shared > REACH * (core[1] - core[0]);
    }

    /** Adds the text to the cell that owns a column of its, or makes one of the columns that are free. */
    private static void put(Chunk chunk, int from, int to, int[] owner, List<List<Glyph>> texts) {
        for (int column = from; column <= to; column++) {
            if (owner[column] >= 0) {
                texts.get(owner[column]).addAll(chunk.glyphs());
                for (int free = from; free <= to; free++) {
                    owner[free] = owner[free] < 0 && isBeside(owner, free, owner[column]) ? owner[column] : owner[free];
                }
                return;
            }
        }
        Arrays.fill(owner, from, to + 1, texts.size());
        texts.add(new ArrayList<>(chunk.glyphs()));
    }

    private static boolean isBeside(int[] owner, int column, int cell) {
        return (column > 0 && owner[column - 1] == cell) || (column + 1 < owner.length && owner[column + 1] == cell);
    }

    /** Whether two columns hold lines of sentences: text set in columns, or a list. */
    private static boolean isProse(List<List<Chunk>> lines, float[] cuts) {
        int[] count = new int[cuts.length + 1];
        int[] length = new int[cuts.length + 1];
        for (List<Chunk> line : lines) {
            for (Chunk chunk : line) {
                int column = column(cuts, chunk.left());
                if (column == column(cuts, chunk.right())) {
                    count[column]++;
                    length[column] += chunk.length();
                }
            }
        }
        int sentences = 0;
        for (int column = 0; column <= cuts.length; column++) {
            sentences += count[column] > 0 && length[column] > SENTENCE * count[column] ? 1 : 0;
        }
        return sentences > 1 || (cuts.length == 1 && count[1] > 0 && length[1] > SENTENCE * count[1]);
    }

    /** Whether it is a table of contents: titles, points, and page numbers that only grow. */
    private static boolean isContents(List<TextLine> lines, List<List<Chunk>> chunks, float[] cuts) {
        long leaders = lines.stream().filter(Chunk::hasLeader).count();
        if (cuts.length != 1 || 2 * leaders <= lines.size()) {
            return false;
        }
        int page = 0;
        for (List<Chunk> line : chunks) {
            int next = line.size() < 2 ? page : line.get(1).integer();
            if (next < page) {
                return false;
            }
            page = next;
        }
        return true;
    }
}
