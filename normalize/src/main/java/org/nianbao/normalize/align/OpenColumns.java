// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.normalize.align.TableBody.DataRow;
import org.nianbao.normalize.report.Confidence;

/**
 * The columns that hold figures but stand under no header. A header that lost a cell, and a row that has one too many, both
 * put figures under their neighbours' labels; only the last figure, under none, shows it.
 */
final class OpenColumns {
    private final Map<Header, Set<Integer>> columns = new HashMap<>();

    /** Looks at a row that is read by the places of its cells. */
    void add(DataRow data, RowMatch match, HeaderMap map) {
        Header header = data.header();
        if (header == null || !data.sameGrid() || !readByPlace(match.row(), match.labelCells(), map)) {
            return;
        }
        List<GridCell> cells = data.row().cells();
        for (int i = match.labelCells(); i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.kind() == GridCell.Kind.VALUE
                    && cell.column() >= map.start()
                    && (!header.covers(cell.column()) || onlyGroupAbove(map, cell.column()))) {
                columns.computeIfAbsent(header, k -> new HashSet<>()).add(cell.column());
            }
        }
    }

    /** The reading, suspect where the row has a cell in such a column. */
    RowReading judge(DataRow data, RowMatch match, HeaderMap map, RowReading reading) {
        Header header = data.header();
        Set<Integer> open = header == null ? null : columns.get(header);
        if (open == null || !data.sameGrid() || !readByPlace(match.row(), match.labelCells(), map)) {
            return reading;
        }
        for (GridCell cell : data.row().cells()) {
            if (open.contains(cell.column())) {
                String problem = reading.problem();
                return new RowReading(
                        reading.cells(),
                        Confidence.SUSPECT,
                        problem != null ? problem : "column " + (cell.column() + 1) + " holds figures under no header");
            }
        }
        return reading;
    }

    /** Whether each cell stands under its header; cells that were counted instead leave none over. */
    private static boolean readByPlace(GridRow row, int labelCells, HeaderMap map) {
        RowReading reading = RowReader.read(row, labelCells, map);
        for (int k = 0; map.positional() && k < map.size(); k++) {
            GridCell cell = reading.cells().get(k);
            HeaderToken token = map.columns().get(k).token();
            if (cell == null || cell.column() >= token.end() || cell.end() <= token.start()) {
                return false;
            }
        }
        return map.positional();
    }

    /** Whether nothing but a label that heads other columns stands over the column. */
    private static boolean onlyGroupAbove(HeaderMap map, int column) {
        for (ColumnMatch match : map.columns()) {
            HeaderToken token = match.token();
            if (match.isUnlabelled() && token.start() <= column && column < token.end()) {
                return map.columns().stream()
                        .anyMatch(other -> other.token().above().contains(token.text()));
            }
        }
        return false;
    }
}
