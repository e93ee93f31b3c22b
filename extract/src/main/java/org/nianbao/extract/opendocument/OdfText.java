// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/**
 * The text of paragraphs as printed: white space as the format counts it, notes and comments, page numbers and hidden text
 * left out. What boxes in a paragraph hold stands apart.
 */
final class OdfText {
    private static final int MOST_SPACES = 1_000;

    private final Markup xml;
    private final OdfStyles styles;
    private final StringBuilder text = new StringBuilder();
    private final @Nullable Boxes boxes;
    private final List<Block> boxed = new ArrayList<>();
    private boolean struck;
    private boolean leftOut;
    private int height;

    /** Reads the box just started. */
    @FunctionalInterface
    interface Boxes {
        List<Block> read() throws RejectionException;
    }

    private OdfText(Markup xml, OdfStyles styles, @Nullable Boxes boxes) {
        this.xml = xml;
        this.styles = styles;
        this.boxes = boxes;
    }

    /**
     * The paragraph just started.
     *
     * @param boxes what text boxes anchored in it hold
     * @param struck whether text was left out because a line goes through it
     */
    record Read(String text, List<Block> boxes, boolean struck) {}

    /** Reads the paragraph, or heading, just started. */
    static Read read(Markup xml, OdfStyles styles, Boxes boxes) throws RejectionException {
        return read(new OdfText(xml, styles, boxes));
    }

    /**
     * Reads the paragraph of a spreadsheet's cell; boxes in it are passed over.
     *
     * @param struck whether a line goes through the text unless the paragraph says otherwise
     */
    static Read read(Markup xml, OdfStyles styles, boolean struck) throws RejectionException {
        OdfText reader = new OdfText(xml, styles, null);
        reader.struck = struck;
        return read(reader);
    }

    private static Read read(OdfText reader) throws RejectionException {
        reader.readStyled("paragraph");
        return new Read(reader.text.toString().strip(), reader.boxed, reader.leftOut);
    }

    /** Reads the paragraph or span just started as its style wants it; what it leaves open is as around it. */
    private void readStyled(String family) throws RejectionException {
        String name = xml.attribute("style-name");
        if (styles.isHidden(family, name)) {
            xml.skip();
            return;
        }
        boolean struckAround = struck;
        int heightAround = height;
        struck = Objects.requireNonNullElse(styles.isStruck(family, name), struck);
        height = Objects.requireNonNullElse(styles.height(family, name), height);
        readPieces();
        struck = struckAround;
        height = heightAround;
    }

    private void readPieces() throws RejectionException {
        int inside = xml.depth();
        while (true) {
            switch (xml.nextPiece(inside)) {
                case TEXT -> readText();
                case ELEMENT -> readElement();
                case END -> {
                    return;
                }
            }
        }
    }

    private void readElement() throws RejectionException {
        switch (xml.name()) {
            case "s" -> {
                text.append(" ".repeat(Math.max(1, Math.min(xml.number("c", 1), MOST_SPACES))));
                xml.skip();
            }
            case "tab" -> {
                text.append(' ');
                xml.skip();
            }
            case "line-break" -> {
                text.append('\n');
                xml.skip();
            }
            case "span" -> readStyled("text");
            // Boxes, shapes that hold paragraphs as boxes do, and pictures.
            case "text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption", "image" ->
                readBox();
            case "note",
                    "annotation",
                    "annotation-end",
                    "binary-data",
                    "page-number",
                    "page-count",
                    "ruby-text",
                    "hidden-text",
                    "hidden-paragraph",
                    "title",
                    "desc" -> xml.skip();
            // Everything else may hold text, and what it holds is read where it stands.
            default -> {}
        }
    }

    private void readText() {
        String piece = xml.text();
        if (struck) {
            leftOut |= !piece.isBlank();
        } else {
            appendCollapsed(RaisedFigures.at(height, piece));
        }
    }

    private void readBox() throws RejectionException {
        if (boxes == null) {
            xml.skip();
        } else {
            boxed.addAll(boxes.read());
        }
    }

    /** White space of the markup counts as one space. */
    private void appendCollapsed(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c);
            }
        }
    }
}
