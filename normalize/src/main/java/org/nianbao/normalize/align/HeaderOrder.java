// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the order of the columns from header rows whose merged cells are lost: a group's label is replaced by the labels
 * of the next row that belong to it.
 */
final class HeaderOrder {
    private final List<List<GridCell>> levels = new ArrayList<>();
    private final Axis axis;

    HeaderOrder(List<GridRow> rows, Axis axis, FormTable table) {
        this.axis = axis;
        for (GridRow row : rows) {
            List<GridCell> labels = new ArrayList<>();
            for (GridCell cell : row.cells()) {
                if (cell.isLabel() && !table.isCorner(cell.label().text())) {
                    labels.add(cell);
                }
            }
            if (!labels.isEmpty()) {
                levels.add(labels);
            }
        }
    }

    /** The columns' labels from left to right; their positions are places in this order. */
    List<HeaderToken> tokens() {
        List<HeaderToken> tokens = new ArrayList<>();
        if (!levels.isEmpty()) {
            expand(0, levels.get(0), List.of(), tokens);
        }
        return tokens;
    }

    /**
     * Whether the header is the form's, label by label, but for the label of one group among others. Its place then tells
     * which group it is, and the order of all the others what stands below it.
     */
    boolean isFormsButForAGroup() {
        List<List<Axis.Heading>> form = axis.levels();
        if (form.size() != levels.size() || form.size() < 2) {
            return false;
        }
        int unknown = 0;
        for (int level = 0; level < form.size(); level++) {
            if (form.get(level).size() != levels.get(level).size()) {
                return false;
            }
            for (int i = 0; i < form.get(level).size(); i++) {
                Axis.Heading heading = form.get(level).get(i);
                if (!heading.labels()
                        .all()
                        .contains(levels.get(level).get(i).label().text())) {
                    unknown += heading.isGroup() ? 1 : 2;
                }
            }
        }
        return unknown == 1;
    }

    private void expand(int level, List<GridCell> cells, List<String> above, List<HeaderToken> tokens) {
        List<Axis.Group> groups = new ArrayList<>();
        for (GridCell cell : cells) {
            Axis.Group group = axis.groupLike(cell.label().text());
            if (group != null) {
                groups.add(group);
            }
        }
        List<List<GridCell>> shares = share(level + 1, groups);
        int next = 0;
        for (GridCell cell : cells) {
            String text = cell.label().text();
            if (axis.groupLike(text) == null) {
                int place = tokens.size();
                tokens.add(new HeaderToken(
                        text,
                        cell.cell().text(),
                        above,
                        place,
                        place + 1,
                        cell.cell().trust()));
                continue;
            }
            List<GridCell> below = shares.get(next++);
            List<String> chain = new ArrayList<>(above);
            chain.add(0, text);
            if (!below.isEmpty()) {
                expand(level + 1, below, chain, tokens);
            }
        }
    }

    /** Shares out the labels of a level among the groups of the level above. */
    private List<List<GridCell>> share(int level, List<Axis.Group> groups) {
        List<GridCell> cells = level < levels.size() ? levels.get(level) : List.of();
        List<List<GridCell>> shares = new ArrayList<>();
        if (groups.size() == 1) {
            shares.add(cells);
            return shares;
        }
        int expected = 0;
        for (Axis.Group group : groups) {
            expected += group.children().size();
        }
        int at = 0;
        for (Axis.Group group : groups) {
            int size = expected == cells.size() ? group.children().size() : run(cells, at, group);
            shares.add(cells.subList(at, Math.min(cells.size(), at + size)));
            at = Math.min(cells.size(), at + size);
        }
        return shares;
    }

    /** How many labels from here on are children of the group, none of them twice. */
    private static int run(List<GridCell> cells, int from, Axis.Group group) {
        Set<LabelForms> seen = new HashSet<>();
        int at = from;
        for (; at < cells.size(); at++) {
            LabelForms child = group.child(cells.get(at).label().text());
            if (child == null || !seen.add(child)) {
                break;
            }
        }
        return at - from;
    }
}
