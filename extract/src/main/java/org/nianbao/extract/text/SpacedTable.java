// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.RejectionException;

/**
 * Reads a table whose slots are parted by tabs or spaces. Prose has gaps too, so lines become a table only where
 * numbers stand in their slots or neighbours look alike.
 */
final class SpacedTable {
    /** A header of single-spaced words is no longer than this. */
    private static final int MAX_HEADER = 120;

    /** So many lines with equally many gaps are a table even without a number. */
    private static final int ROWS_WITHOUT_NUMBERS = 3;

    private final Lines lines;
    private final int maxCells;

    SpacedTable(Lines lines, int maxCells) {
        this.lines = lines;
        this.maxCells = maxCells;
    }

    /** Adds the block that starts at the line given and returns the line after it; the line itself if it is no row. */
    int read(int first, Blocks blocks) throws RejectionException {
        SpacedRow row = SpacedRow.of(lines, first);
        List<List<Slot>> rows = new ArrayList<>();
        List<Slot> header = row == null ? header(first) : null;
        int line = first;
        if (header != null) {
            rows.add(header);
            line++;
            row = SpacedRow.of(lines, line);
        }
        List<SpacedRow> found = new ArrayList<>();
        int cells = 0;
        while (row != null && cells <= maxCells) {
            found.add(row);
            rows.add(row.slots());
            cells += row.slots().size();
            line++;
            row = isPlain(line) ? SpacedRow.of(lines, line) : null;
        }
        if (found.isEmpty()) {
            return first;
        }
        if (isTable(found)) {
            AlignedColumns columns = header == null ? AlignedColumns.of(lines, found) : null;
            if (columns != null) {
                rows.clear();
                found.forEach(each -> rows.add(columns.fill(each)));
            }
            blocks.table(rows);
        } else {
            for (int at = first; at < line; at++) {
                blocks.paragraph(at);
            }
        }
        return line;
    }

    private boolean isPlain(int line) {
        return line < lines.count() && lines.bars(line) == 0 && lines.first(line) != '#';
    }

    private static boolean isTable(List<SpacedRow> rows) {
        int width = rows.get(0).slots().size();
        boolean even = true;
        boolean tabs = true;
        int numbers = 0;
        int strong = 0;
        for (SpacedRow row : rows) {
            even &= row.slots().size() == width;
            tabs &= row.tabs();
            numbers += row.numbers();
            strong += row.isStrong() ? 1 : 0;
        }
        if (rows.size() == 1) {
            return rows.get(0).standsAlone();
        }
        // Prose has no tab in line after line, whatever the number of slots: merged cells may be lost.
        boolean tabbed = tabs && rows.size() >= ROWS_WITHOUT_NUMBERS;
        return strong > 0 || tabbed || (even && (tabs || numbers > 0 || rows.size() >= ROWS_WITHOUT_NUMBERS));
    }

    /** The line's words where the next line has a number below each but the first, all parted by single spaces. */
    private @Nullable List<Slot> header(int line) {
        if (lines.to(line) - lines.from(line) > MAX_HEADER || !isPlain(line + 1)) {
            return null;
        }
        SpacedRow next = SpacedRow.of(lines, line + 1);
        if (next == null || lines.hasGap(line + 1) || !next.standsAlone()) {
            return null;
        }
        List<Slot> words = SpacedRow.words(lines, line);
        return words.size() == next.slots().size() ? words : null;
    }
}
