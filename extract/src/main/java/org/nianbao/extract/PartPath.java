// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * A place in a part of a packaged document.
 *
 * @param part name of the part, such as {@code word/document.xml}; of a file without parts the sheet's name or the
 *     stream's
 * @param table from 1 in document order, or 0 outside a table
 * @param row grid row from 1, or 0 outside a table; of a spreadsheet the sheet's own row
 * @param cell the cell of that row, from 1 as it stands in the markup, or 0 outside a table; of a spreadsheet the sheet's own
 *     column
 */
public record PartPath(String part, int table, int row, int cell) implements Location {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.part(this);
    }
}
