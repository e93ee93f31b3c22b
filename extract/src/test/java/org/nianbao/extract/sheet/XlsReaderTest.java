// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionException;

class XlsReaderTest {
    private final HSSFWorkbook workbook = new HSSFWorkbook();

    private HSSFCell cell(int row, int column) {
        var sheet = workbook.getNumberOfSheets() == 0 ? workbook.createSheet("表") : workbook.getSheetAt(0);
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }

    private Document read() throws IOException, RejectionException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return BrokenFiles.read(new XlsReader(), out.toByteArray());
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void showsNumbersFormulasAndErrors() throws IOException, RejectionException {
        cell(2, 1).setCellValue("甲");
        cell(2, 2).setCellValue(true);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        cell(3, 1).setCellValue(1043);
        workbook.getSheetAt(0).getRow(3).getCell(1).setCellStyle(style);
        HSSFCell formula = cell(3, 2);
        formula.setCellFormula("6*7");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
        cell(4, 1).setCellErrorValue(FormulaError.REF);
        cell(4, 2).setCellValue("x");
        Document document = read();
        assertEquals("3x2[0.0:甲,0.1:TRUE,1.0:1,043,1.1:42,2.0:#REF!,2.1:x]", ShownBlocks.of(document.blocks()));
        Table table = (Table) document.blocks().get(0);
        assertEquals(new PartPath("表", 1, 4, 2), table.cells().get(2).location());
    }

    @Test
    void keepsFootnoteMarksApartAndLeavesOutStruckText() throws IOException, RejectionException {
        HSSFFont raised = workbook.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        HSSFFont struck = workbook.createFont();
        struck.setStrikeout(true);
        HSSFRichTextString text = new HSSFRichTextString("3189");
        text.applyFont(1, 2, raised);
        text.applyFont(2, 3, struck);
        cell(0, 0).setCellValue(text);
        var style = workbook.createCellStyle();
        style.setFont(struck);
        HSSFCell gone = cell(0, 1);
        gone.setCellValue(7);
        gone.setCellStyle(style);
        cell(0, 2).setCellValue("b");
        cell(1, 0).setCellValue("c");
        cell(1, 1).setCellValue("d");
        Document document = read();
        assertEquals("2x3[0.0:3¹9,0.1:,0.2:b,1.0:c,1.1:d,1.2:]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("struckText"), codes(document));
    }

    @Test
    void readsZerosThatTheSheetDoesNotShowAsBlanks() throws IOException, RejectionException {
        cell(0, 0).setCellValue("a");
        cell(0, 1).setCellValue("b");
        cell(1, 0).setCellValue("c");
        cell(1, 1).setCellValue(0);
        workbook.getSheetAt(0).setDisplayZeros(false);
        Document document = read();
        assertEquals("2x2[0.0:a,0.1:b,1.0:c,1.1:]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("zerosNotShown"), codes(document));
    }
}
