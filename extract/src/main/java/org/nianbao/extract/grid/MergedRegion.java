// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

/** Cells of a spreadsheet that are shown as one; rows and columns from 0, the last ones included. */
public record MergedRegion(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    public MergedRegion {
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
            throw new IllegalArgumentException("no region: rows " + firstRow + " to " + lastRow + ", columns "
                    + firstColumn + " to " + lastColumn);
        }
    }
}
