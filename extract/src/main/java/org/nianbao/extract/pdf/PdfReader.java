// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Problem;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/**
 * Reads digital PDF documents: text as printed, tables from the lines that the pages draw.
 *
 * <p>Start reading here: {@link ContentInterpreter} runs each page's stream once and gives a {@link PageContent} of
 * glyphs and rulings; {@link PageLayout} finds the grids and gives every glyph to a cell or a line; {@link
 * PageFurniture} takes out page numbers and running lines; {@link DocumentAssembler} joins paragraphs and tables over
 * the page breaks.
 */
public final class PdfReader implements DocumentReader {
    private final PredefinedMaps predefined = new PredefinedMaps();
    private final StandardMetrics metrics = new StandardMetrics();

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PDDocument pdf = Loader.loadPDF(source.bytes())) {
            return read(pdf, source, limits);
        } catch (InvalidPasswordException e) {
            throw rejection(RejectionCode.ENCRYPTED, "the document asks for a password", e);
        } catch (IOException e) {
            throw rejection(RejectionCode.DAMAGED, "no PDF that can be read: " + e.getMessage(), e);
        }
    }

    private Document read(PDDocument pdf, SourceDocument source, Limits limits) throws RejectionException {
        int count = pdf.getNumberOfPages();
        if (count == 0) {
            throw new RejectionException(RejectionCode.DAMAGED, Stage.EXTRACT, "the document has no pages");
        }
        if (count > limits.maxPages()) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE,
                    Stage.EXTRACT,
                    "the document has " + count + " pages, at most " + limits.maxPages() + " are read");
        }
        StreamBytes streams = new StreamBytes(limits.maxExpandedBytes());
        FontReader fonts = new FontReader(predefined, metrics, streams);
        List<Problem> problems = new ArrayList<>();
        List<PageLayout> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PageContent content = ContentInterpreter.read(pdf.getPage(i), i + 1, fonts, streams);
            pages.add(PageLayout.of(content));
        }
        List<Block> blocks = DocumentAssembler.blocks(PageFurniture.remove(pages));
        return new Document(source, metadata(pdf), blocks, problems);
    }

    private static PageMetadata metadata(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        return new PageMetadata(trimmed(information.getTitle()), null, null, trimmed(information.getAuthor()), null);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static RejectionException rejection(RejectionCode code, String message, Exception cause) {
        return new RejectionException(code, Stage.EXTRACT, message, cause);
    }
}
