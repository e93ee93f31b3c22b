// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The connected patches of ink of a picture, pixels touching at a corner being connected. */
final class Blobs {
    private final int width;
    private final int[] labels;
    private final int[] roots;
    private final List<Blob> all;

    private Blobs(int width, int[] labels, int[] roots, List<Blob> all) {
        this.width = width;
        this.labels = labels;
        this.roots = roots;
        this.all = all;
    }

    static Blobs of(Ink ink) {
        int[] labels = new int[ink.pixels().length];
        Labels parents = new Labels();
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (ink.at(x, y)) {
                    labels[y * ink.width() + x] = label(ink, labels, parents, x, y);
                }
            }
        }
        int[] roots = parents.roots();
        return new Blobs(ink.width(), labels, roots, measure(ink, labels, roots));
    }

    private static int label(Ink ink, int[] labels, Labels parents, int x, int y) {
        int width = ink.width();
        int at = y * width + x;
        int label = x > 0 ? labels[at - 1] : 0;
        for (int dx = -1; dx <= 1 && y > 0; dx++) {
            int above = x + dx >= 0 && x + dx < width ? labels[at - width + dx] : 0;
            if (above != 0) {
                label = label == 0 ? above : parents.join(label, above);
            }
        }
        return label == 0 ? parents.next() : label;
    }

    private static List<Blob> measure(Ink ink, int[] labels, int[] roots) {
        int[][] boxes = new int[roots.length][];
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                int label = labels[y * ink.width() + x];
                if (label != 0) {
                    int root = roots[label];
                    int[] box = boxes[root];
                    if (box == null) {
                        box = new int[] {x, y, x, y, 0};
                        boxes[root] = box;
                    }
                    box[0] = Math.min(box[0], x);
                    box[2] = Math.max(box[2], x);
                    box[3] = y;
                    box[4]++;
                }
            }
        }
        List<Blob> all = new ArrayList<>();
        for (int id = 0; id < boxes.length; id++) {
            int[] box = boxes[id];
            if (box != null) {
                all.add(new Blob(id, box[0], box[1], box[2] + 1, box[3] + 1, box[4]));
            }
        }
        return all;
    }

    /** All patches, from top to bottom. */
    List<Blob> all() {
        return all;
    }

    /** One more than the largest number of a patch. */
    int ids() {
        return roots.length;
    }

    /** The number of the patch that a pixel belongs to; 0 for paper. */
    int idAt(int x, int y) {
        return roots[labels[y * width + x]];
    }

    /** Numbers given while scanning, with which of them turned out to be one. */
    private static final class Labels {
        private int[] parents = new int[1024];
        private int count = 1;

        int next() {
            if (count == parents.length) {
                parents = Arrays.copyOf(parents, count * 2);
            }
            parents[count] = count;
            return count++;
        }

        int join(int first, int second) {
            int a = find(first);
            int b = find(second);
            int least = Math.min(a, b);
            parents[a] = least;
            parents[b] = least;
            return least;
        }

        private int find(int label) {
            int root = label;
            while (parents[root] != root) {
                parents[root] = parents[parents[root]];
                root = parents[root];
            }
            return root;
        }

        int[] roots() {
            int[] roots = new int[count];
            for (int i = 1; i < count; i++) {
                roots[i] = find(i);
            }
            return roots;
        }
    }
}
