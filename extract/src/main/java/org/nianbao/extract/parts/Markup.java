// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * The elements of one part, pulled one by one and known by their local names, which the transitional and the strict
 * standard share. No document type, no entity of the document's own and nothing outside the part is ever read.
 */
public final class Markup implements Closeable {
    private final XMLStreamReader xml;
    private final Closeable in;
    private final int maxDepth;
    private int depth;

    Markup(PartStream in, Limits limits) throws RejectionException {
        this.in = in;
        this.maxDepth = limits.maxNesting();
        try {
            this.xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private Markup(Reader in, Limits limits) throws RejectionException {
        this.in = in;
        this.maxDepth = limits.maxNesting();
        try {
            this.xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** The markup of a document that is one XML file, decoded as its charset was found. */
    public static Markup of(SourceDocument source, Limits limits) throws IOException, RejectionException {
        Charset charset = source.charset() == null ? StandardCharsets.UTF_8 : source.charset();
        Reader in = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(source.bytes()), charset));
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return new Markup(in, limits);
    }

    /** Counts depth from the element just started, as if what it holds were a document: its root gets depth 1. */
    void startAgain() {
        depth = 0;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Depth of the element that is open; 1 for the root. */
    public int depth() {
        return depth;
    }

    /**
     * Goes on to the next start tag inside the element that was open at {@code depth}; false once that has ended.
     *
     * @param depth of an element that is open
     */
    public boolean nextInside(int depth) throws RejectionException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && this.depth < depth)) {
                return false;
            }
        }
    }

    /** What {@link #nextPiece} met. */
    public enum Piece {
        ELEMENT,
        TEXT,
        END
    }

    /**
     * Goes on to the next start tag or text inside the element that was open at {@code depth}, for markup that mixes them.
     *
     * @param depth of an element that is open
     */
    public Piece nextPiece(int depth) throws RejectionException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return Piece.ELEMENT;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return Piece.TEXT;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Piece.END;
                }
                default -> {
                    if (this.depth < depth) {
                        return Piece.END;
                    }
                }
            }
        }
    }

    /** The text that was just met. */
    public String text() {
        return xml.getText();
    }

    /** Reads what follows the root element, to the end of the part. */
    public void end() throws RejectionException {
        while (true) {
            if (next() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** Passes over the element just started, with all in it. */
    public void skip() throws RejectionException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Appends the text of the element just started, up to its end. */
    public void appendText(StringBuilder text) throws RejectionException {
        int outside = depth - 1;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (depth == outside) {
                return;
            }
        }
    }

    /** The local name of the element just started. */
    public String name() {
        return xml.getLocalName();
    }

    /** The value of the attribute of that local name on the element just started, or null. */
    public @Nullable String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute as a number, or {@code otherwise} where it is missing or no number. */
    public int number(String localName, int otherwise) {
        String value = attribute(localName);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on-off property: on where it stands without a value. */
    public boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private int next() throws RejectionException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw PartPackage.rejected(
                            RejectionCode.DAMAGED,
                            "the markup declares a document type or entity, which no document may");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private void enter() throws RejectionException {
        if (++depth > maxDepth) {
            throw PartPackage.rejected(RejectionCode.TOO_LARGE, "elements nested more than " + maxDepth + " deep");
        }
    }

    private static RejectionException damaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PartStream.GrownTooFar) {
                return PartPackage.rejected(RejectionCode.EXPANSION, String.valueOf(cause.getMessage()));
            }
        }
        if (e instanceof XMLStreamException broken
                && broken.getNestedException() instanceof PartStream.GrownTooFar far) {
            return PartPackage.rejected(RejectionCode.EXPANSION, String.valueOf(far.getMessage()));
        }
        String message = String.valueOf(e.getMessage()).replace('\n', ' ').replace('\r', ' ');
        return PartPackage.rejected(RejectionCode.DAMAGED, "the markup is broken: " + message);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
