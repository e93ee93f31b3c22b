// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/**
 * Reads the blocks of a body, a table cell or a text box. It calls itself for what is nested, never deeper than the
 * markup's bound on nesting.
 */
final class StoryReader {
    private final Markup xml;
    private final Reading reading;

    StoryReader(Markup xml, Reading reading) {
        this.xml = xml;
        this.reading = reading;
    }

    /** The blocks inside the element just started. Paragraphs get {@code place}; tables their own. */
    List<Block> read(Location place) throws RejectionException {
        return readCell(place, xml::skip);
    }

    /** The blocks of the table cell just started; its properties are left to {@code properties}. */
    List<Block> readCell(Location place, Alternatives.Content properties) throws RejectionException {
        List<Block> blocks = new ArrayList<>(1);
        ParagraphReader paragraphs = new ParagraphReader(xml, reading, this, place, blocks);
        readInto(blocks, paragraphs, isOutsideTables(place), properties);
        paragraphs.finish();
        return blocks;
    }

    private static boolean isOutsideTables(Location place) {
        return !(place instanceof PartPath path) || path.table() == 0;
    }

    private void readInto(
            List<Block> blocks, ParagraphReader paragraphs, boolean outsideTables, Alternatives.Content properties)
            throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "p" -> paragraphs.read();
                case "tbl" -> {
                    paragraphs.finish();
                    new TableReader(xml, reading, this).readInto(blocks);
                    if (outsideTables) {
                        blocks.addAll(reading.picturesOfTable());
                    }
                }
                case "AlternateContent" -> {
                    int before = blocks.size();
                    Alternatives.read(
                            xml,
                            () -> readInto(blocks, paragraphs, outsideTables, properties),
                            () -> blocks.size() > before);
                }
                case "tcPr" -> properties.read();
                case "annotation" -> Annotations.enterInsertion(xml);
                // Deleted text, properties, and the section's layout; everything else may hold content.
                case "del", "moveFrom", "sdtPr", "sdtEndPr", "sectPr", "customXmlPr" -> xml.skip();
                default -> {}
            }
        }
    }
}
