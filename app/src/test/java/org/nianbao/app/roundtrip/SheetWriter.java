// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes spreadsheets, old and new: the report on one sheet or a sheet for each table, tables anywhere, with or without
 * borders, numbers as numbers, as formulas or as text, and what nobody sees in hidden rows, columns and sheets.
 */
record SheetWriter(Kind kind, boolean borders) implements ReportWriter {
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,7})\\.([0-9]{1,4})");
    private static final int TITLE_WIDTH = 8;

    enum Kind {
        XLS,
        XLSX
    }

    static List<SheetWriter> all() {
        return List.of(
                new SheetWriter(Kind.XLS, true),
                new SheetWriter(Kind.XLS, false),
                new SheetWriter(Kind.XLSX, true),
                new SheetWriter(Kind.XLSX, false));
    }

    @Override
    public String name() {
        return ending().substring(1) + (borders ? "" : " bare");
    }

    @Override
    public String ending() {
        return kind == Kind.XLS ? ".xls" : ".xlsx";
    }

    @Override
    public boolean hasSpans() {
        return true;
    }

    @Override
    public byte[] write(FilledReport report, Random random) throws IOException {
        try (Workbook workbook = kind == Kind.XLS ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Page(workbook, random, borders).write(report);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A workbook while it is written. */
    private static final class Page {
        private final Workbook workbook;
        private final Random random;
        private final boolean borders;
        private final boolean sheetForEach;
        private final boolean typed;
        private final int left;
        private Sheet sheet;
        private int row;

        Page(Workbook workbook, Random random, boolean borders) {
            this.workbook = workbook;
            this.random = random;
            this.borders = borders;
            this.sheetForEach = random.nextBoolean();
            this.typed = random.nextBoolean();
            this.left = random.nextInt(4);
            this.sheet = workbook.createSheet("年报");
            this.row = random.nextInt(4);
        }

        void write(FilledReport report) {
            boolean first = true;
            for (Part part : report.parts()) {
                PrintedTable table = part.table();
                if (table == null) {
                    line(part);
                    continue;
                }
                if (sheetForEach && !first) {
                    finishSheet();
                    sheet = workbook.createSheet(table.name() + " " + workbook.getNumberOfSheets());
                    row = random.nextInt(3);
                }
                first = false;
                table(table);
            }
            finishSheet();
            if (random.nextBoolean()) {
                Sheet hidden = workbook.createSheet("old");
                hidden.createRow(0).createCell(0).setCellValue("2010年政府信息公开工作年度报告");
                workbook.setSheetHidden(workbook.getSheetIndex(hidden), true);
            }
        }

        /** A column that nobody sees, with figures that would be wrong. */
        private void finishSheet() {
            if (left > 1) {
                sheet.setColumnHidden(left - 1, true);
                for (Row line : sheet) {
                    line.createCell(left - 1).setCellValue(987);
                }
            }
        }

        private void line(Part part) {
            Cell cell = sheet.createRow(row).createCell(left);
            cell.setCellValue(part.text());
            if (part.kind() == Part.Kind.TITLE) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, left, left + TITLE_WIDTH));
            }
            row += 1 + (part.kind() == Part.Kind.TITLE ? random.nextInt(2) : 0);
        }

        private void table(PrintedTable table) {
            // Without borders nothing but a blank row parts a table from a line above it that is merged like a banner.
            row += borders ? 0 : 1;
            CellStyle style = workbook.createCellStyle();
            if (borders) {
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            int hidden = random.nextBoolean() ? table.firstData() : -1;
            int[] rows = rows(table.rows(), hidden);
            for (PrintedCell cell : table.cells()) {
                write(cell, rows, style);
            }
            row = rows[table.rows() - 1] + 1 + (borders ? random.nextInt(2) : 1);
        }

        /** The sheet's rows, one of them hidden between. */
        private int[] rows(int count, int hidden) {
            int[] rows = new int[count];
            for (int i = 0; i < count; i++) {
                if (i == hidden) {
                    Row secret = sheet.createRow(row++);
                    secret.setZeroHeight(true);
                    secret.createCell(left + 1).setCellValue(4321);
                }
                sheet.createRow(row);
                rows[i] = row++;
            }
            return rows;
        }

        private void write(PrintedCell printed, int[] rows, CellStyle style) {
            int top = rows[printed.row()];
            int bottom = rows[printed.row() + printed.rowSpan() - 1];
            int first = left + printed.column();
            int last = first + printed.columnSpan() - 1;
            for (int r = top; r <= bottom; r++) {
                for (int c = first; borders && c <= last; c++) {
                    Cell covered = sheet.getRow(r).getCell(c);
                    (covered == null ? sheet.getRow(r).createCell(c) : covered).setCellStyle(style);
                }
            }
            Cell cell = sheet.getRow(top).getCell(first);
            if (!printed.text().isEmpty()) {
                fill(cell == null ? sheet.getRow(top).createCell(first) : cell, printed.text(), style);
            }
            if (bottom > top || last > first) {
                sheet.addMergedRegion(new CellRangeAddress(top, bottom, first, last));
            }
        }

        private void fill(Cell cell, String text, CellStyle style) {
            String format = !typed
                    ? null
                    : PLAIN.matcher(text).matches()
                            ? "0"
                            : GROUPED.matcher(text).matches()
                                    ? "#,##0"
                                    : DECIMAL.matcher(text).matches()
                                            ? "0." + "0".repeat(text.length() - text.indexOf('.') - 1)
                                            : null;
            if (format == null) {
                cell.setCellStyle(style);
                cell.setCellValue(text);
                return;
            }
            double number = Double.parseDouble(text.replace(",", ""));
            CellStyle formatted = workbook.createCellStyle();
            formatted.cloneStyleFrom(style);
            formatted.setDataFormat(
                    format.equals("0") && random.nextBoolean()
                            ? 0
                            : workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(formatted);
            if (random.nextInt(4) == 0) {
                cell.setCellFormula(number + "+0");
            }
            cell.setCellValue(number);
        }
    }
}
