// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One table on its way to the pages. */
final class PdfTable {
    private static final float PADDING = 3;
    private static final float LEADING = 1.3f;

    private final PdfSheet sheet;
    private final PrintedTable table;
    private final PdfWriter.Style style;
    private final Labels labels;
    private final float fontSize;
    private final float[] edges;
    private final float[] heights;

    /** How groups of rows are labelled. */
    enum Labels {
        ACROSS,
        /** Turned by a quarter, from bottom to top. */
        TURNED,
        /** One character below the other. */
        STACKED
    }

    PdfTable(PdfSheet sheet, PrintedTable table, PdfWriter.Style style, Labels labels, float tallest) {
        this.sheet = sheet;
        this.table = table;
        this.style = style;
        this.labels = labels;
        this.fontSize = style == PdfWriter.Style.NARROW ? 10.5f : 9;
        this.edges = edges(table);
        this.heights = heights(tallest);
    }

    private static float[] edges(PrintedTable table) {
        float[] edges = new float[table.columns() + 1];
        edges[0] = PdfWriter.LEFT;
        for (int i = 0; i < table.columns(); i++) {
            float width = PdfWriter.WIDTH / table.columns();
            if (table.name().equals("requests")) {
                float[] labels = {25, 62, 136};
                width = i < 3 ? labels[i] : (PdfWriter.WIDTH - 223) / (table.columns() - 3);
            }
            edges[i + 1] = edges[i] + width;
        }
        return edges;
    }

    private float right(PrintedCell cell) {
        return edges[Math.min(table.columns(), cell.column() + cell.columnSpan())];
    }

    /** A group's label, in one of the narrow columns at the left. */
    private boolean isGroup(PrintedCell cell) {
        return table.name().equals("requests") && cell.column() < 2 && cell.rowSpan() > 1 && cell.columnSpan() == 1;
    }

    private List<String> lines(PrintedCell cell) {
        if (labels != Labels.ACROSS && isGroup(cell)) {
            return labels == Labels.TURNED
                    ? List.of(cell.text())
                    : Arrays.asList(cell.text().split("(?<=[^(\\d])(?!\\))"));
        }
        return PdfSheet.wrapped(cell.text(), fontSize, right(cell) - edges[cell.column()] - 2 * PADDING);
    }

    /** Every row as tall as its cells need; a merged cell's last row takes what is missing. */
    private float[] heights(float least) {
        float[] tall = new float[table.rows()];
        Arrays.fill(tall, Math.max(least, fontSize * LEADING + 2 * PADDING + 4));
        for (PrintedCell cell : table.cells()) {
            float need = lines(cell).size() * fontSize * LEADING + 2 * PADDING;
            int last = Math.min(table.rows(), cell.row() + cell.rowSpan()) - 1;
            for (int row = cell.row(); row < last; row++) {
                need -= tall[row];
            }
            tall[last] = Math.max(tall[last], need);
        }
        return tall;
    }

    void draw() throws IOException {
        int header = table.firstData();
        int[] shown = new int[table.cells().size()];
        int from = 0;
        boolean fresh = false;
        while (from < table.rows()) {
            if (from > 0) {
                sheet.newPage();
                if (style == PdfWriter.Style.REPEATED_HEADER && !table.name().equals("disclosure")) {
                    segment(0, header, 0, new int[shown.length]);
                }
            }
            int to = from;
            float room = sheet.room();
            while (to < table.rows() && heights[to] <= room) {
                room -= heights[to++];
            }
            float first = fontSize * LEADING + 2 * PADDING;
            boolean cut = style == PdfWriter.Style.CUT_ROWS
                    && to < table.rows()
                    && room > first + 1
                    && heights[to] - room > first
                    && table.isData(to);
            if (to < header && !fresh) {
                sheet.newPage();
                fresh = true;
                continue;
            }
            if (to == from && !cut && (from > 0 || fresh)) {
                to++; // A row taller than a page runs over its end, as it does in office programs.
            }
            segment(from, to + (cut ? 1 : 0), cut ? room : 0, shown);
            if (cut) {
                heights[to] -= room;
            }
            from = to;
        }
    }

    /** Rows {@code from} to {@code to}; the last one only {@code cut} points tall where that is not 0. */
    private void segment(int from, int to, float cut, int[] shown) throws IOException {
        float[] tops = new float[table.rows() + 1];
        for (int row = from; row < to; row++) {
            tops[row + 1] = tops[row] + (row == to - 1 && cut > 0 ? cut : heights[row]);
        }
        for (int i = 0; i < shown.length; i++) {
            PrintedCell cell = table.cells().get(i);
            int top = Math.max(from, cell.row());
            int bottom = Math.min(to, cell.row() + cell.rowSpan());
            if (top < bottom) {
                sheet.ground(edges[cell.column()], tops[top], right(cell), tops[bottom], cell.row());
                frame(cell, tops, top, bottom, from, to);
                if (labels == Labels.TURNED && isGroup(cell)) {
                    turned(cell, tops[top], tops[bottom], i, shown, bottom == cell.row() + cell.rowSpan());
                    continue;
                }
                List<String> lines = lines(cell);
                int fit = (int) ((tops[bottom] - tops[top] - 2 * PADDING) / (fontSize * LEADING) + 0.01f);
                int end = Math.min(lines.size(), shown[i] + Math.max(fit, 0));
                List<String> part = lines.subList(shown[i], end);
                sheet.text(part, fontSize, edges[cell.column()], tops[top], right(cell), tops[bottom]);
                shown[i] = end;
            }
        }
        sheet.down(tops[to]);
    }

    /** A turned label is never broken: it stands in the first part of its cell that has room for it. */
    private void turned(PrintedCell cell, float top, float bottom, int index, int[] shown, boolean last)
            throws IOException {
        if (shown[index] == 0 && (last || PdfSheet.width(cell.text(), fontSize) < bottom - top)) {
            sheet.turned(cell.text(), fontSize, edges[cell.column()], top, right(cell), bottom);
            shown[index] = 1;
        }
    }

    /** The borders of rows {@code top} to {@code bottom} of a cell, square by square. */
    private void frame(PrintedCell cell, float[] tops, int top, int bottom, int from, int to) throws IOException {
        int end = Math.min(table.columns(), cell.column() + cell.columnSpan());
        for (int column = cell.column(); column < end; column++) {
            sheet.across(edges[column], edges[column + 1], tops[top], top, column, top == from);
            sheet.across(edges[column], edges[column + 1], tops[bottom], bottom, column, bottom == to);
        }
        for (int row = top; row < bottom; row++) {
            sheet.down(edges[cell.column()], tops[row], tops[row + 1], cell.column(), row, cell.column() == 0);
            sheet.down(edges[end], tops[row], tops[row + 1], end, row, end == table.columns());
        }
    }
}
