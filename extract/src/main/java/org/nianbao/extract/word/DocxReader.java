// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.parts.CoreProperties;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
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
    private static final String USUAL_PART = "word/document.xml";
    private static final String USUAL_PROPERTIES = "docProps/core.xml";

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PartPackage contents = PartPackage.open(source.bytes(), limits)) {
            Parts parts = parts(contents);
            Reading reading = new Reading(contents, parts.document(), limits);
            List<Block> blocks = blocks(contents, parts.document(), reading);
            PageMetadata metadata = CoreProperties.read(contents, parts.properties());
            return new Document(source, metadata, blocks, reading.problems());
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the package is broken: " + e.getMessage());
        }
    }

    private record Parts(String document, String properties) {}

    private static Parts parts(PartPackage contents) throws IOException, RejectionException {
        String document = USUAL_PART;
        String properties = USUAL_PROPERTIES;
        try (Markup xml = contents.markup("_rels/.rels")) {
            while (xml != null && xml.nextInside(1)) {
                String type = String.valueOf(xml.attribute("Type"));
                String target = xml.attribute("Target");
                if (target != null && type.endsWith("/officeDocument")) {
                    document = withoutSlash(target);
                } else if (target != null && type.endsWith("/core-properties")) {
                    properties = withoutSlash(target);
                }
            }
        }
        return new Parts(document, properties);
    }

    private static String withoutSlash(String target) {
        return target.startsWith("/") ? target.substring(1) : target;
    }

    private static List<Block> blocks(PartPackage contents, String part, Reading reading)
            throws IOException, RejectionException {
        try (Markup xml = contents.markup(part)) {
            if (xml == null) {
                throw PartPackage.rejected(RejectionCode.DAMAGED, "the package has no part " + part);
            }
            while (xml.nextInside(1)) {
                if (xml.name().equals("body")) {
                    List<Block> blocks = new StoryReader(xml, reading).read(reading.place(0, 0, 0));
                    drain(xml);
                    return blocks;
                }
                if (!xml.name().equals("document")) {
                    xml.skip();
                }
            }
            throw PartPackage.rejected(RejectionCode.DAMAGED, "part " + part + " has no body");
        }
    }

    /** Reads on to the end, where the checksum is compared. */
    private static void drain(Markup xml) throws RejectionException {
        while (xml.nextInside(1)) {
            xml.skip();
        }
        xml.end();
    }
}
