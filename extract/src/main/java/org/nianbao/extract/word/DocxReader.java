// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads DOCX. The markup is pulled through once, which is several times faster than building an object model of it.
 * Headers, footers, footnotes, comments, deleted and hidden text are left out; tables have their spans as the markup
 * states them.
 */
public final class DocxReader implements DocumentReader {
    private final Recognition recognition;

    /** A reader of text only. */
    public DocxReader() {
        this(Recognition.none());
    }

    /** @param recognition how pictures in the document are read, where it has no table */
    public DocxReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PartPackage contents = PartPackage.open(source.bytes(), limits)) {
            return PackagedDocument.read(contents, source, limits, recognition);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the package is broken: " + e.getMessage());
        }
    }
}
