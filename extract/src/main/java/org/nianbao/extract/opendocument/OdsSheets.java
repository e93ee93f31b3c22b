// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.grid.Sheet;
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/** Reads the sheets of a spreadsheet. Cells and rows that are repeated to the sheet's end show nothing there. */
final class OdsSheets {
    /** Styles that columns give their cells are looked at so far; a report's tables have fifteen columns. */
    private static final int STYLED_COLUMNS = 100;

    private final Markup xml;
    private final OdfStyles styles;
    private final Limits limits;
    private final SheetBlocks blocks;
    /** The style of cells without one of their own, by column; of the sheet that is read. */
    private final @Nullable String[] columnStyles = new String[STYLED_COLUMNS];

    /** A cell of the row that is read. */
    private record Stated(
            int column, int repeated, int rowSpan, int columnSpan, String text, boolean bordered, boolean styled) {
        boolean showsNothing() {
            return text.isEmpty() && !bordered;
        }
    }

    OdsSheets(Markup xml, OdfStyles styles, Limits limits, SheetBlocks blocks) {
        this.xml = xml;
        this.styles = styles;
        this.limits = limits;
        this.blocks = blocks;
    }

    void read() throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (!xml.name().equals("table")) {
                xml.skip();
                continue;
            }
            String name = String.valueOf(xml.attribute("name"));
            if (styles.isTableHidden(xml.attribute("style-name"))) {
                blocks.leaveOut(name, name);
                xml.skip();
            } else {
                SheetFill fill = new SheetFill(name, name, limits);
                readSheet(fill);
                fill.addTo(blocks);
            }
        }
    }

    private void readSheet(SheetFill fill) throws RejectionException {
        int row = 0;
        int column = 0;
        Arrays.fill(columnStyles, null);
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "table-column" -> {
                    int end = (int) Math.min((long) column + repeated("number-columns-repeated"), Sheet.MAX_COLUMNS);
                    if (isHidden() && column < end) {
                        fill.hideColumns(column, end - 1);
                    }
                    int known = Math.min(STYLED_COLUMNS, end);
                    if (column < known) {
                        Arrays.fill(columnStyles, column, known, xml.attribute("default-cell-style-name"));
                    }
                    column = end;
                }
                case "table-row" -> row = readRow(row, fill);
                case "shapes", "forms", "named-expressions", "table-source", "scenario" -> xml.skip();
                // Groups and headers: what they hold is read where it stands.
                default -> {}
            }
        }
    }

    private int repeated(String attribute) {
        return Math.max(1, xml.number(attribute, 1));
    }

    private boolean isHidden() {
        String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** The row after the one just started, and its repetitions. */
    private int readRow(int row, SheetFill fill) throws RejectionException {
        int repeated = repeated("number-rows-repeated");
        boolean hidden = isHidden();
        String rowStyle = xml.attribute("default-cell-style-name");
        boolean shows = false;
        List<Stated> cells = new ArrayList<>();
        int column = 0;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("table-cell")) {
                Stated cell = readCell(column, rowStyle, fill);
                shows |= !cell.showsNothing();
                if (!cell.showsNothing() || !cell.styled()) {
                    cells.add(cell);
                }
                column = (int) Math.min((long) column + cell.repeated(), Sheet.MAX_COLUMNS);
            } else {
                column = (int) Math.min((long) column + repeated("number-columns-repeated"), Sheet.MAX_COLUMNS);
                xml.skip();
            }
        }
        int end = (int) Math.min((long) row + repeated, Sheet.MAX_ROWS);
        // A row of nothing but the styles of columns is no row: such styles reach to the sheet's end.
        for (int r = row; r < end && shows; r++) {
            if (hidden) {
                fill.hideRow(r);
            }
            for (Stated cell : cells) {
                add(cell, rowStyle, r, fill);
            }
        }
        return end;
    }

    private void add(Stated cell, @Nullable String rowStyle, int row, SheetFill fill) throws RejectionException {
        int most = cell.showsNothing() ? STYLED_COLUMNS : Sheet.MAX_COLUMNS;
        for (int i = 0; i < cell.repeated() && cell.column() + i < most; i++) {
            boolean bordered =
                    cell.styled() ? cell.bordered() : styles.isBordered(defaultStyle(cell.column() + i, rowStyle));
            fill.add(row, cell.column() + i, cell.text(), bordered);
        }
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
            fill.merge(
                    row,
                    cell.column(),
                    (int) Math.min((long) row + cell.rowSpan(), Sheet.MAX_ROWS) - 1,
                    (int) Math.min((long) cell.column() + cell.columnSpan(), Sheet.MAX_COLUMNS) - 1);
        }
    }

    private @Nullable String defaultStyle(int column, @Nullable String rowStyle) {
        return rowStyle != null ? rowStyle : column < STYLED_COLUMNS ? columnStyles[column] : null;
    }

    private Stated readCell(int column, @Nullable String rowStyle, SheetFill fill) throws RejectionException {
        int repeated = repeated("number-columns-repeated");
        int rowSpan = repeated("number-rows-spanned");
        int columnSpan = repeated("number-columns-spanned");
        String own = xml.attribute("style-name");
        String style = own != null ? own : defaultStyle(column, rowStyle);
        boolean bordered = own != null && styles.isBordered(own);
        String value = xml.attribute("value");
        String shown = text(Boolean.TRUE.equals(styles.isStruck("table-cell", style)), fill);
        return new Stated(
                column,
                repeated,
                rowSpan,
                columnSpan,
                shown != null ? shown : value != null ? value : "",
                bordered,
                own != null);
    }

    /** The paragraphs of the cell just started, a line each; null where it has none. */
    private @Nullable String text(boolean struck, SheetFill fill) throws RejectionException {
        StringBuilder lines = null;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "p" -> {
                    OdfText.Read read = OdfText.read(xml, styles, struck);
                    String line = read.text();
                    if (read.struck()) {
                        fill.countStruck();
                    }
                    lines = lines == null
                            ? new StringBuilder(line)
                            : lines.append('\n').append(line);
                }
                case "annotation", "frame", "shapes", "detective", "sub-table" -> xml.skip();
                default -> {}
            }
        }
        return lines == null ? null : lines.toString().strip();
    }
}
