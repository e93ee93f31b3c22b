// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.Arrays;

/** Numbers that are joined pair by pair into groups. */
final class Components {
    private final int[] parents;

    Components(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /** The number that stands for the group. */
    int find(int member) {
        int at = member;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The smaller number stands for the group that comes of it. */
    void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
