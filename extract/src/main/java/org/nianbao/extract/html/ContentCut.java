// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the article out of the page's blocks once its core is known. */
final class ContentCut {
    /** So many links in a row are a list of other pages. */
    private static final int LINK_RUN = 3;

    /** How many blocks above the core the title may stand; tools and lines of metadata stand between. */
    private static final int TITLE_REACH = 40;

    /** Inside the core, the title is among its first lines. */
    private static final int TITLE_LINES = 3;

    private static final int DATE_REACH = 8;

    /** A signature under the core: the organ, the date. */
    private static final int SIGNATURE_REACH = 3;

    private static final int MAX_SIGNATURE_CHARS = 40;

    /** The heading over a list of links. */
    private static final int MAX_LIST_LABEL_CHARS = 8;

    private final List<FlowBlock> blocks;
    private final List<Place> places;
    private final Place core;
    private final String title;
    private final BitSet kept;

    ContentCut(List<FlowBlock> blocks, List<Place> places, Place core, @Nullable String title) {
        this.blocks = blocks;
        this.places = places;
        this.core = core;
        this.title = title == null ? "" : BlockKind.withoutSpace(title);
        this.kept = new BitSet(blocks.size());
    }

    List<FlowBlock> kept() {
        kept.set(core.firstBlock, core.lastBlock + 1);
        keepStrays();
        dropFurniture();
        keepTitle();
        keepSignature();
        List<FlowBlock> content = new ArrayList<>(kept.cardinality());
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            content.add(blocks.get(i));
        }
        return content;
    }

    /** Article text outside the core, with what stands around it as long as that is no menu. */
    private void keepStrays() {
        boolean counted = false;
        for (int i = 0; i < blocks.size(); i++) {
            FlowBlock block = blocks.get(i);
            if (block.weight > 0 && !kept.get(i) && !FurnitureWords.isImprint(block.text)) {
                if (!counted) {
                    countFurniture();
                    counted = true;
                }
                Place place = block.place;
                Place parent = place.parent;
                while (parent != null && !core.isWithin(parent) && isCleanBeside(place, parent)) {
                    place = parent;
                    parent = place.parent;
                }
                kept.set(place.firstBlock, place.lastBlock + 1);
            }
        }
    }

    /** Counted once for all places, so that many strays in one large element do not cost their product. */
    private void countFurniture() {
        for (FlowBlock block : blocks) {
            if (block.weight == 0 && block.linkChars == 0 && BlockKind.isFurniture(block)) {
                block.place.furniture++;
            }
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            if (place.parent != null) {
                place.parent.furniture += place.furniture;
            }
        }
    }

    private static boolean isCleanBeside(Place place, Place parent) {
        return parent.linkChars - place.linkChars <= ContentFinder.STRAY_LINK_CHARS
                && parent.furniture == place.furniture;
    }

    private void dropFurniture() {
        int run = 0;
        int links = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            FlowBlock block = blocks.get(i);
            if (BlockKind.isLinkOnly(block) && block.table == null) {
                run++;
                links += Math.max(1, block.links);
                continue;
            }
            dropLinkRun(i, run, links);
            run = 0;
            links = 0;
            if (block.weight == 0 && BlockKind.isFurniture(block)) {
                kept.clear(i);
            }
        }
        dropLinkRun(kept.length(), run, links);
    }

    /** Drops the links before a place if they are many, and the heading over them. */
    private void dropLinkRun(int end, int run, int links) {
        if (links < LINK_RUN) {
            return;
        }
        int at = end;
        for (int i = 0; i < run; i++) {
            at = kept.previousSetBit(at - 1);
            kept.clear(at);
        }
        int label = at == 0 ? -1 : kept.previousSetBit(at - 1);
        if (label >= 0) {
            FlowBlock block = blocks.get(label);
            if (block.table == null
                    && block.weight == 0
                    && block.text.length() <= MAX_LIST_LABEL_CHARS
                    && block.level > 0) {
                kept.clear(label);
            }
        }
    }

    /** The title above the core, and whatever stands between the two and is no furniture: most often the date. */
    private void keepTitle() {
        int first = core.firstBlock;
        int from = startsWithTitle() ? -1 : titleAbove(first);
        if (from < 0) {
            keepDateLine(first);
            return;
        }
        kept.set(from);
        for (int i = from; i < first; i++) {
            FlowBlock block = blocks.get(i);
            boolean near = i <= from + DATE_REACH || i >= first - DATE_REACH;
            if (near && !BlockKind.isLinkDense(block) && !BlockKind.isFurniture(block)) {
                kept.set(i);
            }
        }
    }

    private boolean startsWithTitle() {
        for (int i = core.firstBlock; i < Math.min(core.firstBlock + TITLE_LINES, core.lastBlock); i++) {
            FlowBlock block = blocks.get(i);
            if (BlockKind.isTitle(block, title) || (block.level > 0 && block.level < 3 && block.linkChars == 0)) {
                return true;
            }
        }
        return false;
    }

    private int titleAbove(int first) {
        for (int i = first - 1; i >= Math.max(0, first - TITLE_REACH); i--) {
            FlowBlock block = blocks.get(i);
            if (BlockKind.isTitle(block, title)
                    || (block.level == 1 && block.linkChars == 0 && i >= first - DATE_REACH)) {
                return i;
            }
        }
        return -1;
    }

    private void keepDateLine(int first) {
        for (int i = first - 1; i >= Math.max(0, first - DATE_REACH); i--) {
            if (BlockKind.isDateLine(blocks.get(i))) {
                kept.set(i);
                return;
            }
        }
    }

    private void keepSignature() {
        int from = core.lastBlock + 1;
        for (int i = from; i < Math.min(blocks.size(), from + SIGNATURE_REACH); i++) {
            FlowBlock block = blocks.get(i);
            if (block.table != null
                    || block.linkChars > 0
                    || block.text.length() > MAX_SIGNATURE_CHARS
                    || BlockKind.isFurniture(block)) {
                return;
            }
            if (BlockKind.isDateLine(block)) {
                kept.set(from, i + 1);
                return;
            }
        }
    }
}
