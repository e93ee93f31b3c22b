// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.value.Units;

/** Finds labels in words that run into one another. */
final class RunLabels {
    /** What numbers before labels are written with. */
    private static final String NUMBERS = "0123456789一二三四五六七八九十";

    /** More words than these before a label are a text of their own. */
    private static final int LONGEST_EXTRA = 6;

    private RunLabels() {}

    /** The longest row label that the words end with, a unit behind it aside; null where there is none. */
    static @Nullable String rowLabel(FormTable table, RunPair pair) {
        String folded = pair.folded();
        String label = suffix(table, folded);
        if (label == null) {
            label = suffix(table, withoutUnit(folded));
        }
        return label;
    }

    /**
     * The label as it is printed: with a word in front that belongs to no label of the table, which may turn its meaning.
     *
     * @param label the row label that the words end with, or null
     */
    static String printedLabel(FormTable table, RunPair pair, @Nullable String label) {
        if (label == null) {
            return remainder(table, pair.folded());
        }
        String words = pair.folded().endsWith(label) ? pair.folded() : withoutUnit(pair.folded());
        String before = words.substring(0, words.length() - label.length());
        int end = before.length();
        while (end > 0 && NUMBERS.indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        String front = before.substring(0, end);
        if (front.isEmpty() || table.labels().stream().anyMatch(known -> !known.isEmpty() && front.endsWith(known))) {
            return label;
        }
        String extra = remainder(table, front);
        return extra.length() <= LONGEST_EXTRA ? extra + label : label;
    }

    /** The words without the measure word at their end. */
    static String withoutUnit(String folded) {
        for (int size = 2; size > 0; size--) {
            int cut = folded.length() - size;
            if (cut > 0 && Units.isUnit(folded.substring(cut))) {
                return folded.substring(0, cut);
            }
        }
        return folded;
    }

    private static @Nullable String suffix(FormTable table, String folded) {
        for (int start = Math.max(0, folded.length() - table.longestRowLabel()); start < folded.length(); start++) {
            String end = folded.substring(start);
            if (!table.rows().candidates(end).isEmpty()) {
                return end;
            }
        }
        return null;
    }

    /** The labels of columns, corners and banners that the words hold; labels of a character or two prove nothing. */
    static Set<String> headerLabels(FormTable table, String folded) {
        Set<String> found = new HashSet<>();
        for (String label : table.headerLabels()) {
            if (label.length() > 2 && folded.contains(label)) {
                found.add(label);
            }
        }
        return found;
    }

    /** What stands behind the last label of any kind that the words hold. */
    static String remainder(FormTable table, String folded) {
        int end = 0;
        for (String label : table.labels()) {
            int at = label.length() > 2 ? folded.lastIndexOf(label) : -1;
            if (at >= 0) {
                end = Math.max(end, at + label.length());
            }
        }
        return folded.substring(end);
    }
}
