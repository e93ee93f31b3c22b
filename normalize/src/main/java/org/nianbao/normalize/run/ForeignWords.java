// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.List;
import java.util.Set;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.value.Units;

/** Finds words between the labels of a table that are no label of it, no number of one and no unit. */
final class ForeignWords {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final List<String> PLAIN_WORDS = List.of("其中", "计量单位", "单位");

    /** Columns of numbers that stand in front of all labels of a header. */
    private static final List<String> COUNTERS = List.of("序号", "编号", "行次", "代码");

    private ForeignWords() {}

    /** Whether folded words from a place on hold anything else than a table's labels, numbers of labels and units. */
    static boolean in(String folded, int from, Set<String> labels) {
        int at = from;
        while (at < folded.length()) {
            int known = Math.max(longest(folded, at, labels), longest(folded, at, PLAIN_WORDS));
            String unit = Units.at(folded, at);
            known = Math.max(known, unit == null ? 0 : unit.length());
            if (known == 0 && NUMERALS.indexOf(folded.charAt(at)) < 0) {
                return true;
            }
            at += Math.max(1, known);
        }
        return false;
    }

    /** Whether the header at the end of words that begin somewhere before the table names columns unknown to it. */
    static boolean inHeader(String folded, FormTable table) {
        int start = headerStart(folded, table);
        return COUNTERS.stream().anyMatch(folded.substring(0, start)::endsWith) || in(folded, start, table.labels());
    }

    /** Where corner and columns begin; what is written above a table, or between its name and them, may be anything. */
    private static int headerStart(String folded, FormTable table) {
        int from = 0;
        for (String label : table.headerLabels()) {
            from = Math.max(
                    from,
                    table.isBanner(label) && folded.contains(label) ? folded.lastIndexOf(label) + label.length() : 0);
        }
        int corner = first(folded, from, table, true);
        return corner < folded.length() ? corner : first(folded, from, table, false);
    }

    private static int first(String folded, int from, FormTable table, boolean corners) {
        int first = folded.length();
        for (String label : table.headerLabels()) {
            boolean wanted = label.length() > 1 && !table.isBanner(label) && (!corners || table.isCorner(label));
            int at = wanted ? folded.indexOf(label, from) : -1;
            first = at >= 0 ? Math.min(first, at) : first;
        }
        return first;
    }

    private static int longest(String folded, int at, Iterable<String> words) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > longest && folded.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }
}
