// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** The blocks read so far, in reading order. */
final class Blocks {
    /**
     * Above this many blocks, lines of prose that follow each other share a paragraph, so that millions of short lines
     * cost their characters and no more. The longest report seen has some hundreds of lines.
     */
    static final int ONE_LINE_EACH = 50_000;

    private final Lines lines;
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int pendingLine;
    private int cells;

    Blocks(Lines lines, Limits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    void paragraph(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        if (isWrapped(from, to)) {
            from += 2;
            to -= 2;
        }
        if (blocks.size() < ONE_LINE_EACH) {
            blocks.add(new Paragraph(lines.text.substring(from, to), lines.span(line, from, to)));
            return;
        }
        if (pending.length() == 0) {
            pendingLine = line;
        } else {
            pending.append('\n');
        }
        pending.append(lines.text, from, to);
    }

    /** Whether a whole line stands between Markdown's marks for bold, as headings made by converters do. */
    private boolean isWrapped(int from, int to) {
        String text = lines.text;
        return to - from > 4
                && text.startsWith("**", from)
                && text.startsWith("**", to - 2)
                && text.indexOf("**", from + 2) == to - 2
                && !Characters.isWhite(text.charAt(from + 2))
                && text.charAt(from + 2) != '*';
    }

    void heading(int level, int line, int from, int to) {
        if (blocks.size() >= ONE_LINE_EACH) {
            paragraph(line);
            return;
        }
        flush();
        blocks.add(new Heading(level, lines.text.substring(from, to), lines.span(line, from, to)));
    }

    /** Adds a table of the rows given, each as wide as it is. */
    void table(List<List<Slot>> rows) throws RejectionException {
        flush();
        List<Cell> grid = new ArrayList<>();
        int columns = 0;
        for (int row = 0; row < rows.size(); row++) {
            List<Slot> slots = rows.get(row);
            columns = Math.max(columns, slots.size());
            cells += slots.size();
            if (cells > limits.maxCells()) {
                throw new RejectionException(
                        RejectionCode.TOO_LARGE,
                        Stage.EXTRACT,
                        "more than " + limits.maxCells() + " table cells, line "
                                + lines.number(slots.get(0).line()));
            }
            for (int column = 0; column < slots.size(); column++) {
                grid.add(cell(row, column, slots.get(column)));
            }
        }
        int first = rows.get(0).get(0).line();
        Location place = lines.span(first, lines.from(first), lines.to(first));
        blocks.add(new Table(rows.size(), columns, grid, Geometry.RAGGED, place));
    }

    private Cell cell(int row, int column, Slot slot) {
        String own = slot.text();
        String text = own != null ? own : slot.isEmpty() ? "" : lines.text.substring(slot.from(), slot.to());
        return new Cell(row, column, 1, 1, text, lines.span(slot.line(), slot.from(), slot.to()));
    }

    private void flush() {
        if (pending.length() > 0) {
            Location place = lines.span(pendingLine, lines.from(pendingLine), lines.to(pendingLine));
            blocks.add(new Paragraph(pending.toString(), place));
            pending.setLength(0);
        }
    }

    List<Block> finish() {
        flush();
        return blocks;
    }
}
