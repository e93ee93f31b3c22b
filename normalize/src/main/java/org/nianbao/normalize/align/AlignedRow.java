// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/**
 * A printed row and what it was taken for.
 *
 * @param label as printed, on one line; empty where there is none
 * @param known false for a row that the form does not have
 * @param match how the row was recognised
 * @param score similarity of a fuzzy match, else null
 * @param confidence how far the label vouches for the row
 * @param doubt what speaks against the row's label, or null
 * @param cells how far the place of the cells in the row can be trusted
 * @param problem what is wrong with the cells of the row, or null
 * @param columns the printed columns in order; none for a row that the form does not have
 */
public record AlignedRow(
        String label,
        boolean known,
        Match match,
        @Nullable Double score,
        Confidence confidence,
        @Nullable String doubt,
        Confidence cells,
        @Nullable String problem,
        List<Column> columns) {
    public AlignedRow {
        columns = List.copyOf(columns);
    }

    /**
     * A printed column and the cell of the form under which the row's figure in it stands.
     *
     * @param label as printed, on one line; empty where the header is lost
     * @param key of the cell, or null for a column that the form does not have
     * @param rival the label that speaks against the match, or null
     */
    public record Column(
            String label,
            @Nullable CellKey key,
            Match match,
            @Nullable Double score,
            Confidence confidence,
            @Nullable String rival) {}

    /** A row of a grid. */
    static AlignedRow of(FormTable table, RowMatch match, HeaderMap map, RowReading reading) {
        return of(table, match, map, reading.confidence(), reading.problem());
    }

    /** A row of a grid that the form does not have. */
    static AlignedRow unknown(RowMatch match) {
        return new AlignedRow(
                label(match),
                false,
                match.match(),
                match.score(),
                match.confidence(),
                null,
                Confidence.CERTAIN,
                null,
                List.of());
    }

    /**
     * A row whose cells may have been told in another way than by a grid.
     *
     * @param cells how far the place of the cells can be trusted
     * @param problem what is wrong with them, or null
     */
    public static AlignedRow of(
            FormTable table, RowMatch match, HeaderMap map, Confidence cells, @Nullable String problem) {
        AxisLeaf leaf = match.leaf();
        List<Column> columns = new ArrayList<>();
        for (ColumnMatch column : map.columns()) {
            AxisLeaf under = column.leaf();
            columns.add(new Column(
                    oneLine(column.token().printed()),
                    leaf == null || under == null
                            ? null
                            : table.cell(leaf, under).key(),
                    column.match(),
                    column.score(),
                    column.confidence(),
                    column.rival()));
        }
        return new AlignedRow(
                label(match),
                leaf != null,
                match.match(),
                match.score(),
                match.confidence(),
                doubt(match),
                cells,
                problem,
                columns);
    }

    private static @Nullable String doubt(RowMatch match) {
        if (match.rival() != null) {
            return "may be \"" + match.rival() + "\"";
        }
        return match.difference();
    }

    private static String label(RowMatch match) {
        GridCell label = match.row().label(match.labelCells());
        return label == null ? "" : oneLine(label.cell().text());
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
