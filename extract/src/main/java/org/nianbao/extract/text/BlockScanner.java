// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import org.nianbao.ingest.RejectionException;

/** Goes through the lines once and hands each to the reader of the block that starts there. */
final class BlockScanner {
    private static final int MAX_HEADING_LEVEL = 6;

    private final Lines lines;
    private final Blocks blocks;
    private final int maxCells;

    BlockScanner(Lines lines, Blocks blocks, int maxCells) {
        this.lines = lines;
        this.blocks = blocks;
        this.maxCells = maxCells;
    }

    void scan(int first) throws RejectionException {
        CellLineTable cellLines = new CellLineTable(lines, maxCells);
        RowLineTable rowLines = new RowLineTable(lines, maxCells, barsStandBetween(cellLines, first));
        SpacedTable spaced = new SpacedTable(lines, maxCells);
        int line = first;
        while (line < lines.count()) {
            if (lines.bars(line) > 0) {
                line = cellLines.startsAt(line) ? cellLines.read(line, blocks) : rowLines.read(line, blocks);
            } else if (lines.first(line) == '#' && heading(line)) {
                line++;
            } else {
                int next = spaced.read(line, blocks);
                if (next == line) {
                    blocks.paragraph(line);
                    next++;
                }
                line = next;
            }
        }
    }

    /** By how many rows more the tables speak for bars between their slots only, and none after the last. */
    private int barsStandBetween(CellLineTable cellLines, int first) {
        int between = 0;
        int line = first;
        while (line < lines.count()) {
            int end = line + 1;
            if (lines.bars(line) > 0) {
                while (end < lines.count() && lines.bars(end) > 0) {
                    end++;
                }
                if (end - line > 1 && !cellLines.startsAt(line)) {
                    between += BarLayout.of(lines, line, end).joinedMore();
                }
            }
            line = end;
        }
        return between;
    }

    private boolean heading(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        int at = from;
        while (at < to && lines.text.charAt(at) == '#') {
            at++;
        }
        int level = at - from;
        if (level > MAX_HEADING_LEVEL || at == to || !Characters.isWhite(lines.text.charAt(at))) {
            return false;
        }
        int first = Characters.skipWhite(lines.text, at, to);
        int last = to;
        while (last > first && lines.text.charAt(last - 1) == '#') {
            last--;
        }
        last = last < to && last > first && !Characters.isWhite(lines.text.charAt(last - 1)) ? to : last;
        last = Characters.trimEnd(lines.text, first, last);
        if (first == last) {
            return false;
        }
        blocks.heading(level, line, first, last);
        return true;
    }
}
