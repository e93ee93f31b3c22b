// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/** The sheets of an opened workbook. */
final class XlsSheets {
    private final HSSFWorkbook workbook;
    private final Limits limits;
    private final DisplayedNumber numbers;

    XlsSheets(HSSFWorkbook workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.numbers = new DisplayedNumber(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    void addTo(SheetBlocks blocks, Sheets wanted) throws RejectionException {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (wanted == Sheets.ACTIVE && i != workbook.getActiveSheetIndex()) {
                continue;
            }
            String name = workbook.getSheetName(i);
            if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                blocks.leaveOut(name, name);
            } else {
                SheetFill fill = new SheetFill(name, name, limits);
                read(workbook.getSheetAt(i), fill);
                fill.addTo(blocks);
            }
        }
    }

    private void read(HSSFSheet sheet, SheetFill fill) throws RejectionException {
        int columns = 0;
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                fill.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                read((HSSFCell) cell, sheet.isDisplayZeros(), fill);
                columns = Math.max(columns, cell.getColumnIndex() + 1);
            }
        }
        for (int column = 0; column < columns; column++) {
            if (sheet.isColumnHidden(column)) {
                fill.hideColumns(column, column);
            }
        }
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            fill.merge(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
        }
    }

    private void read(HSSFCell cell, boolean zeros, SheetFill fill) throws RejectionException {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text =
                switch (type) {
                    case NUMERIC -> number(cell, zeros, fill);
                    case STRING -> string(cell, fill);
                    case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                    case ERROR -> error(cell.getErrorCellValue());
                    case BLANK, FORMULA, _NONE -> "";
                };
        fill.add(cell.getRowIndex(), cell.getColumnIndex(), text, isBordered(cell.getCellStyle()));
    }

    private String number(HSSFCell cell, boolean zeros, SheetFill fill) {
        double number = cell.getNumericCellValue();
        if (number == 0 && !zeros) {
            fill.countZeroNotShown();
            return "";
        }
        HSSFCellStyle style = cell.getCellStyle();
        if (style.getFont(workbook).getStrikeout()) {
            fill.countStruck();
            return "";
        }
        return numbers.text(number, style.getDataFormat(), style.getDataFormatString());
    }

    /** The text as its stretches look: figures above the line raised, what a line goes through left out. */
    private String string(HSSFCell cell, SheetFill fill) {
        HSSFRichTextString rich = cell.getRichStringCellValue();
        String whole = rich.getString();
        StringBuilder shown = new StringBuilder(whole.length());
        HSSFFont own = cell.getCellStyle().getFont(workbook);
        boolean struck = false;
        for (int run = -1, start = 0; start < whole.length(); run++) {
            int end = run + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(run + 1) : whole.length();
            if (end > start) {
                HSSFFont font = run < 0 ? own : workbook.getFontAt(rich.getFontOfFormattingRun(run));
                String piece = whole.substring(start, Math.min(end, whole.length()));
                struck |= font.getStrikeout() && !piece.isBlank();
                shown.append(font.getStrikeout() ? "" : onTheLine(piece, font));
                start = end;
            }
        }
        if (struck) {
            fill.countStruck();
        }
        return shown.toString();
    }

    private static String onTheLine(String text, HSSFFont font) {
        return switch (font.getTypeOffset()) {
            case Font.SS_SUPER -> RaisedFigures.raise(text);
            case Font.SS_SUB -> RaisedFigures.lower(text);
            default -> text;
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private static boolean isBordered(HSSFCellStyle style) {
        return style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderRight() != BorderStyle.NONE
                || style.getBorderTop() != BorderStyle.NONE
                || style.getBorderBottom() != BorderStyle.NONE;
    }
}
