// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.jspecify.annotations.Nullable;

/** A block as the walk found it, before it is known whether it belongs to the content. */
final class FlowBlock {
    static final int PARAGRAPH = 0;

    /** Heading level from 1, or {@link #PARAGRAPH}. */
    final int level;

    /** Empty for a table. */
    final String text;

    final Place place;
    final int chars;
    final int linkChars;
    /** Links that the text holds. */
    final int links;

    final @Nullable MarkupTable table;

    /** How strongly it speaks for an article; set by the content finder. */
    int weight;

    private FlowBlock(
            int level, String text, Place place, int chars, int linkChars, int links, @Nullable MarkupTable table) {
        this.level = level;
        this.text = text;
        this.place = place;
        this.chars = chars;
        this.linkChars = linkChars;
        this.links = links;
        this.table = table;
    }

    static FlowBlock text(int level, String text, Place place, int linkChars, int links) {
        return new FlowBlock(level, text, place, text.length(), Math.min(linkChars, text.length()), links, null);
    }

    static FlowBlock table(MarkupTable table, Place place, int chars, int linkChars) {
        return new FlowBlock(PARAGRAPH, "", place, chars, linkChars, 0, table);
    }
}
