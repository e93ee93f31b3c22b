// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a table's slots, given one after the other, into rows, so that damage in one row does not move another. */
final class RowSplitter {
    private final Lines lines;

    RowSplitter(Lines lines) {
        this.lines = lines;
    }

    /**
     * The rows.
     *
     * @param ends places where a row certainly ends, ascending, the last one the number of slots
     * @param width slots of an undamaged row, or 0 where unknown
     */
    List<List<Slot>> split(List<Slot> slots, List<Integer> ends, int width) {
        List<List<Slot>> rows = new ArrayList<>();
        int from = 0;
        int known = width > 0 ? width : guessWidth(slots);
        for (int end : ends) {
            stretch(slots.subList(from, end), known, rows);
            from = end;
        }
        return rows;
    }

    private void stretch(List<Slot> slots, int width, List<List<Slot>> rows) {
        int size = slots.size();
        if (width <= 0) {
            addAll(slots, rows, 0, size);
        } else if (size % width == 0) {
            chop(slots, 0, size, width, rows);
        } else {
            damaged(slots, width, rows);
        }
    }

    /** A stretch that is no whole number of rows: cut where a text follows a number, which starts a row. */
    private void damaged(List<Slot> slots, int width, List<List<Slot>> rows) {
        int from = 0;
        for (int at = 1; at <= slots.size(); at++) {
            if (at == slots.size() || startsRow(slots, at)) {
                piece(slots, from, at, width, rows);
                from = at;
            }
        }
    }

    /** Cuts a piece so that each row with numbers starts with a text: the odd row last or first. */
    private void piece(List<Slot> slots, int from, int to, int width, List<List<Slot>> rows) {
        int odd = (to - from) % width;
        if (odd > 0 && to - from > width && isBlank(slots, to - odd, to)) {
            // Blank slots too many belong to the row that they follow.
            chop(slots, from, to - odd - width, width, rows);
            addAll(slots, rows, to - odd - width, to);
        } else if (odd == 0 || startsWithText(slots, from, to - odd, width, to)) {
            chop(slots, from, to, width, rows);
        } else {
            addAll(slots, rows, from, from + odd);
            chop(slots, from + odd, to, width, rows);
        }
    }

    private static boolean isBlank(List<Slot> slots, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!slots.get(at).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithText(List<Slot> slots, int from, int last, int width, int to) {
        for (int at = from; at <= last && at < to; at += width) {
            if (slots.get(at).isNumeric(lines)) {
                return false;
            }
        }
        return true;
    }

    private void chop(List<Slot> slots, int from, int to, int width, List<List<Slot>> rows) {
        for (int at = from; at < to; at += width) {
            addAll(slots, rows, at, Math.min(to, at + width));
        }
    }

    private static void addAll(List<Slot> slots, List<List<Slot>> rows, int from, int to) {
        if (from < to) {
            rows.add(new ArrayList<>(slots.subList(from, to)));
        }
    }

    private boolean startsRow(List<Slot> slots, int at) {
        Slot slot = slots.get(at);
        return !slot.isEmpty()
                && slot.text() == null
                && !slot.isNumeric(lines)
                && !Characters.startsWithValue(lines.text, slot.from(), slot.to())
                && slots.get(at - 1).isNumeric(lines);
    }

    /**
     * The width of rows that no closing line tells: the distance of row starts if they are evenly spaced, else a label
     * and the numbers after it; 0 if neither fits.
     */
    private int guessWidth(List<Slot> slots) {
        int first = -1;
        int last = -1;
        int distance = 0;
        for (int at = 1; at < slots.size(); at++) {
            if (startsRow(slots, at)) {
                if (last >= 0) {
                    int step = at - last;
                    if (distance != 0 && distance != step) {
                        return 0;
                    }
                    distance = step;
                }
                first = first < 0 ? at : first;
                last = at;
            }
        }
        int rest = last < 0 ? numbersAtEnd(slots) + 1 : slots.size() - last;
        int width = distance > 0 ? distance : rest;
        boolean even = width > 1 && slots.size() % width == 0 && (first < 0 || first % width == 0);
        return even ? width : 0;
    }

    private int numbersAtEnd(List<Slot> slots) {
        int count = 0;
        while (count < slots.size() && slots.get(slots.size() - 1 - count).isNumeric(lines)) {
            count++;
        }
        return count;
    }
}
