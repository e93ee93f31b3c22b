// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.parts.Parts;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads the XML of Word 2003, which has the elements of DOCX for text and tables, and one file for all. Left out is what
 * {@link DocxReader} leaves out.
 */
public final class WordXmlReader implements DocumentReader {
    private static final String PART = "wordDocument";

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (Markup xml = Markup.of(source, limits)) {
            Reading reading = new Reading(source, new OneFile(source, limits), PART, limits);
            return read(xml, source, reading);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the file is broken: " + e.getMessage());
        }
    }

    /** The styles stand in the file itself; the numbers of lists stand at the paragraphs. */
    private record OneFile(SourceDocument source, Limits limits) implements Parts {
        @Override
        public @Nullable Markup markup(String name) throws IOException, RejectionException {
            return name.equals("styles.xml") ? Markup.of(source, limits) : null;
        }

        @Override
        public byte @Nullable [] content(String name) {
            return null;
        }
    }

    private static Document read(Markup xml, SourceDocument source, Reading reading) throws RejectionException {
        String title = null;
        String author = null;
        List<Block> blocks = null;
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "wordDocument", "DocumentProperties" -> {}
                case "Title" -> title = text(xml);
                case "Author" -> author = text(xml);
                case "body" -> blocks = new StoryReader(xml, reading).read(reading.place(0, 0, 0));
                default -> xml.skip();
            }
        }
        if (blocks == null) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the file has no body");
        }
        xml.end();
        return new Document(source, new PageMetadata(title, null, null, author, null), blocks, reading.problems());
    }

    private static @Nullable String text(Markup xml) throws RejectionException {
        StringBuilder text = new StringBuilder();
        xml.appendText(text);
        return text.toString().isBlank() ? null : text.toString().strip();
    }
}
