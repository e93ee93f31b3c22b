// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.grid.EdgeCell;
import org.nianbao.extract.grid.EdgeTable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** Reads the main text of an opened document, block by block. */
final class Story {
    private static final String PART = "WordDocument";
    private static final Location OUTSIDE = new PartPath(PART, 0, 0, 0);
    /** Outline levels and heading styles count from 0 to 8 and from 1 to 9; level 9 is running text. */
    private static final int LEVELS = 9;
    /** Tables in tables; programs write three. Deeper ones are lines of their cell. */
    private static final int DEEPEST = 20;

    private final HWPFDocument document;
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ParagraphText text = new ParagraphText();
    private final ListNumbers numbers = new ListNumbers();
    private int tables;
    private int cells;

    Story(HWPFDocument document, Limits limits) {
        this.document = document;
        this.limits = limits;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Problem> problems() {
        return problems;
    }

    void read() throws RejectionException {
        read(document.getRange());
        readTextBoxes();
        if (text.struck() > 0) {
            problems.add(new Problem("struckText", "text that a line goes through was left out", OUTSIDE));
        }
    }

    private void read(Range range) throws RejectionException {
        int count = range.numParagraphs();
        for (int i = 0; i < count; ) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                readTable(table, 1, blocks);
                i += Math.max(1, table.numParagraphs());
            } else {
                addParagraph(paragraph);
                i++;
            }
        }
    }

    /** Boxes stand in a stream of their own, apart from where they are anchored. */
    private void readTextBoxes() throws RejectionException {
        int before = blocks.size();
        read(document.getMainTextboxRange());
        if (blocks.size() > before) {
            problems.add(new Problem(
                    "textBoxes", "the text of boxes was read behind the text, not where the boxes stand", OUTSIDE));
        }
    }

    private void addParagraph(Paragraph paragraph) {
        String printed = printed(paragraph);
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null || style.getName() == null ? "" : style.getName();
        // A line of a table of contents repeats a heading.
        if (printed.isEmpty() || name.startsWith("toc ")) {
            return;
        }
        int level = level(paragraph);
        blocks.add(
                level > 0 ? new Heading(level, printed, OUTSIDE) : new org.nianbao.extract.Paragraph(printed, OUTSIDE));
    }

    private static int level(Paragraph paragraph) {
        int outline = paragraph.getLvl();
        if (outline >= 0 && outline < LEVELS) {
            return outline + 1;
        }
        int style = paragraph.getStyleIndex();
        return style >= 1 && style <= LEVELS ? style : 0;
    }

    private String printed(Paragraph paragraph) {
        String own = text.of(paragraph);
        return own.isEmpty() ? "" : numbers.next(paragraph) + own;
    }

    /** @param level 1 for a table outside of tables */
    private void readTable(Table table, int level, List<Block> into) throws RejectionException {
        int number = ++tables;
        EdgeTable grid = new EdgeTable(limits, problems);
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<EdgeCell> found = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                if (++cells > limits.maxCells()) {
                    throw DocReader.rejected(
                            RejectionCode.TOO_LARGE, "more than " + limits.maxCells() + " table cells");
                }
                found.add(cell(row.getCell(c), level, new PartPath(PART, number, r + 1, c + 1)));
            }
            grid.add(found);
        }
        if (!grid.isEmpty()) {
            grid.addTo(into, new PartPath(PART, number, 0, 0));
        }
    }

    private EdgeCell cell(TableCell cell, int level, Location place) throws RejectionException {
        EdgeCell.Merge vertical = cell.isFirstVerticallyMerged()
                ? EdgeCell.Merge.STARTS
                : cell.isVerticallyMerged() ? EdgeCell.Merge.GOES_ON : EdgeCell.Merge.NONE;
        return new EdgeCell(
                cell.getLeftEdge(),
                cell.getLeftEdge() + cell.getWidth(),
                vertical,
                cell.isMerged() && !cell.isFirstMerged(),
                content(cell, level, place),
                place);
    }

    private List<Block> content(TableCell cell, int level, Location place) throws RejectionException {
        List<Block> content = new ArrayList<>(1);
        for (int i = 0; i < cell.numParagraphs(); ) {
            Paragraph paragraph = cell.getParagraph(i);
            if (paragraph.getTableLevel() > level && level < DEEPEST) {
                Table inner = cell.getTable(paragraph);
                readTable(inner, level + 1, content);
                i += Math.max(1, inner.numParagraphs());
                continue;
            }
            String line = printed(paragraph);
            if (!line.isEmpty()) {
                content.add(new org.nianbao.extract.Paragraph(line, place));
            }
            i++;
        }
        return content;
    }
}
