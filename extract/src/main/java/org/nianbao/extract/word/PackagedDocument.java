// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.parts.CoreProperties;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.parts.Parts;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Reads the main part of a document that has several, however they are packed. */
final class PackagedDocument {
    private static final String USUAL_PART = "word/document.xml";
    private static final String USUAL_PROPERTIES = "docProps/core.xml";

    private PackagedDocument() {}

    static Document read(Parts contents, SourceDocument source, Limits limits, Recognition recognition)
            throws IOException, RejectionException {
        Names parts = names(contents);
        Reading reading = new Reading(source, contents, parts.document(), limits);
        List<Block> blocks = reading.withPictures(blocks(contents, parts.document(), reading), recognition);
        PageMetadata metadata = CoreProperties.read(contents, parts.properties());
        return new Document(source, metadata, blocks, reading.problems());
    }

    private record Names(String document, String properties) {}

    private static Names names(Parts contents) throws IOException, RejectionException {
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
        return new Names(document, properties);
    }

    private static String withoutSlash(String target) {
        return target.startsWith("/") ? target.substring(1) : target;
    }

    private static List<Block> blocks(Parts contents, String part, Reading reading)
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
