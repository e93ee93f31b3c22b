// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.io.IOException;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.parts.CoreProperties;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads ODS: cells by the text saved with them. Hidden sheets, rows and columns are left out, and a problem says so.
 */
public final class OdsReader implements DocumentReader {
    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PartPackage parts = PartPackage.open(source.bytes(), limits)) {
            SheetBlocks blocks = new SheetBlocks(limits);
            OdfPackage.read(parts, "spreadsheet", (xml, styles) -> new OdsSheets(xml, styles, limits, blocks).read());
            PageMetadata metadata = CoreProperties.read(parts, OdfPackage.META);
            return new Document(source, metadata, blocks.blocks(), blocks.problems());
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the package is broken: " + e.getMessage());
        }
    }
}
