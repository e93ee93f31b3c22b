// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.align.Axis;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.align.Grid;
import org.nianbao.normalize.align.HeaderMap;
import org.nianbao.normalize.form.AxisNode;
import org.nianbao.normalize.report.Confidence;

/** Reads the order of a block's columns from header labels that run into one another. */
final class RunColumns {
    private static final TextSpan NOWHERE = new TextSpan(1, 0, 0);

    private RunColumns() {}

    /**
     * The columns that a stretch of words names, or null where it names none of the block's.
     *
     * @param folded letters of the words, row label cut off
     */
    static @Nullable HeaderMap in(String folded, FormTable table, int block) {
        Axis axis = table.columns(block);
        // Parted by all labels of the table: the group 其他处理 names no column 其他.
        List<String> labels = segment(folded, table.labels()).stream()
                .filter(axis.labels()::contains)
                .toList();
        List<Integer> levels = levels(table.definition().blocks().get(block).columns());
        int size = levels.stream().mapToInt(Integer::intValue).sum();
        if (labels.isEmpty()) {
            return null;
        }
        if (labels.size() < size) {
            return inFormOrder(axis, labels.size() * 2 >= size);
        }
        // What stands in front may be a heading that holds one of the labels: 四、行政复议、行政诉讼情况.
        HeaderMap map = HeaderMap.inOrder(
                new Grid(grid(labels.subList(labels.size() - size, labels.size()), levels)).rows(), axis, table);
        return map.labelled() == axis.leaves().size() ? map : inFormOrder(axis, false);
    }

    private static HeaderMap inFormOrder(Axis axis, boolean likely) {
        HeaderMap map = HeaderMap.byFormOrder(axis);
        return likely ? map : map.with(Confidence.SUSPECT);
    }

    /** The labels that follow one another in the text, the longest at each place. */
    static List<String> segment(String folded, Set<String> labels) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            String longest = "";
            for (String label : labels) {
                if (label.length() > longest.length() && folded.startsWith(label, at)) {
                    longest = label;
                }
            }
            if (longest.isEmpty()) {
                at++;
            } else {
                found.add(longest);
                at += longest.length();
            }
        }
        return found;
    }

    /** Where the header starts in words that end with it: a heading before it may hold some of its labels. */
    static int headerStart(String folded, FormTable table, int block) {
        List<String> labels = segment(folded, table.columns(block).labels());
        int size = levels(table.definition().blocks().get(block).columns()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int at = folded.length();
        for (int i = labels.size() - 1; i >= Math.max(0, labels.size() - size); i--) {
            at = folded.lastIndexOf(labels.get(i), at - labels.get(i).length());
        }
        return at;
    }

    /** How many labels each header row of the form has. */
    private static List<Integer> levels(List<AxisNode> nodes) {
        List<Integer> levels = new ArrayList<>();
        List<AxisNode> level = nodes;
        while (!level.isEmpty()) {
            levels.add(level.size());
            List<AxisNode> next = new ArrayList<>();
            level.forEach(node -> next.addAll(node.children()));
            level = next;
        }
        return levels;
    }

    private static Table grid(List<String> labels, List<Integer> levels) {
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        int widest = 0;
        for (int row = 0; row < levels.size(); row++) {
            widest = Math.max(widest, levels.get(row));
            for (int column = 0; column < levels.get(row); column++) {
                cells.add(new Cell(row, column, 1, 1, labels.get(next++), NOWHERE));
            }
        }
        return new Table(levels.size(), widest, cells, Geometry.NONE, NOWHERE);
    }
}
