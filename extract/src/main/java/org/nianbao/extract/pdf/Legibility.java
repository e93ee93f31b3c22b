// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Problem;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Keeps count of what a document's pages could not tell, and says so. Mutable, of one document. */
final class Legibility {
    /**
     * Glyphs below which a page with a picture is a scan with, at most, a stamped page number: the shortest report page
     * of text has a heading of more.
     */
    private static final int FEW_GLYPHS = 12;
    /** Share of unknown characters from which the text layer is broken; sound files have below one in a hundred. */
    private static final float BROKEN = 0.3f;

    private final List<Problem> problems = new ArrayList<>();
    private int pages;
    private int scans;
    private int glyphs;
    private int unreadable;
    private int hidden;
    private int drawings;
    private boolean damaged;

    void add(PageContent page, PageLayout layout) {
        pages++;
        int printed = 0;
        Glyph firstUnreadable = null;
        int unreadableHere = 0;
        for (Glyph glyph : page.glyphs()) {
            if (!glyph.isBlank()) {
                printed++;
            }
            if (Characters.isUnreadable(glyph.first())) {
                unreadableHere++;
                firstUnreadable = firstUnreadable == null ? glyph : firstUnreadable;
            }
        }
        glyphs += printed;
        unreadable += unreadableHere;
        hidden += page.hiddenGlyphs();
        drawings += page.shapes();
        report(page, layout, printed);
        if (firstUnreadable != null) {
            Glyph at = firstUnreadable;
            problem(
                    "unreadableText",
                    unreadableHere + " of " + printed + " characters on page " + page.number()
                            + " have no meaning that their font states",
                    new PageBox(page.number(), at.left(), at.top(), at.right(), at.bottom()));
        }
    }

    private void report(PageContent page, PageLayout layout, int printed) {
        String on = " on page " + page.number();
        if (printed < FEW_GLYPHS && page.images() > 0) {
            scans++;
            problem("pageWithoutText", "a picture and " + printed + " characters of text" + on, whole(page));
        } else if (printed == 0) {
            problem("pageWithoutText", "no text" + on, whole(page));
        }
        if (page.hiddenGlyphs() > 0) {
            problem("hiddenText", page.hiddenGlyphs() + " invisible characters left out" + on, whole(page));
        }
        if (!page.slanted().isEmpty()) {
            problem("slantedText", "text at an angle left out" + on + ": " + page.slanted(), whole(page));
        }
        if (!page.complete()) {
            damaged = true;
            problem("damagedPage", "the content" + on + " is broken or too large: its end may be missing", whole(page));
        }
        if (layout.crossings() > 0) {
            problem(
                    "textAcrossBorder",
                    layout.crossings() + " words cross a border" + on + ": each was given to the cell with most of it",
                    whole(page));
        }
    }

    /** Notes that a part of the file is missing or broken. */
    void damage(String code, String message) {
        damaged = true;
        problem(code, message, null);
    }

    private void problem(String code, String message, @Nullable PageBox location) {
        problems.add(new Problem(code, message, location));
    }

    private static PageBox whole(PageContent page) {
        return new PageBox(page.number(), 0, 0, page.width(), page.height());
    }

    /**
     * The flaws met.
     *
     * @param guessed fonts whose texts are a guess
     * @throws RejectionException where there is nothing to read, or what there is cannot be trusted
     */
    List<Problem> finish(Set<String> guessed) throws RejectionException {
        for (String font : guessed) {
            problem("guessedEncoding", "the font " + font + " does not say which characters it prints", null);
        }
        if (scans == pages && glyphs < FEW_GLYPHS * pages) {
            String layer =
                    hidden > 0 ? "; the invisible text under it, " + hidden + " characters, is a recogniser's" : "";
            throw needsOcr("all " + pages + " pages are pictures of text" + layer);
        }
        if (glyphs == 0) {
            // What is left of a cut file may be its lines only: the text is not a picture, it is gone.
            if (damaged) {
                throw new RejectionException(
                        RejectionCode.DAMAGED,
                        Stage.EXTRACT,
                        "the file is damaged, and no text is left on its " + pages + " pages");
            }
            if (drawings > 0 || hidden > 0 || scans > 0) {
                throw needsOcr("the " + pages + " pages hold drawings and no text");
            }
            throw new RejectionException(RejectionCode.EMPTY, Stage.EXTRACT, "all " + pages + " pages are blank");
        }
        if (unreadable > BROKEN * glyphs) {
            throw needsOcr(unreadable + " of " + glyphs + " characters have no meaning that their fonts state");
        }
        return problems;
    }

    private static RejectionException needsOcr(String reason) {
        return new RejectionException(
                RejectionCode.NEEDS_OCR, Stage.EXTRACT, reason + ": the document must be read by text recognition");
    }
}
