// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.value.Units;

/** Finds labels in words that run into one another. */
final class RunLabels {
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

    /** The folded words before a row label at their end. */
    static String before(RunPair pair, String label) {
        String folded = pair.folded();
        for (String words : new String[] {folded, withoutUnit(folded)}) {
            if (words.endsWith(label)) {
                return words.substring(0, words.length() - label.length());
            }
        }
        return folded;
    }

    /** The unit of money that stands right before the figures, or else in a label before them; null without one. */
    static @Nullable String moneyUnit(RunPair pair) {
        String folded = pair.folded();
        String unit = folded.substring(withoutUnit(folded).length());
        return unit.endsWith("元") ? unit : Units.inLabel(LabelFolder.plain(pair.text()));
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
