// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/**
 * Decides at the end of a table what it was: data, whose blocks then become the cells of a grid, or layout, whose
 * blocks stay as they are. Tables end from the inside out, so the inner ones are decided already.
 */
final class TableEnd {
    private final Limits limits;
    private final List<FlowBlock> blocks;

    TableEnd(Limits limits, List<FlowBlock> blocks) {
        this.limits = limits;
        this.blocks = blocks;
    }

    void close(OpenTable open) throws RejectionException {
        MarkupTable table = new SpanGrid(limits).lay(open.groups);
        TableNature nature = new TableNature(table, blocks);
        if (nature.hasProse() && nature.isForm() && !table.reordered()) {
            List<MarkupTable> stretches = new RowStretches(table, blocks).betweenProse();
            if (stretches.size() > 1) {
                collapse(open, stretches.stream().filter(this::isDataStretch).toList());
                return;
            }
        }
        if (nature.isData()) {
            collapse(open, List.of(table));
        }
    }

    private boolean isDataStretch(MarkupTable stretch) {
        return stretch.rows() > 1 && new TableNature(stretch, blocks).isData();
    }

    /** Puts tables in the place of their cells' blocks; they come in the order of the markup, or it is one alone. */
    private void collapse(OpenTable open, List<MarkupTable> tables) {
        List<FlowBlock> result = new ArrayList<>(tables.size());
        int next = open.firstBlock;
        for (MarkupTable table : tables) {
            int chars = 0;
            int linkChars = 0;
            for (MarkupCell cell : table.inMarkupOrder()) {
                cell.text = cellText(cell);
                // Captions, and what damaged markup left between the cells.
                while (next < cell.firstBlock) {
                    result.add(blocks.get(next++));
                }
                while (next < cell.endBlock) {
                    chars += blocks.get(next).chars;
                    linkChars += blocks.get(next).linkChars;
                    next++;
                }
            }
            if (chars > 0) {
                result.add(FlowBlock.table(table, open.place, chars, linkChars));
            }
        }
        while (next < blocks.size()) {
            result.add(blocks.get(next++));
        }
        blocks.subList(open.firstBlock, blocks.size()).clear();
        blocks.addAll(result);
    }

    private String cellText(MarkupCell cell) {
        int count = cell.endBlock - cell.firstBlock;
        if (count == 0) {
            return "";
        }
        if (count == 1) {
            FlowBlock block = blocks.get(cell.firstBlock);
            if (block.table == null) {
                return oneSpace(block.text);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = cell.firstBlock; i < cell.endBlock; i++) {
            FlowBlock block = blocks.get(i);
            if (text.length() > 0) {
                text.append('\n');
            }
            if (block.table != null) {
                cell.holdsTable = true;
                text.append(block.table.flatText());
            } else {
                text.append(oneSpace(block.text));
            }
        }
        return text.toString();
    }

    /** Runs of spaces made one: in a cell they are layout, in running text they may part the columns of a table. */
    private static String oneSpace(String text) {
        if (text.indexOf("  ") < 0 && text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t';
            if (!space) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
