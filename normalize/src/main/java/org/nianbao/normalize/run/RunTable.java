// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.List;
import org.nianbao.normalize.align.FoundTable;

/**
 * A table of the report in running text.
 *
 * @param found the table, without rows of a grid
 * @param pairs the stretches of words and figures that it is in
 */
public record RunTable(FoundTable found, List<RunPair> pairs) {
    public RunTable {
        pairs = List.copyOf(pairs);
    }
}
