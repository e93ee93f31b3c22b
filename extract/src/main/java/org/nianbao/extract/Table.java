// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import java.util.List;

/**
 * A grid of cells.
 *
 * @param rows number of grid rows
 * @param columns number of grid columns, the widest row counted with its spans
 * @param cells sorted by row, then by column; no two start at the same place
 * @param geometry how far the positions can be trusted
 * @param location of the table as a whole
 */
public record Table(int rows, int columns, List<Cell> cells, Geometry geometry, Location location) implements Block {
    public Table {
        cells = List.copyOf(cells);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.table(this);
    }
}
