// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import java.util.Locale;
import org.nianbao.normalize.align.LabelledSet.Entry;
import org.nianbao.normalize.report.Confidence;

/** Counts of labels that were read rightly, wrongly and not at all. */
final class Tally {
    static final String HEADINGS =
            "                       alone                                            in the table\n"
                    + "kind           labels  right  sure  wrong  sure  precision  recall      right  sure  wrong  sure";

    int labels;
    int right;
    int wrong;
    int wrongAndSure;
    int wrongAndSureInTable;
    private int named;
    private int sure;
    private int rightInTable;
    private int sureInTable;
    private int wrongInTable;

    void add(Entry entry, List<AxisLeaf> expected, Recognition alone, Recognition inTable) {
        labels++;
        named += entry.isForeign() ? 0 : 1;
        if (alone.leaf() != null) {
            boolean good = expected.contains(alone.leaf());
            boolean certain = alone.confidence() == Confidence.CERTAIN;
            right += good ? 1 : 0;
            wrong += good ? 0 : 1;
            sure += good && certain ? 1 : 0;
            wrongAndSure += !good && certain ? 1 : 0;
        }
        if (inTable.leaf() != null) {
            boolean good = expected.contains(inTable.leaf());
            boolean certain = inTable.confidence() == Confidence.CERTAIN;
            rightInTable += good ? 1 : 0;
            wrongInTable += good ? 0 : 1;
            sureInTable += good && certain ? 1 : 0;
            wrongAndSureInTable += !good && certain ? 1 : 0;
        }
    }

    /** The share of the readings that is right; 1 where nothing was read. */
    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** The share of the labels that name something which was read rightly; 1 where none does. */
    double recall() {
        return named == 0 ? 1 : (double) right / named;
    }

    String line(String kind) {
        return String.format(
                Locale.ROOT,
                "%-14s %6d %6d %5d %6d %5d %10.3f %7.3f     %6d %5d %6d %5d",
                kind,
                labels,
                right,
                sure,
                wrong,
                wrongAndSure,
                precision(),
                recall(),
                rightInTable,
                sureInTable,
                wrongInTable,
                wrongAndSureInTable);
    }
}
