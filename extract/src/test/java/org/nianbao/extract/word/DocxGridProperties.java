// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.NullMarked;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

@NullMarked
class DocxGridProperties {
    private record Box(int row, int column, int rowSpan, int columnSpan) {}

    @Property(tries = 60)
    void readsBackTheGridThatWasWritten(
            @ForAll @IntRange(min = 1, max = 8) int rows,
            @ForAll @IntRange(min = 1, max = 8) int columns,
            @ForAll long seed)
            throws IOException, RejectionException {
        List<Box> boxes = tile(rows, columns, new Random(seed));
        Table table = (Table) new DocxReader()
                .read(source(write(rows, columns, boxes)), Limits.standard())
                .blocks()
                .get(0);
        List<String> found = new ArrayList<>();
        for (Cell cell : table.cells()) {
            found.add(new Box(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan()) + cell.text());
        }
        List<String> expected = new ArrayList<>();
        for (Box box : boxes) {
            expected.add(box + "r" + box.row() + "c" + box.column());
        }
        assertEquals(expected, found);
        assertEquals(rows, table.rows());
        assertEquals(columns, table.columns());
    }

    private static SourceDocument source(byte[] bytes) {
        return new SourceDocument("a.docx", MediaTypes.DOCX, null, bytes, "", Instant.EPOCH, null);
    }

    /** Boxes that fill the grid, in the order of their top left corners. */
    private static List<Box> tile(int rows, int columns, Random random) {
        boolean[][] taken = new boolean[rows][columns];
        List<Box> boxes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!taken[row][column]) {
                    int wide = 1;
                    while (column + wide < columns && !taken[row][column + wide] && random.nextInt(3) == 0) {
                        wide++;
                    }
                    int high = Math.min(rows - row, 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0));
                    for (int r = row; r < row + high; r++) {
                        for (int c = column; c < column + wide; c++) {
                            taken[r][c] = true;
                        }
                    }
                    boxes.add(new Box(row, column, high, wide));
                }
            }
        }
        return boxes;
    }

    private static byte[] write(int rows, int columns, List<Box> boxes) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable();
            table.removeRow(0);
            for (int row = 0; row < rows; row++) {
                XWPFTableRow markup = table.createRow();
                while (!markup.getTableCells().isEmpty()) {
                    markup.removeCell(0);
                }
                for (int column = 0; column < columns; ) {
                    Box box = covering(boxes, row, column);
                    fill(markup.createCell(), box, row);
                    column += box.columnSpan();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Box covering(List<Box> boxes, int row, int column) {
        return boxes.stream()
                .filter(b -> row >= b.row()
                        && row < b.row() + b.rowSpan()
                        && column >= b.column()
                        && column < b.column() + b.columnSpan())
                .findFirst()
                .orElseThrow();
    }

    private static void fill(XWPFTableCell cell, Box box, int row) {
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        if (box.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(box.columnSpan()));
        }
        if (box.rowSpan() > 1) {
            properties.addNewVMerge().setVal(row == box.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (row == box.row()) {
            cell.setText("r" + box.row() + "c" + box.column());
        }
    }
}
