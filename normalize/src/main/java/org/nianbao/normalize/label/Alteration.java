// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a form's label before it was printed as it is, and whether that can have changed its meaning.
 *
 * @param difference what was added and what is missing, in words; empty where the label is only damaged
 */
public record Alteration(Kind kind, String difference) {
    /** What may have happened, from the least to the worst. */
    public enum Kind {
        /** Characters were lost, confused with similar ones, or swapped with their neighbours. */
        DAMAGE,
        /** The label's words stand in another order, or twice. */
        REWORDING,
        /** A word that turns the meaning came or went, or a character that no form of the label has came. */
        OTHER_MEANING
    }

    private static final String NEGATIONS = "不非未无没";
    private static final String NUMERALS = "一二三四五六七八九十两";
    /** Words that say which year, before 年. */
    private static final String YEARS = "上下本历去";

    private static final List<String> TURNING_WORDS = List.of("禁止", "允许", "累计");
    /** A particle that says nothing of its own. */
    private static final char PARTICLE = '的';

    /**
     * Compares a printed label with a form's.
     *
     * @param printed the printed label, folded
     * @param form the form's label that it is most like, folded
     * @param known the characters of all labels by which the form's row or column is known
     */
    public static Alteration of(String printed, String form, String known) {
        LabelEdits edits = LabelEdits.between(printed, form);
        List<Integer> turningLost = lostTurning(form, edits);
        List<Integer> turningAdded = addedTurning(printed, form, edits);
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < printed.length(); i++) {
            boolean foreign =
                    edits.added(i) && printed.charAt(i) != PARTICLE && !LookAlikes.has(known, printed.charAt(i));
            if (foreign || turningAdded.contains(i)) {
                added.append(printed.charAt(i));
            }
        }
        StringBuilder lost = new StringBuilder();
        turningLost.forEach(i -> lost.append(form.charAt(i)));
        if (added.isEmpty() && lost.isEmpty()) {
            return new Alteration(edits.anyAdded() ? Kind.REWORDING : Kind.DAMAGE, "");
        }
        return new Alteration(Kind.OTHER_MEANING, difference(added, lost));
    }

    private static String difference(CharSequence added, CharSequence lost) {
        String has = added.isEmpty() ? "" : "\"" + added + "\" is added";
        String lacks = lost.isEmpty() ? "" : "\"" + lost + "\" is missing";
        return has + (has.isEmpty() || lacks.isEmpty() ? "" : " and ") + lacks;
    }

    /** A word that was lost together with what it turns is a gap in the label; alone, it turns what is left. */
    private static List<Integer> lostTurning(String form, LabelEdits edits) {
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < form.length(); i++) {
            int end = isTurning(form, i) ? i + 1 : endOfWord(form, i);
            boolean whole = end < form.length() && !edits.lost(end);
            for (int k = i; k < end; k++) {
                whole &= edits.lost(k);
            }
            for (int k = i; whole && k < end; k++) {
                lost.add(k);
            }
        }
        return lost;
    }

    /** A word that only moved, together with what it turns, says the same there. */
    private static List<Integer> addedTurning(String printed, String form, LabelEdits edits) {
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < printed.length(); i++) {
            boolean turns = isTurning(printed, i) || saysWhichYear(printed, i) || endOfWord(printed, i) > i;
            boolean moved = edits.added(i + 1) && form.contains(pair(printed, i));
            if (edits.added(i) && turns && !moved) {
                added.add(i);
            }
        }
        return added;
    }

    private static String pair(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 2));
    }

    private static boolean isTurning(String text, int at) {
        char c = text.charAt(at);
        return NEGATIONS.indexOf(c) >= 0 || NUMERALS.indexOf(c) >= 0 || Character.isDigit(c);
    }

    private static boolean saysWhichYear(String text, int at) {
        return YEARS.indexOf(text.charAt(at)) >= 0 && text.startsWith("年", at + 1);
    }

    /** Where the turning word of several characters that begins here ends; the same place where none begins. */
    private static int endOfWord(String text, int at) {
        for (String word : TURNING_WORDS) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
