// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line whose slots are parted by tabs, by runs of spaces, or, among numbers, by single spaces.
 *
 * @param numbers how many slots are a number or a dash
 * @param tabs whether tabs part the slots
 */
record SpacedRow(List<Slot> slots, int numbers, boolean tabs) {
    /** Longer pieces are prose: the longest label of the forms has 50 characters. */
    private static final int MAX_SLOT = 120;

    /** More slots than any form has columns: a whole table in one line, which lost its row ends. */
    private static final int MAX_SLOTS = 64;

    /** Longest label before numbers that single spaces part. */
    private static final int MAX_LABEL = 80;

    /** So many numbers at the end of a line, parted by single spaces, are cells. */
    private static final int NUMBERS_AT_END = 3;

    /** Numbers alone make the line a row, without a neighbour that looks alike. */
    boolean isStrong() {
        return numbers >= 2 || (tabs && numbers == 1 && slots.size() > 1);
    }

    boolean standsAlone() {
        return numbers >= NUMBERS_AT_END;
    }

    /** The line as a row, or null where it is none. */
    static @Nullable SpacedRow of(Lines lines, int line) {
        boolean tabbed = lines.hasTab(line);
        if (!tabbed && !lines.hasGap(line) && !endsInNumber(lines, line)) {
            return null;
        }
        List<Slot> slots = tabbed ? byTabs(lines, line) : byGaps(lines, line);
        if (slots == null || slots.size() < 2 || (!tabbed && isLetterSpaced(lines, slots))) {
            return null;
        }
        int numbers = 0;
        int filled = 0;
        for (Slot slot : slots) {
            if (slot.to() - slot.from() > MAX_SLOT) {
                return null;
            }
            numbers += slot.isNumeric(lines) ? 1 : 0;
            filled += slot.isEmpty() ? 0 : 1;
        }
        boolean indented = filled == 1 && slots.size() == 2 && slots.get(0).isEmpty();
        return indented ? null : new SpacedRow(slots, numbers, tabbed);
    }

    private static boolean endsInNumber(Lines lines, int line) {
        char last = lines.text.charAt(lines.to(line) - 1);
        return Characters.isDigit(last) || Characters.isNumberMark(last);
    }

    private static @Nullable List<Slot> byTabs(Lines lines, int line) {
        String text = lines.text;
        int end = lines.end(line);
        List<Slot> slots = new ArrayList<>();
        int piece = lines.start(line);
        for (int at = piece; at <= end; at++) {
            if (at == end || text.charAt(at) == '\t') {
                int from = Characters.skipWhite(text, piece, at);
                slots.add(
                        from == at
                                ? new Slot(line, piece, piece, null)
                                : new Slot(line, from, Characters.trimEnd(text, from, at), null));
                piece = at + 1;
                if (slots.size() > MAX_SLOTS) {
                    return null;
                }
            }
        }
        return slots;
    }

    private static @Nullable List<Slot> byGaps(Lines lines, int line) {
        String text = lines.text;
        int end = lines.to(line);
        List<Slot> slots = new ArrayList<>();
        int piece = lines.from(line);
        int at = piece;
        while (at < end) {
            if (!Characters.isWhite(text.charAt(at))) {
                at++;
                continue;
            }
            int next = Characters.skipWhite(text, at, end);
            if (next - at > 1 && !isPunctuation(text.charAt(at - 1))) {
                addPiece(lines, line, piece, at, slots);
                piece = next;
                if (slots.size() > MAX_SLOTS) {
                    return null;
                }
            }
            at = next;
        }
        addPiece(lines, line, piece, end, slots);
        return slots.size() > MAX_SLOTS ? null : slots;
    }

    /** Whether a gap after the character only sets off what follows, as after a heading's number. */
    private static boolean isPunctuation(char c) {
        return "、，。：；,;:.!?！？".indexOf(c) >= 0;
    }

    /** Adds what stands between two gaps: one slot, or a label and the numbers after it, parted by single spaces. */
    private static void addPiece(Lines lines, int line, int from, int to, List<Slot> slots) {
        String text = lines.text;
        int label = to;
        int numbers = 0;
        int tokenEnd = to;
        while (tokenEnd > from && numbers <= MAX_SLOTS) {
            int token = tokenEnd;
            while (token > from && !Characters.isWhite(text.charAt(token - 1))) {
                token--;
            }
            if (!Characters.isNumeric(text, token, tokenEnd)) {
                break;
            }
            numbers++;
            label = token;
            tokenEnd = Characters.trimEnd(text, from, token);
        }
        boolean onlyNumbers = label == from;
        if (numbers < 2 || (!onlyNumbers && (numbers < NUMBERS_AT_END || !isLabel(text, from, tokenEnd)))) {
            slots.add(new Slot(line, from, to, null));
            return;
        }
        if (!onlyNumbers) {
            slots.add(new Slot(line, from, tokenEnd, null));
        }
        addTokens(text, line, label, to, slots);
    }

    /** Whether the text can be the label of the numbers after it, and not rows that lost their line ends. */
    private static boolean isLabel(String text, int from, int to) {
        if (to - from > MAX_LABEL) {
            return false;
        }
        int numbers = 0;
        int at = from;
        while (at < to) {
            int token = at;
            while (at < to && !Characters.isWhite(text.charAt(at))) {
                at++;
            }
            numbers += Characters.isNumeric(text, token, at) ? 1 : 0;
            at = Characters.skipWhite(text, at, to);
        }
        return numbers < 2;
    }

    private static void addTokens(String text, int line, int from, int to, List<Slot> slots) {
        int at = from;
        while (at < to) {
            int token = at;
            while (at < to && !Characters.isWhite(text.charAt(at))) {
                at++;
            }
            slots.add(new Slot(line, token, at, null));
            at = Characters.skipWhite(text, at, to);
        }
    }

    /** Whether all pieces are single characters, set apart to fill the line. */
    private static boolean isLetterSpaced(Lines lines, List<Slot> slots) {
        for (int i = 1; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.to() - slot.from() != 1 || slot.isNumeric(lines)) {
                return false;
            }
        }
        return true;
    }

    /** The words of a line, parted by single spaces, as the header above numbers that are parted so. */
    static List<Slot> words(Lines lines, int line) {
        List<Slot> words = new ArrayList<>();
        addTokens(lines.text, line, lines.from(line), lines.to(line), words);
        return words;
    }
}
