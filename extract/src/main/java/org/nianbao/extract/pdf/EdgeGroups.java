// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts the edges of a page into groups that touch each other: the rulings of one table each. */
final class EdgeGroups {
    /** How near an end must come to the crossing line; borders meet within 2 pt even where corners are left open. */
    private static final float TOUCH = 3f;

    /** The rulings of one table, both lists sorted by position. */
    record Group(List<Edge> horizontal, List<Edge> vertical) {}

    private EdgeGroups() {}

    /** The groups that have lines in both directions, in the order of their topmost line. */
    static List<Group> of(List<Edge> horizontal, List<Edge> vertical) {
        int[] parent = new int[horizontal.size() + vertical.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int v = 0; v < vertical.size(); v++) {
            Edge edge = vertical.get(v);
            int h = firstFrom(horizontal, edge.from() - TOUCH);
            while (h < horizontal.size() && horizontal.get(h).position() <= edge.to() + TOUCH) {
                Edge other = horizontal.get(h);
                if (edge.position() >= other.from() - TOUCH && edge.position() <= other.to() + TOUCH) {
                    parent[root(parent, h)] = root(parent, horizontal.size() + v);
                }
                h++;
            }
        }
        return collect(horizontal, vertical, parent);
    }

    private static List<Group> collect(List<Edge> horizontal, List<Edge> vertical, int[] parent) {
        Map<Integer, Group> groups = new LinkedHashMap<>();
        for (int h = 0; h < horizontal.size(); h++) {
            groups.computeIfAbsent(root(parent, h), EdgeGroups::empty)
                    .horizontal()
                    .add(horizontal.get(h));
        }
        for (int v = 0; v < vertical.size(); v++) {
            groups.computeIfAbsent(root(parent, horizontal.size() + v), EdgeGroups::empty)
                    .vertical()
                    .add(vertical.get(v));
        }
        groups.values()
                .removeIf(group ->
                        group.horizontal().isEmpty() || group.vertical().isEmpty());
        return List.copyOf(groups.values());
    }

    private static Group empty(int root) {
        return new Group(new ArrayList<>(), new ArrayList<>());
    }

    private static int firstFrom(List<Edge> sorted, float position) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int root(int[] parent, int index) {
        int root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
