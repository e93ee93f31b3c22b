// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Trust;
import org.nianbao.normalize.label.LabelFolder;

/** Consecutive header rows of a grid. */
final class Header {
    private final FormTable table;
    private final List<GridRow> rows;
    private final @Nullable HeaderMap[] maps;

    Header(FormTable table, List<GridRow> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
        this.maps = new HeaderMap[table.blocks()];
    }

    Grid grid() {
        return rows.get(0).grid();
    }

    /** Whether a cell of the header, if only a blank one, stands over the grid column. */
    boolean covers(int column) {
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                if (cell.column() <= column && column < cell.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the printed columns are in a block's terms. */
    HeaderMap map(int block) {
        HeaderMap map = maps[block];
        if (map == null) {
            map = read(table.columns(block));
            maps[block] = map;
        }
        return map;
    }

    private HeaderMap read(Axis axis) {
        HeaderMap positional = new HeaderMap(ColumnAssigner.assign(tokensByColumn(axis), axis), true);
        if (positional.labelled() == axis.leaves().size()) {
            return positional;
        }
        if (new HeaderOrder(rows, axis, table).isFormsButForAGroup()) {
            return HeaderMap.byFormOrder(axis);
        }
        HeaderMap inOrder = HeaderMap.inOrder(rows, axis, table);
        return inOrder.labelled() > positional.labelled() ? inOrder : positional;
    }

    /** The lowest label over each grid column, with the labels above it. */
    private List<HeaderToken> tokensByColumn(Axis axis) {
        int width = grid().table().columns();
        @Nullable GridCell[][] over = new GridCell[rows.size()][width];
        for (int r = 0; r < rows.size(); r++) {
            GridCell group = null;
            for (GridCell cell : rows.get(r).cells()) {
                // Where merged cells are written as one cell and blanks, a group reaches over the blanks behind it.
                group = cell.isBlank() ? group : isGroup(cell, axis) ? cell : null;
                GridCell shown = cell.isBlank() && group != null ? group : cell;
                int lastRow = Math.min(rows.size(), r + cell.cell().rowSpan());
                for (int rr = r; rr < lastRow; rr++) {
                    Arrays.fill(over[rr], cell.column(), Math.min(width, cell.end()), shown);
                }
            }
        }
        List<HeaderToken> tokens = new ArrayList<>();
        HeaderToken last = null;
        for (int column = 0; column < width; column++) {
            HeaderToken token = tokenAt(over, column, axis);
            if (token != null && last != null && repeats(token, last)) {
                token = new HeaderToken(
                        last.text(),
                        last.printed(),
                        last.above(),
                        last.start(),
                        token.end(),
                        last.trust().and(token.trust()));
                tokens.set(tokens.size() - 1, token);
            } else if (token != null && !sameColumnAsBefore(token, last)) {
                tokens.add(token);
            }
            last = token;
        }
        return withoutLabelColumns(tokens, axis);
    }

    private static boolean isGroup(GridCell cell, Axis axis) {
        return cell.isLabel() && !axis.groups(cell.label().text()).isEmpty();
    }

    /** Whether a merged label was written once more for the next column that it covers. */
    private static boolean repeats(HeaderToken token, HeaderToken last) {
        return token.start() == last.end()
                && token.text().equals(last.text())
                && token.above().equals(last.above());
    }

    private static boolean sameColumnAsBefore(HeaderToken token, @Nullable HeaderToken last) {
        return last != null && last.start() == token.start() && last.text().equals(token.text());
    }

    private @Nullable HeaderToken tokenAt(@Nullable GridCell[][] over, int column, Axis axis) {
        Set<GridCell> chain = new LinkedHashSet<>();
        for (int r = rows.size() - 1; r >= 0; r--) {
            GridCell cell = over[r][column];
            if (cell != null && cell.isLabel()) {
                chain.add(cell);
            }
        }
        if (chain.isEmpty()) {
            return null;
        }
        List<GridCell> upwards = List.copyOf(chain);
        if (column >= upwards.get(0).end()) {
            return null; // Nothing but a group's reach: an empty column.
        }
        for (int i = 0; i < upwards.size(); i++) {
            String text = upwards.get(i).label().text();
            if (table.isCorner(text)) {
                return null;
            }
            if (!axis.candidates(text).isEmpty()) {
                return token(upwards, i, text, column, axis);
            }
            String broken = joined(upwards, i);
            if (!axis.candidates(broken).isEmpty()) {
                return token(upwards, i, broken, column, axis);
            }
        }
        return token(upwards, 0, upwards.get(0).label().text(), column, axis);
    }

    /** A label that was broken into two cells, one below the other. */
    private static String joined(List<GridCell> upwards, int i) {
        if (i + 1 >= upwards.size()) {
            return "";
        }
        return LabelFolder.fold(
                        upwards.get(i + 1).cell().text() + upwards.get(i).cell().text())
                .text();
    }

    private static HeaderToken token(List<GridCell> upwards, int i, String text, int column, Axis axis) {
        GridCell cell = upwards.get(i);
        List<String> above = new ArrayList<>();
        for (int k = i + 1; k < upwards.size(); k++) {
            above.add(upwards.get(k).label().text());
        }
        // Where a label spans several columns because its own sub-header is unknown, each column stands for itself.
        int start = i == 0 ? cell.column() : column;
        int end = i == 0 ? cell.end() : column + 1;
        Trust trust = Trust.PRINTED;
        for (GridCell label : upwards) {
            trust = trust.and(LabelTrust.of(label, axis));
        }
        return new HeaderToken(text, cell.cell().text(), above, start, end, trust);
    }

    /** Columns before the first one that the form knows, or that lie under one of its groups, hold row labels. */
    static List<HeaderToken> withoutLabelColumns(List<HeaderToken> tokens, Axis axis) {
        int first = 0;
        while (first < tokens.size() && !isKnown(tokens.get(first), axis)) {
            first++;
        }
        return first == tokens.size() ? tokens : tokens.subList(first, tokens.size());
    }

    private static boolean isKnown(HeaderToken token, Axis axis) {
        if (axis.knows(token.text())) {
            return true;
        }
        for (String above : token.above()) {
            if (!axis.groups(above).isEmpty()) {
                return true;
            }
        }
        for (AxisLeaf leaf : axis.leaves()) {
            if (leaf.labels().similarity(token.text()) >= Thresholds.SIMILAR) {
                return true;
            }
        }
        return false;
    }
}
