// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionException;

/** Reads the paragraphs of one story as they are printed: insertions kept, deletions, struck and hidden text left out. */
final class ParagraphReader {
    private final Markup xml;
    private final Reading reading;
    private final StoryReader stories;
    private final Location place;
    private final List<Block> blocks;
    private final StringBuilder text = new StringBuilder();
    /** What text boxes anchored in the paragraph hold; it follows the paragraph. */
    private final List<Block> floating = new ArrayList<>();

    private final Fields fields = new Fields();
    private @Nullable String style;
    private @Nullable NumberingRef numbering;
    private int outlineLevel;
    /** The number of the paragraph as it is printed, where the markup says that. */
    private @Nullable String printedNumber;
    /** Of the run that is being read. */
    private TextLook look = TextLook.PLAIN;
    /** The paragraph's end was deleted: the next one goes on in the same line. */
    private boolean joined;

    ParagraphReader(Markup xml, Reading reading, StoryReader stories, Location place, List<Block> blocks) {
        this.xml = xml;
        this.reading = reading;
        this.stories = stories;
        this.place = place;
        this.blocks = blocks;
    }

    /** Reads the paragraph just started and adds it, unless it is empty. */
    void read() throws RejectionException {
        if (!joined) {
            style = null;
            numbering = null;
            outlineLevel = -1;
            printedNumber = null;
        }
        joined = false;
        readContent();
        fields.endOfParagraph();
        if (!joined) {
            add();
        }
    }

    /** Adds what a paragraph without an end has left over. */
    void finish() throws RejectionException {
        if (joined) {
            joined = false;
            add();
        }
    }

    private void add() throws RejectionException {
        boolean contents = style != null && reading.styles().isContents(style);
        String number = contents ? "" : number();
        String own = text.toString().strip();
        text.setLength(0);
        String printed = number.isEmpty() ? own : number + own;
        if (!printed.isEmpty() && !contents) {
            int level = outlineLevel >= 0
                    ? (outlineLevel + 1) % 10
                    : style == null ? 0 : reading.styles().headingLevel(style);
            blocks.add(level > 0 ? new Heading(level, printed, place) : new Paragraph(printed, place));
        }
        blocks.addAll(floating);
        floating.clear();
    }

    private String number() throws RejectionException {
        String printed = printedNumber;
        if (printed != null) {
            return printed;
        }
        NumberingRef ref = numbering;
        if (ref == null && style != null) {
            ref = reading.styles().numbering(style);
        }
        return ref == null || ref.list().equals("0") ? "" : reading.numbering().next(ref, style);
    }

    private void readContent() throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "pPr" -> readProperties();
                case "r" -> {
                    look = look(RunProperties.NONE);
                    readRunContent();
                }
                case "annotation" -> Annotations.enterInsertion(xml);
                case "fldSimple" -> {
                    if (Fields.isPageNumber(String.valueOf(xml.attribute("instr")))) {
                        xml.skip();
                    }
                }
                case "AlternateContent" -> {
                    look = look(RunProperties.NONE);
                    readAlternatives();
                }
                case "del", "moveFrom", "sdtPr", "sdtEndPr", "rPr", "rt" -> xml.skip();
                default -> {}
            }
        }
    }

    private void readProperties() throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "outlineLvl" -> outlineLevel = xml.number("val", -1);
                case "numPr" -> numbering = NumberingRef.read(xml);
                case "listPr" -> readListProperties();
                case "rPr" -> {}
                case "del", "moveFrom" -> joined = true;
                case "annotation" -> {
                    joined |= Annotations.isDeletion(xml);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    /** Of Word 2003, which writes down the number that is printed. */
    private void readListProperties() throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("t")) {
                printedNumber = xml.attribute("val");
            }
        }
    }

    /** How a run of those properties looks; the styles are read only where they matter. */
    private TextLook look(RunProperties run) throws RejectionException {
        return run.sayNothing() && style == null
                ? TextLook.PLAIN
                : reading.styles().look(run, style);
    }

    private void readAlternatives() throws RejectionException {
        int before = text.length() + floating.size();
        Alternatives.read(xml, this::readRunContent, () -> text.length() + floating.size() > before);
    }

    /** The content of the run, or the drawing or object in it, that was just started. */
    private void readRunContent() throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "t" -> readText();
                case "tab", "ptab" -> append(' ');
                case "br", "cr" -> append('\n');
                case "noBreakHyphen" -> append('-');
                case "sym" -> readSymbol();
                case "fldChar" -> fields.mark(xml.attribute("fldCharType"));
                case "instrText" -> fields.instruct(xml);
                case "rPr" -> look = look(RunProperties.read(xml));
                case "txbxContent" -> floating.addAll(stories.read(place));
                case "OLEObject" ->
                    floating.addAll(reading.embedded(xml.attribute("id"), xml.attribute("ProgID"), place));
                case "blip" -> floating.addAll(reading.picture(xml.attribute("embed"), place));
                case "imagedata" -> floating.addAll(reading.picture(xml.attribute("id"), place));
                case "AlternateContent" -> readAlternatives();
                case "annotation" -> Annotations.enterInsertion(xml);
                // Of Word 2003, whose notes and pictures stand in the run itself, the last two.
                case "del",
                        "moveFrom",
                        "delText",
                        "delInstrText",
                        "rt",
                        "pPr",
                        "sdtPr",
                        "footnote",
                        "endnote",
                        "binData" -> xml.skip();
                default -> {}
            }
        }
    }

    private void readText() throws RejectionException {
        if (fields.isDropping() || look == TextLook.HIDDEN) {
            xml.skip();
            return;
        }
        int before = text.length();
        xml.appendText(text);
        reading.countCharacters(text.length() - before);
        if (look != TextLook.PLAIN) {
            String own = text.substring(before);
            text.setLength(before);
            text.append(look.show(own));
            if (look == TextLook.STRUCK && !own.isBlank()) {
                reading.report("struckText", "text that a line goes through was left out", place);
            }
        }
    }

    private void append(char c) {
        if (!fields.isDropping() && !look.isLeftOut()) {
            text.append(c);
        }
    }

    private void readSymbol() {
        String code = xml.attribute("char");
        try {
            int symbol = code == null ? -1 : Integer.parseInt(code, 16);
            if (Character.isValidCodePoint(symbol) && !look.isLeftOut()) {
                text.appendCodePoint(symbol);
            }
        } catch (NumberFormatException e) {
            // Not a character; nothing would be printed.
        }
    }
}
