// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Problem;
import org.nianbao.extract.scan.PageRecogniser;

/**
 * Pictures of pages as the blocks that they show, laid out as the pages of a PDF are: tables go on over page breaks,
 * running lines are left out. Mutable, of one document.
 */
public final class RecognisedPages {
    private final PageRecogniser recogniser;
    private final Legibility legibility = new Legibility();
    private final List<PageLayout> pages = new ArrayList<>();
    private int cells;
    private int characters;

    public RecognisedPages(PageRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Adds the next page.
     *
     * @param dotsPerInch of the picture, more than 0; locations are in points of 1/72 inch by it
     * @param whole false where a part of the picture is missing, so that nothing on it is sure
     */
    public void add(BufferedImage picture, float dotsPerInch, boolean whole) {
        float scale = PageScans.POINTS_PER_INCH / dotsPerInch;
        float[] display = {picture.getWidth() * scale, picture.getHeight() * scale};
        PageContent content = RecognisedContent.of(
                recogniser.recognise(picture, dotsPerInch), pages.size() + 1, dotsPerInch, display, List.of(), whole);
        PageLayout layout = PageLayout.of(content, PageTags.none());
        legibility.add(content, layout);
        cells += layout.cells();
        characters += content.glyphs().size();
        pages.add(layout);
    }

    /** How many table cells the pages have so far. */
    public int cells() {
        return cells;
    }

    /** Whether no text was found so far. */
    public boolean isEmpty() {
        return characters == 0;
    }

    /** What the pages say, in reading order. */
    public List<Block> blocks() {
        return List.copyOf(DocumentAssembler.blocks(PageFurniture.remove(pages)));
    }

    /** Which pages were recognised, and what could not be read on them. */
    public List<Problem> problems() {
        return legibility.problems();
    }
}
