// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.mht;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.html.HtmlReader;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;

/**
 * Reads MHT: the web page that the message starts with, as a page of its own would be read. Where that page holds no table,
 * as a set of frames does, the pages beside it that hold some are read behind it, and a problem says so.
 */
public final class MhtReader implements DocumentReader {
    private final Recognition recognition;

    /** A reader of text only. */
    public MhtReader() {
        this(Recognition.none());
    }

    /** @param recognition how pictures in the message are read, where a page has no table */
    public MhtReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        List<SavedPage> pages = SavedPages.of(source.bytes(), limits);
        if (pages.isEmpty()) {
            throw SavedPages.rejected(RejectionCode.UNSUPPORTED, "a message that holds no web page");
        }
        Document first = read(source, pages.get(0), limits);
        if (pages.size() == 1 || holdsTable(first)) {
            return first;
        }
        List<Block> blocks = new ArrayList<>(first.blocks());
        List<Problem> problems = new ArrayList<>(first.problems());
        for (SavedPage page : pages.subList(1, pages.size())) {
            Document beside = read(source, page, limits);
            if (holdsTable(beside)) {
                blocks.addAll(beside.blocks());
                problems.addAll(beside.problems());
                problems.add(
                        new Problem("framedPage", "the page " + page.name() + " was read as a part of this one", null));
            }
        }
        return new Document(source, first.metadata(), blocks, problems);
    }

    private static boolean holdsTable(Document document) {
        return document.blocks().stream().anyMatch(Table.class::isInstance);
    }

    private Document read(SourceDocument source, SavedPage page, Limits limits) throws RejectionException {
        Document read = new HtmlReader(recognition, new SavedPictures(source.bytes(), page, limits))
                .read(decoded(source, page, limits), limits);
        return new Document(source, read.metadata(), read.blocks(), read.problems());
    }

    /** The page with the charset that its bytes prove, or else its header and its markup state. */
    private static SourceDocument decoded(SourceDocument source, SavedPage page, Limits limits) {
        try {
            SourceDocument found = SourceDocuments.of(
                    source.uri(), page.bytes(), source.retrievedAt(), page.contentType(), source.archive(), limits);
            return found.mediaType().equals(MediaTypes.HTML) ? found : asPage(source, page, found);
        } catch (RejectionException e) {
            // A page of nothing, as frames may be: it shows nothing.
            return new SourceDocument(
                    source.uri(), MediaTypes.HTML, null, new byte[0], source.sha256(), source.retrievedAt(), null);
        }
    }

    private static SourceDocument asPage(SourceDocument source, SavedPage page, SourceDocument found) {
        return new SourceDocument(
                source.uri(),
                MediaTypes.HTML,
                found.charset(),
                page.bytes(),
                found.sha256(),
                source.retrievedAt(),
                source.archive());
    }
}
