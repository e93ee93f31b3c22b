// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/**
 * The empty form of 2021 as the State Council's office published it in Word, every value cell filled with a number of its
 * own.
 *
 * @param report what the cells say; of the rest only the form
 * @param docx the file
 */
record FilledTemplate(FilledReport report, byte[] docx) {
    private static final String NAME = "shared/reports/template-2021.docx";

    /** Skips the test where the published file does not lie beside the sources. */
    static FilledTemplate fill() throws IOException {
        Path file = find();
        assumeTrue(Files.exists(file), "the published form is not here: " + NAME);
        FilledReport report = numbered();
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<PrintedTable> tables = report.tables();
            for (int i = 0; i < tables.size(); i++) {
                XWPFTable table = document.getTables().get(i);
                for (PrintedCell cell : tables.get(i).cells()) {
                    if (cell.truth() != null) {
                        write(at(table, cell.row(), cell.column()), cell.text());
                    }
                }
            }
            document.write(out);
            return new FilledTemplate(report, out.toByteArray());
        }
    }

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        Path file = folder.resolve(NAME);
        while (!Files.exists(file) && folder.getParent() != null) {
            folder = folder.getParent();
            file = folder.resolve(NAME);
        }
        return file;
    }

    private static FilledReport numbered() {
        AtomicInteger next = new AtomicInteger(1001);
        FormLayout.Content content = pointer -> {
            BigDecimal value = BigDecimal.valueOf(next.getAndAdd(7));
            return new PrintedCell(0, 0, 1, 1, value.toPlainString(), false, Truth.of(pointer, value));
        };
        return new FilledReport(
                "gid-2021",
                0,
                "",
                "",
                "",
                List.of(
                        Part.of(FormLayout.disclosure("gid-2021", content)),
                        Part.of(FormLayout.requests("gid-2021", content)),
                        Part.of(FormLayout.review(content))));
    }

    /** The cell that begins at that place of the grid. */
    private static XWPFTableCell at(XWPFTable table, int row, int column) {
        XWPFTableRow line = table.getRow(row);
        int at = 0;
        for (XWPFTableCell cell : line.getTableCells()) {
            if (at == column) {
                return cell;
            }
            at += span(cell.getCTTc().getTcPr());
        }
        throw new AssertionError("no cell begins in row " + row + ", column " + column);
    }

    private static int span(@Nullable CTTcPr properties) {
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    private static void write(XWPFTableCell cell, String text) {
        cell.getParagraphs().get(0).createRun().setText(text);
    }
}
