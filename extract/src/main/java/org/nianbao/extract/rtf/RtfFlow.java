// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.grid.EdgeCell;

/** The blocks of one flow of text, the document's own or that of a box, gathered paragraph by paragraph. */
final class RtfFlow {
    /** Tables in tables; programs write three. */
    private static final int DEEPEST = 20;

    private final RtfBlocks shared;
    private final List<Block> blocks = new ArrayList<>();
    private final List<RtfTable> tables = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** What boxes anchored in the paragraph hold; it follows the paragraph. */
    private final List<Block> floating = new ArrayList<>();

    /** How many tables the text of {@link #text} stands in; at least 1, since text before a cell's end may be its own. */
    private int depth = 1;

    RtfFlow(RtfBlocks shared) {
        this.shared = shared;
        tables.add(new RtfTable(shared));
    }

    List<Block> blocks() {
        return blocks;
    }

    void append(RtfState state, String printed) {
        enter(state.tableDepth());
        text.append(printed);
    }

    void addBox(List<Block> box) {
        floating.addAll(box);
    }

    /** Goes to a depth: tables that are deeper end in the cell that is open there. */
    private void enter(int wanted) {
        if (wanted == depth) {
            return;
        }
        if (wanted > DEEPEST) {
            throw new PastLimit("tables nested more than " + DEEPEST + " deep");
        }
        open().addText(takeText());
        while (depth < wanted) {
            // A table counts from where it begins, before those in it.
            open().number();
            depth++;
            if (tables.size() < depth) {
                tables.add(new RtfTable(shared));
            }
        }
        while (depth > wanted) {
            RtfTable inner = open();
            depth--;
            inner.endInto(open().content());
        }
    }

    private RtfTable open() {
        return tables.get(depth - 1);
    }

    private String takeText() {
        String taken = text.toString().strip().replaceAll("\\s*\n\\s*", "\n");
        text.setLength(0);
        return taken;
    }

    void endParagraph(RtfState state) {
        if (state.isInTable()) {
            append(state, state.isPrinted() ? "\n" : "");
            takeBoxes();
            return;
        }
        enter(1);
        String printed = text.toString().strip();
        text.setLength(0);
        tables.get(0).endInto(blocks);
        if (!printed.isEmpty() && !shared.styles().isContents(state.style())) {
            int stated = state.outlineLevel();
            int level = stated >= 0 ? (stated + 1) % 10 : shared.styles().headingLevel(state.style());
            blocks.add(
                    level > 0
                            ? new Heading(level, printed, RtfBlocks.OUTSIDE)
                            : new Paragraph(printed, RtfBlocks.OUTSIDE));
        }
        blocks.addAll(floating);
        floating.clear();
    }

    /** Boxes anchored in a cell stand in it. */
    private void takeBoxes() {
        if (!floating.isEmpty()) {
            open().addText(takeText());
            open().content().addAll(floating);
            floating.clear();
        }
    }

    /** @param nested whether the cell is one of a table in a cell */
    void endCell(RtfState state, boolean nested) {
        enter(nested ? Math.max(2, state.tableDepth()) : 1);
        takeBoxes();
        open().addText(takeText());
        open().endCell();
    }

    void endRow(RtfState state, boolean nested) {
        enter(nested ? Math.max(2, state.tableDepth()) : 1);
        open().endRow();
    }

    /** Ends the flow as if a paragraph had ended. */
    void end(RtfState state) {
        RtfTable outer = tables.get(0);
        enter(1);
        if (outer.isRowOpen() || (state.isInTable() && !text.toString().isBlank())) {
            shared.report(
                    "openRow",
                    "a row does not end; its cells were left out",
                    shared.place(outer.number(), outer.rows() + 1, 0));
        }
        RtfState outside = state.copy();
        outside.setInTable(false);
        endParagraph(outside);
    }

    /** Takes what a command says of the row that is stated, of the table at that depth. */
    void state(Command command, int parameter, int tableDepth) {
        if (tableDepth > depth) {
            enter(tableDepth);
        }
        RtfRow row = tables.get(tableDepth - 1).row();
        switch (command) {
            case trowd -> row.restart();
            case trleft -> row.setLeft(parameter);
            case clvmgf -> row.setVertical(EdgeCell.Merge.STARTS);
            case clvmrg -> row.setVertical(EdgeCell.Merge.GOES_ON);
            case clmrg -> row.joinLeft();
            case cellx -> {
                if (row.stated() >= shared.limits().maxCells()) {
                    throw new PastLimit("more than " + shared.limits().maxCells() + " cells stated for a row");
                }
                row.state(parameter);
            }
            default -> {}
        }
    }
}
