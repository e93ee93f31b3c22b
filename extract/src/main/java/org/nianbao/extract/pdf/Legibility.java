// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Problem;
import org.nianbao.extract.scan.Recognition;
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

    /** Points of paths from which a page without text prints its text as outlines: some 50 characters. */
    private static final int OUTLINED = 2_000;
    /** Share of the page that pictures cover on a scan. */
    private static final float PICTURED = 0.2f;

    private final List<Problem> problems = new ArrayList<>();
    private int pages;
    private int scans;
    private int recognised;
    private @Nullable RejectionException unseen;
    private int glyphs;
    private int unreadable;
    private int hidden;
    private int drawings;
    private boolean damaged;

    /** Whether a page must be looked at to be read: it is a picture, or its fonts do not say what they print. */
    static boolean isPicture(PageContent page) {
        int printed = 0;
        int unreadable = 0;
        for (Glyph glyph : page.glyphs()) {
            printed += glyph.isBlank() ? 0 : 1;
            unreadable += Characters.isUnreadable(glyph.first()) ? 1 : 0;
        }
        if (printed >= FEW_GLYPHS) {
            return unreadable > BROKEN * printed;
        }
        boolean pictured = page.pictures().count() > 0
                && (printed == 0 || page.pictures().area() > PICTURED * page.width() * page.height());
        return pictured || page.shapes() > OUTLINED;
    }

    void add(PageContent page, PageLayout layout) {
        pages++;
        if (page.isRecognised()) {
            addRecognised(page, layout);
            return;
        }
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
        if (printed < FEW_GLYPHS && page.pictures().count() > 0) {
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
        reportCrossings(page, layout);
    }

    private void reportCrossings(PageContent page, PageLayout layout) {
        if (layout.crossings() > 0) {
            problem(
                    "textAcrossBorder",
                    layout.crossings() + " words cross a border on page " + page.number()
                            + ": each was given to the cell with most of it",
                    whole(page));
        }
    }

    private void addRecognised(PageContent page, PageLayout layout) {
        recognised++;
        glyphs += page.glyphs().size();
        String on = "page " + page.number();
        String layer = page.layer().isEmpty()
                ? ""
                : "; the " + page.layer().size() + " invisible characters under it were held against that";
        problem("recognisedPage", on + " is a picture and was read by text recognition" + layer, whole(page));
        if (!page.complete()) {
            problem(
                    "damagedPicture",
                    "a picture on " + on + " is broken off or cannot be drawn: nothing on the page is sure",
                    whole(page));
        }
        int unread = 0;
        Glyph first = null;
        for (Glyph glyph : page.glyphs()) {
            if (glyph.text().equals(CidText.UNKNOWN)) {
                unread++;
                first = first == null ? glyph : first;
            }
        }
        if (first != null) {
            problem(
                    "unreadableText",
                    unread + " lines on " + on + " could not be recognised",
                    layout.frame().box(first.left(), first.top(), first.right(), first.bottom()));
        }
        reportCrossings(page, layout);
    }

    /** Notes a page whose picture could not be looked at. */
    void unseen(PageContent page, RejectionCode code, String what) {
        String message = what + " on page " + page.number();
        problem(code == RejectionCode.TOO_LARGE ? "pictureTooLarge" : "damagedPicture", message, whole(page));
        unseen = unseen == null ? new RejectionException(code, Stage.EXTRACT, message) : unseen;
    }

    /** The flaws met so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
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
     * @param recognition says what a user can do about pictures
     * @throws RejectionException where there is nothing to read, or what there is cannot be trusted
     */
    List<Problem> finish(Set<String> guessed, Recognition recognition) throws RejectionException {
        for (String font : guessed) {
            problem("guessedEncoding", "the font " + font + " does not say which characters it prints", null);
        }
        if (scans == pages && glyphs < FEW_GLYPHS * pages) {
            String layer =
                    hidden > 0 ? "; the invisible text under it, " + hidden + " characters, is a recogniser's" : "";
            throw needsOcr("all " + pages + " pages are pictures of text" + layer, recognition);
        }
        if (glyphs == 0) {
            // What is left of a cut file may be its lines only: the text is not a picture, it is gone.
            if (damaged) {
                throw new RejectionException(
                        RejectionCode.DAMAGED,
                        Stage.EXTRACT,
                        "the file is damaged, and no text is left on its " + pages + " pages");
            }
            if (recognised > 0) {
                throw new RejectionException(
                        RejectionCode.NEEDS_OCR,
                        Stage.EXTRACT,
                        "text recognition found no text on the " + recognised + " pages that are pictures");
            }
            if (drawings > 0 || hidden > 0 || scans > 0) {
                throw needsOcr("the " + pages + " pages hold drawings and no text", recognition);
            }
            throw new RejectionException(RejectionCode.EMPTY, Stage.EXTRACT, "all " + pages + " pages are blank");
        }
        if (unreadable > BROKEN * glyphs) {
            throw needsOcr(
                    unreadable + " of " + glyphs + " characters have no meaning that their fonts state", recognition);
        }
        return problems();
    }

    private RejectionException needsOcr(String reason, Recognition recognition) {
        if (unseen != null) {
            return unseen;
        }
        String hint = recognition.recogniser() == null ? "; " + recognition.hint() : "";
        return new RejectionException(
                RejectionCode.NEEDS_OCR,
                Stage.EXTRACT,
                reason + ": the document must be read by text recognition" + hint);
    }
}
