// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nianbao.normalize.label.LabelFolder;

/**
 * Takes out the columns that number a table's rows, as those under 代码 do in statistical tables: their digits are neither
 * labels nor figures, and would be taken for the latter.
 */
final class CodeColumns {
    private static final Set<String> HEADERS = Set.of("代码", "序号", "编号", "行次", "指标代码");
    private static final int LONGEST_HEADER = 8;

    private CodeColumns() {}

    /**
     * The rows without the cells under such a header, and without the header's own.
     *
     * @param ragged whether columns are mere slot numbers: then only rows as wide as the header's are sure to have the
     *     code in its slot
     */
    static List<List<GridCell>> without(List<List<GridCell>> rows, boolean ragged) {
        for (int r = 0; r < rows.size(); r++) {
            for (GridCell cell : rows.get(r)) {
                if (isHeader(cell)) {
                    return without(rows, r, cell, ragged);
                }
            }
        }
        return rows;
    }

    private static boolean isHeader(GridCell cell) {
        return cell.isLabel()
                && cell.cell().columnSpan() == 1
                && cell.cell().text().length() <= LONGEST_HEADER
                && HEADERS.contains(LabelFolder.plain(cell.cell().text()));
    }

    private static List<List<GridCell>> without(
            List<List<GridCell>> rows, int headerRow, GridCell header, boolean ragged) {
        List<List<GridCell>> result = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<GridCell> row = rows.get(r);
            boolean whole = !ragged || row.size() == rows.get(headerRow).size();
            result.add(
                    r < headerRow || !whole
                            ? row
                            : row.stream()
                                    .filter(cell -> cell.column() != header.column()
                                            || cell.cell().columnSpan() > 1)
                                    .toList());
        }
        return result;
    }
}
