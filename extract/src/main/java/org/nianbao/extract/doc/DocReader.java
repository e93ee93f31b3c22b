// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/**
 * Reads DOC, the documents of Word 97 to 2003 and of WPS. Headers, footers, footnotes, comments, deleted and hidden text
 * are left out; tables have their spans from the sides of their cells.
 */
public final class DocReader implements DocumentReader {
    /** Offset of the flags in the header. */
    private static final int FLAGS = 0x0A;

    private static final int ENCRYPTED = 0x0100;

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            if (isLocked(files)) {
                throw rejected(RejectionCode.ENCRYPTED, "the document is locked by a password");
            }
            return read(source, files, limits);
        } catch (EncryptedDocumentException e) {
            throw rejected(RejectionCode.ENCRYPTED, "the document is locked by a password");
        } catch (OldFileFormatException e) {
            throw rejected(RejectionCode.UNSUPPORTED, "a document of Word 95 or older");
        } catch (IOException | RuntimeException e) {
            // The library meets broken tables of pieces and properties with unchecked exceptions of many kinds.
            throw rejected(
                    RejectionCode.DAMAGED,
                    "the document is broken: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** Said by the document's header, so that a lock of any kind is known as one. */
    private static boolean isLocked(POIFSFileSystem files) throws IOException {
        try (DocumentInputStream header = files.createDocumentInputStream("WordDocument")) {
            header.skipNBytes(FLAGS);
            return (header.readUShort() & ENCRYPTED) != 0;
        }
    }

    private static Document read(SourceDocument source, POIFSFileSystem files, Limits limits)
            throws IOException, RejectionException {
        try (HWPFDocument document = new HWPFDocument(files)) {
            Story story = new Story(document, limits);
            story.read();
            return new Document(source, metadata(document), story.blocks(), story.problems());
        }
    }

    private static PageMetadata metadata(HWPFDocument document) {
        SummaryInformation summary = document.getSummaryInformation();
        return summary == null
                ? PageMetadata.none()
                : new PageMetadata(text(summary.getTitle()), null, null, text(summary.getAuthor()), null);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static RejectionException rejected(RejectionCode code, String message) {
        return new RejectionException(code, Stage.EXTRACT, message);
    }
}
