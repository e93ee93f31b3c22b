// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes Word files whose merged cells are told by {@code gridSpan} and {@code vMerge}. */
record DocxWriter() implements ReportWriter {
    /** Width of a table, in twentieths of a point; without a grid office programs lay the columns out by guess. */
    private static final int TABLE_TWIPS = 8_600;

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public String ending() {
        return ".docx";
    }

    @Override
    public boolean hasSpans() {
        return true;
    }

    @Override
    public byte[] write(FilledReport report, Random random) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            boolean splitRuns = random.nextBoolean();
            for (Part part : report.parts()) {
                PrintedTable table = part.table();
                if (table != null) {
                    table(document, table);
                    continue;
                }
                XWPFParagraph paragraph = document.createParagraph();
                if (part.kind() == Part.Kind.TITLE) {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                }
                write(paragraph, part.text(), splitRuns, part.kind() == Part.Kind.TITLE ? 22 : 16);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    /** Word splits runs anywhere, also inside words and numbers. */
    private static void write(XWPFParagraph paragraph, String text, boolean splitRuns, int size) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int cut = splitRuns ? lines[i].length() / 2 : lines[i].length();
            XWPFRun run = paragraph.createRun();
            run.setFontSize(size);
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i].substring(0, cut));
            if (cut < lines[i].length()) {
                paragraph.createRun().setText(lines[i].substring(cut));
            }
        }
    }

    private static void table(XWPFDocument document, PrintedTable printed) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int column = 0; column < printed.columns(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(TABLE_TWIPS / printed.columns()));
        }
        for (int row = 0; row < printed.rows(); row++) {
            XWPFTableRow line = table.createRow();
            // Printed, a row stays on one page: half a number on each of two pages can only be read with doubt.
            line.setCantSplitRow(true);
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            for (int column = 0; column < printed.columns(); ) {
                PrintedCell cell = printed.at(row, column);
                if (cell == null) {
                    line.addNewTableCell().setText("");
                    column++;
                } else {
                    cell(line.addNewTableCell(), cell, row);
                    column = cell.column() + cell.columnSpan();
                }
            }
        }
    }

    private static void cell(XWPFTableCell target, PrintedCell cell, int row) {
        CTTcPr properties = target.getCTTc().isSetTcPr()
                ? target.getCTTc().getTcPr()
                : target.getCTTc().addNewTcPr();
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(cell.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (cell.row() == row) {
            String[] lines = cell.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                XWPFParagraph paragraph = i == 0 && !target.getParagraphs().isEmpty()
                        ? target.getParagraphs().get(0)
                        : target.addParagraph();
                paragraph.createRun().setText(lines[i]);
            }
        }
    }
}
