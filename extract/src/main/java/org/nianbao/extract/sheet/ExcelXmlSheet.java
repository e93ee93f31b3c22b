// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.grid.Sheet;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** Reads one sheet. What it claims about its size is not believed: only cells that stand there count. */
final class ExcelXmlSheet {
    /** An index that no format has; the format itself is given. */
    private static final int OWN_FORMAT = Short.MAX_VALUE;

    private final Markup xml;
    private final ExcelXmlStyles styles;
    private final ExcelXmlOptions options;
    private final SheetFill fill;
    private final DisplayedNumber numbers;

    ExcelXmlSheet(Markup xml, ExcelXmlStyles styles, ExcelXmlOptions options, SheetFill fill) {
        this.xml = xml;
        this.styles = styles;
        this.options = options;
        this.fill = fill;
        this.numbers = new DisplayedNumber(options.isFrom1904());
    }

    void read(String name) throws RejectionException {
        boolean zeros = options.showsZeros(name);
        int row = -1;
        int column = -1;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "Table" -> {}
                case "Column" -> column = hideColumns(column + 1);
                case "Row" -> row = readRow(row + 1, zeros);
                default -> xml.skip();
            }
        }
    }

    /** The last column that the element just started is about. */
    private int hideColumns(int next) {
        int first = xml.number("Index", next + 1) - 1;
        int last = (int) Math.min((long) first + Math.max(0, xml.number("Span", 0)), Sheet.MAX_COLUMNS - 1);
        if (Flags.isOn(xml, "Hidden", false) && first >= 0 && first <= last) {
            fill.hideColumns(first, last);
        }
        return last;
    }

    /** The last row that the element just started is about. */
    private int readRow(int next, boolean zeros) throws RejectionException {
        int row = xml.number("Index", next + 1) - 1;
        if (row < 0 || row >= Sheet.MAX_ROWS) {
            throw SheetFill.rejected(RejectionCode.DAMAGED, "a row of number " + (row + 1L));
        }
        int last = (int) Math.min((long) row + Math.max(0, xml.number("Span", 0)), Sheet.MAX_ROWS - 1);
        if (Flags.isOn(xml, "Hidden", false)) {
            for (int hidden = row; hidden <= last; hidden++) {
                fill.hideRow(hidden);
            }
        }
        int column = -1;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("Cell")) {
                column = readCell(row, column + 1, zeros);
            } else {
                xml.skip();
            }
        }
        return last;
    }

    /** The last column that the cell just started covers. */
    private int readCell(int row, int next, boolean zeros) throws RejectionException {
        int column = xml.number("Index", next + 1) - 1;
        int across = Math.max(0, xml.number("MergeAcross", 0));
        int down = Math.max(0, xml.number("MergeDown", 0));
        ExcelXmlStyles.Style style = styles.of(xml.attribute("StyleID"));
        String formula = xml.attribute("Formula");
        String text = null;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("Data")) {
                text = data(style, zeros);
            } else {
                xml.skip();
            }
        }
        if (text == null && formula != null) {
            // Blank would be a reading; what the formula gives is not known.
            fill.countFormulaWithoutValue();
            text = formula;
        }
        fill.add(row, column, text == null ? "" : text, style.bordered());
        long right = Math.min((long) column + across, Sheet.MAX_COLUMNS - 1);
        if (across > 0 || down > 0) {
            long bottom = Math.min((long) row + down, Sheet.MAX_ROWS - 1);
            fill.merge(row, column, (int) bottom, (int) right);
        }
        return (int) right;
    }

    private String data(ExcelXmlStyles.Style style, boolean zeros) throws RejectionException {
        String type = String.valueOf(xml.attribute("Type"));
        StringBuilder whole = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        boolean struck = readText(style.look(), whole, shown);
        if (struck) {
            fill.countStruck();
        }
        Double number = shown.isEmpty() ? null : number(whole.toString().strip(), type);
        if (number == null) {
            return type.equals("Boolean") ? whole.toString().strip().equals("1") ? "TRUE" : "FALSE" : shown.toString();
        }
        if (number == 0 && !zeros) {
            fill.countZeroNotShown();
            return "";
        }
        return numbers.text(number, OWN_FORMAT, style.format());
    }

    private @Nullable Double number(String text, String type) {
        try {
            return switch (type) {
                case "Number" -> Double.valueOf(text);
                case "DateTime" -> DateUtil.getExcelDate(LocalDateTime.parse(text), options.isFrom1904());
                default -> null;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    /** The text in the element just started, stretch by stretch; whether a line goes through any of it. */
    private boolean readText(TextLook look, StringBuilder whole, StringBuilder shown) throws RejectionException {
        boolean struck = false;
        int inside = xml.depth();
        while (true) {
            switch (xml.nextPiece(inside)) {
                case TEXT -> {
                    whole.append(xml.text());
                    shown.append(look.show(xml.text()));
                    struck |= look == TextLook.STRUCK && !xml.text().isBlank();
                }
                case ELEMENT -> struck |= readText(inner(look), whole, shown);
                case END -> {
                    return struck;
                }
            }
        }
    }

    /** How text looks in the element just started. */
    private TextLook inner(TextLook around) {
        TextLook own =
                switch (xml.name()) {
                    case "S" -> TextLook.STRUCK;
                    case "Sup" -> TextLook.RAISED;
                    case "Sub" -> TextLook.LOWERED;
                    default -> around;
                };
        return own.compareTo(around) < 0 ? own : around;
    }
}
