// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article among the blocks of a page. Blocks that can only be an article's (running text, tables with
 * labels, numbered headings) pull; the deepest element that holds nearly all of their pull is the core, widened as long
 * as that brings in no menu. Inside the core only evident furniture goes; outside it only evident article text stays.
 */
final class ContentFinder {
    /** The share of the pull that the core must hold, in percent; the rest is kept as well, block by block. */
    private static final int CORE_PERCENT = 90;

    /** A word such as 打印 or 更多 is no menu. */
    static final int STRAY_LINK_CHARS = 6;

    private final List<FlowBlock> blocks;
    private final List<Place> places;
    private final @Nullable String title;

    ContentFinder(List<FlowBlock> blocks, List<Place> places, @Nullable String title) {
        this.blocks = blocks;
        this.places = places;
        this.title = title;
    }

    /** The article's blocks in reading order; all blocks where nothing pulls. */
    List<FlowBlock> content() {
        int total = weigh();
        if (total == 0) {
            return blocks;
        }
        Place core = widened(core(total));
        return new ContentCut(blocks, places, core, title).kept();
    }

    private int weigh() {
        int total = 0;
        for (int i = 0; i < blocks.size(); i++) {
            FlowBlock block = blocks.get(i);
            int weight = BlockKind.weight(block);
            block.weight = weight;
            block.place.add(i, block.chars, block.linkChars, weight);
            total += weight;
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            places.get(i).addToParent();
        }
        return total;
    }

    private Place core(int total) {
        long least = (long) total * CORE_PERCENT;
        Place core = null;
        for (FlowBlock block : blocks) {
            Place place = block.place;
            if (block.weight > 0) {
                while (place.parent != null && place.weight * 100L < least) {
                    place = place.parent;
                }
                core = core == null || place.depth > core.depth ? place : core;
            }
        }
        return Objects.requireNonNull(core);
    }

    private Place widened(Place core) {
        Place place = core;
        for (Place parent = place.parent; parent != null && addsNoFurniture(place, parent); parent = place.parent) {
            place = parent;
        }
        return place;
    }

    /** Whether the parent has no menu, imprint or tool beside the place. */
    private boolean addsNoFurniture(Place place, Place parent) {
        if (parent.linkChars - place.linkChars > STRAY_LINK_CHARS) {
            return false;
        }
        for (int i = parent.firstBlock; i <= parent.lastBlock; i++) {
            if (i == place.firstBlock) {
                i = place.lastBlock;
            } else if (BlockKind.isFurniture(blocks.get(i))) {
                return false;
            }
        }
        return true;
    }
}
