// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.jspecify.annotations.Nullable;

/** A block element on the way to some text: its name and number among its siblings, and what stands in it. */
final class Place {
    final @Nullable Place parent;
    final String tagName;
    /** Number among the element children of its parent, from 1. */
    final int ordinal;
    /** The element's id where it is a plain identifier, else empty. */
    final String id;

    final int depth;

    /** Sums over the blocks in it; set by the content finder. */
    int chars;

    int linkChars;
    int weight;
    int furniture;
    int firstBlock = Integer.MAX_VALUE;
    int lastBlock = -1;

    /** The CSS path once it was asked for. */
    @Nullable String path;

    Place(@Nullable Place parent, String tagName, int ordinal, String id) {
        this.parent = parent;
        this.tagName = tagName;
        this.ordinal = ordinal;
        this.id = id;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    void add(int block, int chars, int linkChars, int weight) {
        firstBlock = Math.min(firstBlock, block);
        lastBlock = Math.max(lastBlock, block);
        this.chars += chars;
        this.linkChars += linkChars;
        this.weight += weight;
    }

    void addToParent() {
        if (parent != null && lastBlock >= 0) {
            parent.add(firstBlock, chars, linkChars, weight);
            parent.lastBlock = Math.max(parent.lastBlock, lastBlock);
        }
    }

    boolean isWithin(Place other) {
        Place at = this;
        while (at.depth > other.depth && at.parent != null) {
            at = at.parent;
        }
        return at == other;
    }
}
