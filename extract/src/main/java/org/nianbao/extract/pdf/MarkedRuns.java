// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Follows the operators that mark content, and notes which strings belong to which mark. Mutable, of one page. */
final class MarkedRuns {
    private static final int NONE = -1;
    private static final int MAX_DEPTH = 1_000;
    private static final COSName PROPERTIES = COSName.getPDFName("Properties");

    private final Map<Integer, Integer> marks = new HashMap<>();
    private final int[] open = new int[MAX_DEPTH];
    private int depth;

    /** The mark that a string belongs to, or -1. */
    int of(int run) {
        return marks.getOrDefault(run, NONE);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Notes that this string is shown now. */
    void note(int run) {
        int at = Math.min(depth, MAX_DEPTH);
        if (at > 0 && open[at - 1] != NONE) {
            marks.put(run, open[at - 1]);
        }
    }

    /** Applies the operator; false where it marks nothing. */
    boolean apply(String name, List<COSBase> operands, Resources resources) {
        switch (name) {
            case "BMC" -> begin(NONE);
            case "BDC" -> begin(operands.size() < 2 ? NONE : number(operands.get(1), resources));
            case "EMC" -> depth = Math.max(0, depth - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A mark without a number belongs to the one around it. */
    private void begin(int number) {
        if (depth < MAX_DEPTH) {
            open[depth] = number == NONE && depth > 0 ? open[depth - 1] : number;
        }
        depth++;
    }

    private static int number(COSBase properties, Resources resources) {
        COSBase found = properties instanceof COSName name ? resources.get(PROPERTIES, name) : properties;
        return found instanceof COSDictionary dictionary ? dictionary.getInt(COSName.MCID, NONE) : NONE;
    }
}
