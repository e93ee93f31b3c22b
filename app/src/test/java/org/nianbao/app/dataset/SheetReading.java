// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Table;

/** Reads the sheets of a workbook with POI. */
final class SheetReading implements AutoCloseable {
    private final XSSFWorkbook book;

    SheetReading(Path file) throws IOException, InvalidFormatException {
        book = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    }

    /** The names of the sheets, in order. */
    List<String> sheets() {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** The rows of a table, over all its sheets. */
    List<Map<String, @Nullable String>> rows(Table table) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (String name : sheets()) {
            if (name.equals(table.name()) || name.startsWith(table.name() + " ")) {
                read(book.getSheet(name), rows);
            }
        }
        return rows;
    }

    private static void read(XSSFSheet sheet, List<Map<String, @Nullable String>> rows) {
        Row head = sheet.getRow(0);
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Map<String, @Nullable String> row = new HashMap<>();
            for (Cell cell : sheet.getRow(i)) {
                row.put(head.getCell(cell.getColumnIndex()).getStringCellValue(), text(cell));
            }
            rows.add(row);
        }
    }

    private static @Nullable String text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : String.valueOf(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case STRING -> cell.getStringCellValue();
            default -> null;
        };
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
