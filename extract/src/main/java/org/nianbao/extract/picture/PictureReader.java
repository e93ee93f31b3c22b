// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Problem;
import org.nianbao.extract.pdf.RecognisedPages;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/** Reads scans that are picture files: PNG, JPEG, TIFF with any number of pages, BMP and GIF. */
public final class PictureReader implements DocumentReader {
    private final Recognition recognition;

    public PictureReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PictureFile file = PictureFile.open(source.bytes())) {
            int frames = file.frames(limits.maxPages());
            if (frames > limits.maxPages()) {
                throw tooLarge("the picture has more than " + limits.maxPages() + " pages");
            }
            PageRecogniser recogniser = recognition.recogniser();
            if (recogniser == null) {
                throw new RejectionException(
                        RejectionCode.NEEDS_OCR,
                        Stage.EXTRACT,
                        "the document is a picture and must be read by text recognition; " + recognition.hint());
            }
            return read(source, file, frames, recogniser, limits);
        }
    }

    private static Document read(
            SourceDocument source, PictureFile file, int frames, PageRecogniser recogniser, Limits limits)
            throws RejectionException {
        RecognisedPages pages = new RecognisedPages(recogniser);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            try {
                PictureFile.Frame frame = file.frame(i);
                pages.add(frame.picture(), frame.dotsPerInch(), frame.whole());
            } catch (RejectionException e) {
                if (i == 0 || e.code() != RejectionCode.DAMAGED) {
                    throw e;
                }
                problems.add(new Problem("damagedPicture", "pages from " + (i + 1) + " on: " + e.getMessage(), null));
                break;
            }
            if (pages.cells() > limits.maxCells()) {
                throw tooLarge("more than " + limits.maxCells() + " table cells by page " + (i + 1));
            }
        }
        if (pages.isEmpty()) {
            throw new RejectionException(
                    RejectionCode.NEEDS_OCR, Stage.EXTRACT, "text recognition found no text in the picture");
        }
        problems.addAll(0, pages.problems());
        return new Document(source, PageMetadata.none(), pages.blocks(), problems);
    }

    private static RejectionException tooLarge(String message) {
        return new RejectionException(RejectionCode.TOO_LARGE, Stage.EXTRACT, message);
    }
}
