// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.picture.PlacedPictures;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** Reads the blocks of a text. It calls itself for nested lists, never deeper than the markup's bound on nesting. */
final class OdtStory {
    private final Markup xml;
    private final String part;
    private final Location outside;
    private final OdfStyles styles;
    private final Limits limits;
    private final List<Problem> problems;
    /** Counters of the lists of each style; a list that goes on with another one is of the same style. */
    private final Map<String, int[]> counters = new HashMap<>();

    private final PlacedPictures pictures = new PlacedPictures();
    private int tables;
    /** Of tables in tables. */
    private int depth;

    private int cells;

    OdtStory(Markup xml, String part, OdfStyles styles, Limits limits, List<Problem> problems) {
        this.xml = xml;
        this.part = part;
        this.outside = new PartPath(part, 0, 0, 0);
        this.styles = styles;
        this.limits = limits;
        this.problems = problems;
    }

    Location place(int table, int row, int cell) {
        return new PartPath(part, table, row, cell);
    }

    Limits limits() {
        return limits;
    }

    void report(String code, String message, Location place) {
        problems.add(new Problem(code, message, place));
    }

    void countCell() throws RejectionException {
        if (++cells > limits.maxCells()) {
            throw PartPackage.rejected(RejectionCode.TOO_LARGE, "more than " + limits.maxCells() + " table cells");
        }
    }

    /** Reads the body, or text box, just started. */
    void readInto(List<Block> blocks) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "p", "h" -> addParagraph("", outside, blocks);
                case "list" -> readList(null, 0, outside, blocks);
                case "table" -> readTable(blocks);
                case "image" -> blocks.addAll(picture());
                case "tracked-changes",
                        "table-of-content",
                        "illustration-index",
                        "table-index",
                        "forms",
                        "sequence-decls",
                        "variable-decls",
                        "user-field-decls",
                        "annotation",
                        // Of shapes, what they are called.
                        "title",
                        "desc" -> xml.skip();
                // Sections and the like: what they hold is read where it stands.
                default -> {}
            }
        }
    }

    private void readTable(List<Block> blocks) throws RejectionException {
        depth++;
        new OdtTable(xml, this, ++tables).readInto(blocks);
        if (--depth == 0) {
            blocks.addAll(pictures.leaveTable());
        }
    }

    /** What stands for the picture just started, until {@link #withPictures}; nothing in a table's cell. */
    private List<Block> picture() {
        String name = xml.attribute("href");
        if (name == null) {
            return List.of();
        }
        String own = name.startsWith("./") ? name.substring(2) : name;
        if (depth > 0) {
            pictures.markInCell(own);
            return List.of();
        }
        return pictures.mark(own);
    }

    /** The blocks of the whole text, with what its pictures show where it has no table. */
    List<Block> withPictures(List<Block> blocks, PlacedPictures.Source source, Recognition recognition)
            throws IOException, RejectionException {
        return pictures.read(blocks, source, recognition, problems);
    }

    /** Reads what the table cell just started holds. */
    void readCell(Location place, List<Block> content) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "p", "h" -> addParagraph("", place, content);
                case "list" -> readList(null, 0, place, content);
                case "table" -> readTable(content);
                case "annotation" -> xml.skip();
                default -> {}
            }
        }
    }

    private void addParagraph(String number, Location place, List<Block> blocks) throws RejectionException {
        int level = xml.name().equals("h") ? Math.max(1, xml.number("outline-level", 1)) : 0;
        OdfText.Read read = OdfText.read(xml, styles, this::readBox);
        tellOfStruck(read, place);
        String printed = read.text().isEmpty() ? "" : number + read.text();
        if (!printed.isEmpty()) {
            blocks.add(level > 0 ? new Heading(level, printed, place) : new Paragraph(printed, place));
        }
        blocks.addAll(read.boxes());
    }

    private List<Block> readBox() throws RejectionException {
        if (xml.name().equals("image")) {
            return picture();
        }
        List<Block> box = new ArrayList<>();
        readInto(box);
        return box;
    }

    void tellOfStruck(OdfText.Read read, Location place) {
        if (read.struck()) {
            report("struckText", "text that a line goes through was left out", place);
        }
    }

    /** Reads the list just started; a list in an item has its style unless it states one of its own. */
    private void readList(@Nullable String outer, int level, Location place, List<Block> blocks)
            throws RejectionException {
        String own = xml.attribute("style-name");
        String name = own == null ? outer : own;
        int[] counts = counters.computeIfAbsent(String.valueOf(name), k -> new int[OdfListStyle.LEVELS]);
        boolean goesOn = "true".equals(xml.attribute("continue-numbering")) || xml.attribute("continue-list") != null;
        if (level < OdfListStyle.LEVELS && !goesOn) {
            counts[level] = 0;
        }
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("list-item")) {
                readItem(name, counts, level, place, blocks);
            } else if (!xml.name().equals("list-header")) {
                xml.skip();
            } else {
                readItem(name, null, level, place, blocks);
            }
        }
    }

    /** @param counts null for a header, which has no number */
    private void readItem(@Nullable String name, int @Nullable [] counts, int level, Location place, List<Block> blocks)
            throws RejectionException {
        boolean numbered = false;
        int start = xml.number("start-value", 0);
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "p", "h" -> {
                    addParagraph(numbered || counts == null ? "" : number(name, counts, level, start), place, blocks);
                    numbered = true;
                }
                case "list" -> readList(name, level + 1, place, blocks);
                case "table" -> readTable(blocks);
                default -> {}
            }
        }
    }

    private String number(@Nullable String name, int[] counts, int level, int start) {
        OdfListStyle style = styles.list(name);
        if (style == null || level >= OdfListStyle.LEVELS) {
            return "";
        }
        counts[level] = start > 0 ? start : counts[level] == 0 ? style.start(level) : counts[level] + 1;
        for (int deeper = level + 1; deeper < OdfListStyle.LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return style.print(counts, level);
    }
}
