// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Problem;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/**
 * Reads PDF documents: text as printed, tables from the lines that the pages draw; pages that are pictures, or whose text
 * says nothing, by a recogniser where there is one.
 *
 * <p>Start reading here: {@link ContentInterpreter} runs each page's stream once and gives a {@link PageContent} of
 * glyphs and rulings; {@link PageLayout} finds the grids and gives every glyph to a cell or a line; {@link
 * PageFurniture} takes out page numbers and running lines; {@link DocumentAssembler} joins paragraphs and tables over
 * the page breaks.
 */
public final class PdfReader implements DocumentReader {
    private static final byte[] END_MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int END_STRETCH_BYTES = 4_096;

    private final PredefinedMaps predefined = new PredefinedMaps();
    private final StandardMetrics metrics = new StandardMetrics();
    private final Recognition recognition;

    /** A reader of digital pages only. */
    public PdfReader() {
        this(Recognition.none());
    }

    public PdfReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PDDocument pdf = open(source.bytes())) {
            return read(pdf, source, limits);
        } catch (InvalidPasswordException e) {
            throw rejection(RejectionCode.ENCRYPTED, "the document asks for a password", e);
        } catch (IOException e) {
            throw rejection(RejectionCode.DAMAGED, "no PDF that can be read: " + e.getMessage(), e);
        }
    }

    static PDDocument open(byte[] bytes) throws IOException {
        try {
            return Loader.loadPDF(bytes);
        } catch (RuntimeException e) {
            // The library's parser trips over some broken files so; nothing of ours runs here.
            throw new IOException("the parser failed: " + e, e);
        }
    }

    private Document read(PDDocument pdf, SourceDocument source, Limits limits) throws RejectionException {
        StreamBytes streams = new StreamBytes(limits.maxExpandedBytes());
        FontReader fonts = new FontReader(predefined, metrics, streams);
        Legibility legibility = new Legibility();
        PageScans scans = new PageScans(pdf, recognition, legibility);
        if (isTruncated(source.bytes())) {
            legibility.damage("truncated", "the file has no end mark: its last part may be missing");
        }
        StructureTables tags = StructureTables.of(pdf.getDocumentCatalog().getCOSObject());
        List<Problem> unfollowed = new ArrayList<>();
        List<PageLayout> pages = new ArrayList<>();
        int cells = 0;
        for (PDPage page : pages(pdf, limits, legibility)) {
            MarkedRuns runs = new MarkedRuns();
            PageContent content =
                    scans.read(ContentInterpreter.read(page, pages.size() + 1, fonts, streams, runs), page);
            List<TaggedTable> tagged = tags.on(page.getCOSObject());
            PageLayout layout = PageLayout.of(content, new PageTags(tagged, runs, unfollowed));
            cells += layout.cells();
            if (cells > limits.maxCells()) {
                throw tooLarge("more than " + limits.maxCells() + " table cells by page " + content.number());
            }
            legibility.add(content, layout);
            pages.add(layout);
        }
        List<Problem> problems = new ArrayList<>(legibility.finish(fonts.doubts(), recognition));
        problems.addAll(unfollowed);
        List<Block> blocks = DocumentAssembler.blocks(PageFurniture.remove(pages));
        return new Document(source, metadata(pdf), blocks, problems);
    }

    /** All pages that the page tree leads to; where it breaks off, those before, and a problem noted. */
    private static List<PDPage> pages(PDDocument pdf, Limits limits, Legibility legibility) throws RejectionException {
        List<PDPage> pages = new ArrayList<>();
        IdentityHashMap<COSDictionary, PDPage> seen = new IdentityHashMap<>();
        try {
            int stated = pdf.getNumberOfPages();
            if (stated > limits.maxPages()) {
                throw tooLarge("the document has " + stated + " pages, at most " + limits.maxPages() + " are read");
            }
            for (PDPage page : pdf.getPages()) {
                if (pages.size() == limits.maxPages()) {
                    throw tooLarge("the document has more than " + limits.maxPages() + " pages");
                }
                if (seen.put(page.getCOSObject(), page) == null) {
                    pages.add(page);
                } else {
                    legibility.damage("damaged", "a page is listed again after page " + pages.size());
                }
            }
            if (pages.size() < stated) {
                legibility.damage("damaged", "the document states " + stated + " pages and has " + pages.size());
            }
        } catch (RuntimeException e) {
            legibility.damage("damaged", "the list of pages breaks off after page " + pages.size());
        }
        if (pages.isEmpty()) {
            throw new RejectionException(RejectionCode.DAMAGED, Stage.EXTRACT, "the document has no pages");
        }
        return pages;
    }

    /** Whether the end mark is missing from the last stretch of the file, where junk may follow it. */
    private static boolean isTruncated(byte[] bytes) {
        for (int at = bytes.length - END_MARK.length; at >= Math.max(0, bytes.length - END_STRETCH_BYTES); at--) {
            if (Arrays.equals(bytes, at, at + END_MARK.length, END_MARK, 0, END_MARK.length)) {
                return false;
            }
        }
        return true;
    }

    private static PageMetadata metadata(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        return new PageMetadata(trimmed(information.getTitle()), null, null, trimmed(information.getAuthor()), null);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static RejectionException tooLarge(String message) {
        return new RejectionException(RejectionCode.TOO_LARGE, Stage.EXTRACT, message);
    }

    private static RejectionException rejection(RejectionCode code, String message, Exception cause) {
        return new RejectionException(code, Stage.EXTRACT, message, cause);
    }
}
