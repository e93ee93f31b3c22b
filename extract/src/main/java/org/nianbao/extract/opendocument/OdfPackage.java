// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** What texts and spreadsheets have in common: a body in one part, and styles in two. */
final class OdfPackage {
    static final String CONTENT = "content.xml";
    static final String META = "meta.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private OdfPackage() {}

    /** Reads the body just started. */
    @FunctionalInterface
    interface Body {
        void read(Markup xml, OdfStyles styles) throws IOException, RejectionException;
    }

    /**
     * Reads the body of the package.
     *
     * @param kind name of the element in the body that holds the document
     */
    static void read(PartPackage parts, String kind, Body body) throws IOException, RejectionException {
        refuseLocked(parts);
        OdfStyles styles = new OdfStyles();
        try (Markup xml = parts.markup(STYLES)) {
            while (xml != null && xml.nextInside(1)) {
                if (xml.name().equals("styles")) {
                    styles.read(xml);
                }
            }
        }
        try (Markup xml = parts.markup(CONTENT)) {
            if (xml == null) {
                throw PartPackage.rejected(RejectionCode.DAMAGED, "the package has no part " + CONTENT);
            }
            boolean found = false;
            while (xml.nextInside(1)) {
                if (xml.name().equals("automatic-styles")) {
                    styles.read(xml);
                } else if (xml.name().equals(kind)) {
                    body.read(xml, styles);
                    found = true;
                }
            }
            if (!found) {
                throw PartPackage.rejected(RejectionCode.DAMAGED, "part " + CONTENT + " has no body of a " + kind);
            }
            xml.end();
        }
    }

    /**
     * Reads the body of a document that is one file.
     *
     * @param kind name of the element in the body that holds the document
     * @return what the file says of itself
     */
    static PageMetadata readFlat(Markup xml, String kind, Body body) throws IOException, RejectionException {
        OdfStyles styles = new OdfStyles();
        StringBuilder title = new StringBuilder();
        StringBuilder author = new StringBuilder();
        boolean found = false;
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "document", "meta", "body" -> {}
                case "title" -> xml.appendText(title);
                case "creator" -> xml.appendText(author);
                case "styles", "automatic-styles" -> styles.read(xml);
                default -> {
                    if (xml.name().equals(kind)) {
                        body.read(xml, styles);
                        found = true;
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        if (!found) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the file has no body of a " + kind);
        }
        xml.end();
        return new PageMetadata(text(title), null, null, text(author), null);
    }

    private static @Nullable String text(StringBuilder text) {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static void refuseLocked(PartPackage parts) throws IOException, RejectionException {
        try (Markup xml = parts.markup(MANIFEST)) {
            while (xml != null && xml.nextInside(1)) {
                if (xml.name().equals("encryption-data")) {
                    throw PartPackage.rejected(RejectionCode.ENCRYPTED, "the document is locked by a password");
                }
            }
        }
    }
}
