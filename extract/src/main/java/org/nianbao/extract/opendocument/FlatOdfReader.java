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
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Reads OpenDocument texts and spreadsheets that are one XML file (FODT, FODS), as ODT and ODS are read. */
public final class FlatOdfReader implements DocumentReader {
    /** Name of the root, which stands for a part in locations. */
    private static final String PART = "document";

    private final boolean spreadsheet;

    private FlatOdfReader(boolean spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** A reader of texts. */
    public static FlatOdfReader ofTexts() {
        return new FlatOdfReader(false);
    }

    /** A reader of spreadsheets. */
    public static FlatOdfReader ofSpreadsheets() {
        return new FlatOdfReader(true);
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (Markup xml = Markup.of(source, limits)) {
            return spreadsheet ? spreadsheet(xml, source, limits) : text(xml, source, limits);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the file is broken: " + e.getMessage());
        }
    }

    private static Document text(Markup xml, SourceDocument source, Limits limits)
            throws IOException, RejectionException {
        List<Block> blocks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        PageMetadata metadata = OdfPackage.readFlat(
                xml, "text", (body, styles) -> new OdtStory(body, PART, styles, limits, problems).readInto(blocks));
        return new Document(source, metadata, blocks, problems);
    }

    private static Document spreadsheet(Markup xml, SourceDocument source, Limits limits)
            throws IOException, RejectionException {
        SheetBlocks blocks = new SheetBlocks(limits);
        PageMetadata metadata = OdfPackage.readFlat(
                xml, "spreadsheet", (body, styles) -> new OdsSheets(body, styles, limits, blocks).read());
        return new Document(source, metadata, blocks.blocks(), blocks.problems());
    }
}
