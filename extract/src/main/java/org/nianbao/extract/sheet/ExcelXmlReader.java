// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads the XML of Excel 2003: cells as they are displayed, formulas by the values saved with them. Hidden sheets, rows
 * and columns are left out, and a problem says so.
 */
public final class ExcelXmlReader implements DocumentReader {
    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try {
            // What a sheet hides stands behind it.
            ExcelXmlOptions options = ExcelXmlOptions.read(source, limits);
            try (Markup xml = Markup.of(source, limits)) {
                return read(xml, source, options, limits);
            }
        } catch (IOException e) {
            throw SheetFill.rejected(RejectionCode.DAMAGED, "the file is broken: " + e.getMessage());
        }
    }

    private static Document read(Markup xml, SourceDocument source, ExcelXmlOptions options, Limits limits)
            throws RejectionException {
        SheetBlocks blocks = new SheetBlocks(limits);
        ExcelXmlStyles styles = new ExcelXmlStyles();
        String title = null;
        String author = null;
        boolean found = false;
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "Workbook", "DocumentProperties" -> {}
                case "Title" -> title = text(xml);
                case "Author" -> author = text(xml);
                case "Styles" -> styles.read(xml);
                case "Worksheet" -> {
                    found = true;
                    String name = String.valueOf(xml.attribute("Name"));
                    if (options.isHidden(name)) {
                        blocks.leaveOut(name, name);
                        xml.skip();
                    } else {
                        SheetFill fill = new SheetFill(name, name, limits);
                        new ExcelXmlSheet(xml, styles, options, fill).read(name);
                        fill.addTo(blocks);
                    }
                }
                default -> xml.skip();
            }
        }
        if (!found) {
            throw SheetFill.rejected(RejectionCode.DAMAGED, "the workbook has no sheet");
        }
        xml.end();
        return new Document(
                source, new PageMetadata(title, null, null, author, null), blocks.blocks(), blocks.problems());
    }

    private static @Nullable String text(Markup xml) throws RejectionException {
        StringBuilder text = new StringBuilder();
        xml.appendText(text);
        return text.toString().isBlank() ? null : text.toString().strip();
    }
}
