// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;

/**
 * The value cells of one row.
 *
 * @param cells one for each printed column of the header map, null where it cannot be told
 * @param confidence how far the geometry vouches for them
 * @param problem what is wrong with the row, or null
 */
record RowReading(
        List<@Nullable GridCell> cells,
        Confidence confidence,
        @Nullable String problem) {
    RowReading {
        cells = Collections.unmodifiableList(cells);
    }

    static RowReading unreadable(int columns, String problem) {
        return new RowReading(Arrays.asList(new GridCell[columns]), Confidence.SUSPECT, problem);
    }
}
