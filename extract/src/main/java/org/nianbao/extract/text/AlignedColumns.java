// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that spaces keep in line, so that a blank slot shows as a wider gap. Wide characters count
 * as two places.
 */
final class AlignedColumns {
    /** So many rows with a slot in each column have to be in line before a gap means a blank slot. */
    private static final int ROWS_IN_LINE = 3;

    private final Lines lines;
    private final int[] starts;
    private final int[] ends;

    private AlignedColumns(Lines lines, int[] starts, int[] ends) {
        this.lines = lines;
        this.starts = starts;
        this.ends = ends;
    }

    /** The columns, or null where the rows with most numbers are not in line on one side or the other. */
    static @Nullable AlignedColumns of(Lines lines, List<SpacedRow> rows) {
        int width = 0;
        boolean uneven = false;
        for (SpacedRow row : rows) {
            if (row.tabs()) {
                return null;
            }
            uneven |= width > 0 && row.slots().size() != width;
            width = Math.max(width, row.isStrong() ? row.slots().size() : 0);
        }
        if (!uneven || width < 2) {
            return null;
        }
        List<int[]> full = new ArrayList<>();
        for (SpacedRow row : rows) {
            if (row.isStrong() && row.slots().size() == width) {
                full.add(places(lines, row.slots()));
            }
        }
        return full.size() < ROWS_IN_LINE ? null : inLine(lines, full, width);
    }

    private static @Nullable AlignedColumns inLine(Lines lines, List<int[]> full, int width) {
        int[] starts = new int[width];
        int[] ends = new int[width];
        boolean labelsDiffer = false;
        for (int column = 0; column < width; column++) {
            int start = full.get(0)[2 * column];
            int end = full.get(0)[2 * column + 1];
            boolean left = true;
            boolean right = true;
            starts[column] = start;
            ends[column] = end;
            for (int[] places : full) {
                left &= places[2 * column] == start;
                right &= places[2 * column + 1] == end;
                starts[column] = Math.min(starts[column], places[2 * column]);
                ends[column] = Math.max(ends[column], places[2 * column + 1]);
            }
            labelsDiffer |= !left || !right;
            if ((!left && !right) || (column > 0 && ends[column - 1] >= starts[column])) {
                return null;
            }
        }
        return labelsDiffer ? new AlignedColumns(lines, starts, ends) : null;
    }

    /** The row's slots with empty ones where it has none; the row as it is where its slots are not in line. */
    List<Slot> fill(SpacedRow row) {
        List<Slot> slots = row.slots();
        int[] places = places(lines, slots);
        List<Slot> filled = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            int column = columnOf(places[2 * i], places[2 * i + 1]);
            if (column < filled.size()) {
                return slots;
            }
            int blank = slots.get(i).from();
            while (filled.size() < column) {
                filled.add(new Slot(slots.get(i).line(), blank, blank, null));
            }
            filled.add(slots.get(i));
        }
        return filled;
    }

    /** The one column that the stretch lies over, in line with it on one side; -1 if there is none. */
    private int columnOf(int start, int end) {
        int found = -1;
        for (int column = 0; column < starts.length; column++) {
            if (start < ends[column] && end > starts[column]) {
                if (found >= 0) {
                    return -1;
                }
                found = column;
            }
        }
        return found >= 0 && (start == starts[found] || end == ends[found]) ? found : -1;
    }

    /** Start and end of each slot, in places of the line. */
    private static int[] places(Lines lines, List<Slot> slots) {
        int[] places = new int[2 * slots.size()];
        int at = lines.start(slots.get(0).line());
        int place = 0;
        for (int i = 0; i < slots.size(); i++) {
            for (; at < slots.get(i).from(); at++) {
                place += Characters.places(lines.text.charAt(at));
            }
            places[2 * i] = place;
            for (; at < slots.get(i).to(); at++) {
                place += Characters.places(lines.text.charAt(at));
            }
            places[2 * i + 1] = place;
        }
        return places;
    }
}
