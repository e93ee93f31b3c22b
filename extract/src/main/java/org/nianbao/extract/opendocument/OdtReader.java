// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Problem;
import org.nianbao.extract.parts.CoreProperties;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads ODT. Headers, footers, notes, comments, deleted and hidden text are left out; tables have their spans as the
 * markup states them.
 */
public final class OdtReader implements DocumentReader {
    private final Recognition recognition;

    /** A reader of text only. */
    public OdtReader() {
        this(Recognition.none());
    }

    /** @param recognition how pictures in the document are read, where it has no table */
    public OdtReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PartPackage parts = PartPackage.open(source.bytes(), limits)) {
            List<Block> blocks = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            OdfPackage.read(parts, "text", (xml, styles) -> {
                OdtStory story = new OdtStory(xml, OdfPackage.CONTENT, styles, limits, problems);
                List<Block> own = new ArrayList<>();
                story.readInto(own);
                blocks.addAll(story.withPictures(own, parts::content, recognition));
            });
            PageMetadata metadata = CoreProperties.read(parts, OdfPackage.META);
            return new Document(source, metadata, blocks, problems);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the package is broken: " + e.getMessage());
        }
    }
}
