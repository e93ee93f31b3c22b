// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** The parts of a packaged document that was saved as one XML file (Flat OPC). */
public final class FlatPackage implements Parts {
    private final SourceDocument source;
    private final Limits limits;

    public FlatPackage(SourceDocument source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    @Override
    public @Nullable Markup markup(String name) throws IOException, RejectionException {
        Markup xml = at(name, "xmlData");
        if (xml != null) {
            xml.startAgain();
        }
        return xml;
    }

    @Override
    public byte @Nullable [] content(String name) throws IOException, RejectionException {
        try (Markup xml = at(name, "binaryData")) {
            if (xml == null) {
                return null;
            }
            StringBuilder text = new StringBuilder();
            xml.appendText(text);
            return Base64.getMimeDecoder().decode(text.toString());
        } catch (IllegalArgumentException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "part " + name + " is no data of base 64");
        }
    }

    /** The file, its element of that name in that part just started. */
    private @Nullable Markup at(String part, String element) throws IOException, RejectionException {
        Markup xml = Markup.of(source, limits);
        while (xml.nextInside(1)) {
            boolean wanted = ("/" + part).equals(xml.attribute("name"));
            if (xml.name().equals("part") && !wanted) {
                xml.skip();
            } else if (wanted) {
                int inside = xml.depth();
                while (xml.nextInside(inside)) {
                    if (xml.name().equals(element)) {
                        return xml;
                    }
                    xml.skip();
                }
            }
        }
        xml.close();
        return null;
    }
}
