// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.util.List;
import org.nianbao.extract.grid.Sheet;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** Reads the part of one sheet. What it claims about its size is not believed: only cells that stand there count. */
final class SheetMarkup {
    private static final int LETTERS = 26;

    private final SharedStrings strings;
    private final CellStyles styles;
    private final DisplayedNumber numbers;

    SheetMarkup(SharedStrings strings, CellStyles styles, DisplayedNumber numbers) {
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
    }

    void read(Markup xml, SheetFill fill) throws RejectionException {
        boolean zeros = true;
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "sheetView" -> zeros &= Flags.isOn(xml, "showZeros", true);
                case "col" -> hide(xml, fill);
                case "sheetData" -> readRows(xml, zeros, fill);
                case "mergeCell" -> merge(xml, fill);
                case "extLst" -> xml.skip();
                default -> {}
            }
        }
        xml.end();
    }

    private static void hide(Markup xml, SheetFill fill) {
        int first = xml.number("min", 0) - 1;
        int last = Math.min(xml.number("max", 0), Sheet.MAX_COLUMNS) - 1;
        if (Flags.isOn(xml, "hidden", false) && first >= 0 && first <= last) {
            fill.hideColumns(first, last);
        }
    }

    private void readRows(Markup xml, boolean zeros, SheetFill fill) throws RejectionException {
        int row = -1;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (!xml.name().equals("row")) {
                xml.skip();
                continue;
            }
            row = xml.number("r", row + 2) - 1;
            if (row < 0 || row >= Sheet.MAX_ROWS) {
                throw SheetFill.rejected(RejectionCode.DAMAGED, "a row of number " + xml.attribute("r"));
            }
            if (Flags.isOn(xml, "hidden", false)) {
                fill.hideRow(row);
            }
            readCells(xml, row, zeros, fill);
        }
    }

    private void readCells(Markup xml, int row, boolean zeros, SheetFill fill) throws RejectionException {
        int column = -1;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            String place = xml.attribute("r");
            column = place == null ? column + 1 : column(place);
            int style = xml.number("s", 0);
            fill.add(row, column, readCell(xml, style, zeros, fill), styles.isBordered(style));
        }
    }

    private String readCell(Markup xml, int style, boolean zeros, SheetFill fill) throws RejectionException {
        String type = xml.attribute("t");
        String formula = null;
        String value = null;
        CellText inline = null;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "f" -> formula = text(xml);
                case "v" -> value = text(xml);
                case "is" -> inline = CellText.read(xml);
                default -> xml.skip();
            }
        }
        if (inline != null) {
            return shown(inline, style, fill);
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            if (formula == null) {
                return "";
            }
            // Blank would be a reading; what the formula gives is not known.
            fill.countFormulaWithoutValue();
            return "=" + formula;
        }
        return shown(value, type == null ? "n" : type, style, zeros, fill);
    }

    private String shown(String value, String type, int style, boolean zeros, SheetFill fill) {
        return switch (type) {
            case "n" -> number(value, style, zeros, fill);
            case "s" -> shared(value, style, fill);
            case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            default -> shown(new CellText(List.of(new CellText.Stretch(CellText.unescaped(value), null))), style, fill);
        };
    }

    private String shown(CellText text, int style, SheetFill fill) {
        TextLook look = styles.look(style);
        if (text.isStruck(look)) {
            fill.countStruck();
        }
        return text.shown(look);
    }

    private String number(String value, int style, boolean zeros, SheetFill fill) {
        double number;
        try {
            number = Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            return value;
        }
        if (number == 0 && !zeros) {
            fill.countZeroNotShown();
            return "";
        }
        if (styles.look(style) == TextLook.STRUCK) {
            fill.countStruck();
            return "";
        }
        int index = styles.formatIndex(style);
        return numbers.text(number, index, styles.format(index));
    }

    /** A number that no text has is shown as it stands, with a mark that makes it no figure. */
    private String shared(String value, int style, SheetFill fill) {
        CellText text = null;
        try {
            text = strings.get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            // Said below.
        }
        return text == null ? "#" + value : shown(text, style, fill);
    }

    private static String text(Markup xml) throws RejectionException {
        StringBuilder text = new StringBuilder();
        xml.appendText(text);
        return text.toString();
    }

    private static void merge(Markup xml, SheetFill fill) throws RejectionException {
        String range = xml.attribute("ref");
        int colon = range == null ? -1 : range.indexOf(':');
        if (range != null && colon > 0) {
            String first = range.substring(0, colon);
            String last = range.substring(colon + 1);
            fill.merge(row(first), column(first), row(last), column(last));
        }
    }

    /** The column, from 0, that the letters of a reference name; {@link Sheet#MAX_COLUMNS} for one beyond any sheet. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = Math.min(column * LETTERS + c - 'A' + 1, Sheet.MAX_COLUMNS + 1);
            } else if (c != '$') {
                break;
            }
        }
        return column - 1;
    }

    /** The row, from 0, that the digits of a reference name; -1 for none. */
    private static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                row = Math.min(row * 10 + c - '0', Sheet.MAX_ROWS + 1);
            }
        }
        return row - 1;
    }
}
