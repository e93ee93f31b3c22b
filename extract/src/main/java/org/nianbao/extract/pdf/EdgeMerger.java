// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes one edge of the pieces that a border was drawn in: double lines, cell by cell, dashes. */
final class EdgeMerger {
    /** Lines nearer than this are one: double borders lie 1 to 2 pt apart, text rows never below 5 pt. */
    private static final float SNAP = 2.5f;
    /** How far the lines that were snapped into one may reach; keeps a chain of near lines from running away. */
    private static final float MAX_SPREAD = 4f;
    /** Gaps in a line up to this are dashes or corners left open. */
    private static final float JOIN = 3f;
    /** Shorter leftovers are parts of letters, bullets and patterns. */
    private static final float MIN_LENGTH = 4f;

    private EdgeMerger() {}

    /** Edges sorted by position, then start; those of one line share exactly one position. */
    static List<Edge> merge(List<Edge> drawn) {
        List<Edge> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparingDouble(Edge::position));
        List<Edge> merged = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).position() - sorted.get(to - 1).position() <= SNAP
                    && sorted.get(to).position() - sorted.get(from).position() <= MAX_SPREAD) {
                to++;
            }
            join(sorted.subList(from, to), merged);
            from = to;
        }
        return merged;
    }

    private static void join(List<Edge> line, List<Edge> merged) {
        float position = (line.get(0).position() + line.get(line.size() - 1).position()) / 2;
        line.sort(Comparator.comparingDouble(Edge::from));
        float from = line.get(0).from();
        float to = line.get(0).to();
        for (Edge edge : line) {
            if (edge.from() > to + JOIN) {
                keep(position, from, to, merged);
                from = edge.from();
                to = edge.to();
            }
            to = Math.max(to, edge.to());
        }
        keep(position, from, to, merged);
    }

    private static void keep(float position, float from, float to, List<Edge> merged) {
        if (to - from >= MIN_LENGTH) {
            merged.add(new Edge(position, from, to));
        }
    }
}
