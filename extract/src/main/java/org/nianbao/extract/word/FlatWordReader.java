// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.parts.FlatPackage;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Reads Word documents whose parts stand in one XML file (Flat OPC), as {@link DocxReader} reads them. */
public final class FlatWordReader implements DocumentReader {
    private final Recognition recognition;

    /** A reader of text only. */
    public FlatWordReader() {
        this(Recognition.none());
    }

    /** @param recognition how pictures in the document are read, where it has no table */
    public FlatWordReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try {
            return PackagedDocument.read(new FlatPackage(source, limits), source, limits, recognition);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the file is broken: " + e.getMessage());
        }
    }
}
