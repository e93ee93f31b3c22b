// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/**
 * A cell of a form.
 *
 * @param row labels from the outermost row group to the row
 * @param column labels from the outermost column group to the column
 * @param meaning in English
 * @param unit the form's unit, or null where it leaves it to the report
 * @param optional true for the row of a group that the form itself prints as several rows
 */
public record FormCell(
        CellKey key,
        List<String> row,
        List<String> column,
        String meaning,
        Quantity quantity,
        @Nullable String unit,
        boolean optional) {
    public FormCell {
        row = List.copyOf(row);
        column = List.copyOf(column);
    }
}
