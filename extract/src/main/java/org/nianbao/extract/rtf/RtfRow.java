// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;
import org.nianbao.extract.grid.EdgeCell;

/** The cells of a row as it states them, in front of their texts, behind them, or in the row before. */
final class RtfRow {
    private final List<Stated> stated = new ArrayList<>();
    private final List<List<Block>> contents = new ArrayList<>();
    private int left;
    private EdgeCell.Merge vertical = EdgeCell.Merge.NONE;
    private boolean joinedLeft;

    private record Stated(int left, int right, EdgeCell.Merge vertical, boolean joinedLeft) {}

    /** Forgets how the last row was stated. */
    void restart() {
        stated.clear();
        left = 0;
        vertical = EdgeCell.Merge.NONE;
        joinedLeft = false;
    }

    void setLeft(int left) {
        if (stated.isEmpty()) {
            this.left = left;
        }
    }

    void setVertical(EdgeCell.Merge vertical) {
        this.vertical = vertical;
    }

    void joinLeft() {
        joinedLeft = true;
    }

    int stated() {
        return stated.size();
    }

    /** States the next cell, by its right side. */
    void state(int right) {
        int from = stated.isEmpty() ? left : stated.get(stated.size() - 1).right();
        stated.add(new Stated(from, right, vertical, joinedLeft));
        vertical = EdgeCell.Merge.NONE;
        joinedLeft = false;
    }

    void add(List<Block> content) {
        contents.add(content);
    }

    boolean isEmpty() {
        return contents.isEmpty();
    }

    /** The cells of the row that ends; one that is not stated has no width. How the row was stated holds for the next. */
    List<EdgeCell> end(IntFunction<Location> place) {
        List<EdgeCell> cells = new ArrayList<>(contents.size());
        for (int i = 0; i < contents.size(); i++) {
            boolean known = i < stated.size();
            int end = stated.isEmpty() ? 0 : stated.get(stated.size() - 1).right();
            Stated cell = known ? stated.get(i) : new Stated(end, end, EdgeCell.Merge.NONE, false);
            cells.add(new EdgeCell(
                    cell.left(), cell.right(), cell.vertical(), cell.joinedLeft(), contents.get(i), place.apply(i)));
        }
        contents.clear();
        return cells;
    }
}
