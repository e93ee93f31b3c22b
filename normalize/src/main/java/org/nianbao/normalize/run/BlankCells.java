// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.List;

/**
 * Tells whether a row may have lost blank cells. A blank leaves no trace in text without separators, and digits that are
 * fewer values than there are columns can be parted into as many.
 */
final class BlankCells {
    /** One row in so many has to print a zero before the table is taken to print all of them. */
    private static final int ROWS_FOR_ONE_ZERO = 4;

    private final boolean anywhere;
    private final boolean spaced;

    /** @param sumsFail whether the table's sums do not hold when every column has a value */
    BlankCells(List<RowFigures> all, boolean sumsFail) {
        List<RowFigures> rows = all.stream().filter(row -> row.map().size() > 1).toList();
        long zeros = rows.stream().filter(RowFigures::printsZeros).count();
        anywhere = sumsFail
                || zeros * ROWS_FOR_ONE_ZERO < rows.size()
                || rows.stream().anyMatch(RowFigures::isTooShort);
        spaced = rows.stream().filter(RowFigures::isSpaced).count() * 2 > rows.size();
    }

    /** Whether the row's figures may be fewer values than it has columns. */
    boolean possibleIn(RowFigures row) {
        return !row.isComplete() && (anywhere || (spaced && !row.isSpaced()));
    }
}
