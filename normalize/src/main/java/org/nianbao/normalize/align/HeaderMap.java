// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;

/**
 * The printed columns of a table's body and what they are.
 *
 * @param columns in the printed order
 * @param positional whether the tokens' columns are columns of the grid; else only their order is known
 */
public record HeaderMap(List<ColumnMatch> columns, boolean positional) {
    public HeaderMap {
        columns = List.copyOf(columns);
    }

    /** The form's own order, for a table whose header is lost. */
    public static HeaderMap byFormOrder(Axis axis) {
        List<ColumnMatch> columns = new ArrayList<>();
        for (AxisLeaf leaf : axis.leaves()) {
            HeaderToken token = new HeaderToken("", "", List.of(), leaf.index(), leaf.index() + 1);
            columns.add(new ColumnMatch(token, leaf, Match.POSITION, null, Confidence.INFERRED));
        }
        return new HeaderMap(columns, false);
    }

    /** The order of the columns that header rows without merged cells tell. */
    public static HeaderMap inOrder(List<GridRow> rows, Axis axis, FormTable table) {
        return new HeaderMap(
                ColumnAssigner.assign(
                        Header.withoutLabelColumns(new HeaderOrder(rows, axis, table).tokens(), axis), axis),
                false);
    }

    /** The same columns, of which only the order can be used. */
    HeaderMap inOrderOnly() {
        return positional ? new HeaderMap(columns, false) : this;
    }

    /** The same columns, less sure. */
    public HeaderMap with(Confidence confidence) {
        List<ColumnMatch> less = new ArrayList<>();
        for (ColumnMatch c : columns) {
            less.add(c.with(confidence));
        }
        return new HeaderMap(less, positional);
    }

    public int size() {
        return columns.size();
    }

    /** First grid column of the first printed column. */
    int start() {
        return columns.isEmpty() ? 0 : columns.get(0).token().start();
    }

    int matched() {
        int matched = 0;
        for (ColumnMatch column : columns) {
            matched += column.leaf() != null ? 1 : 0;
        }
        return matched;
    }

    /** How many columns were recognised by their labels. */
    public int labelled() {
        int labelled = 0;
        for (ColumnMatch column : columns) {
            labelled += column.leaf() != null && column.match() != Match.POSITION ? 1 : 0;
        }
        return labelled;
    }
}
