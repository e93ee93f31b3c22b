// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads XLS, the spreadsheets of Excel 97 to 2003: cells as they are displayed, formulas by the values saved with them.
 * Hidden sheets, rows and columns are left out, and a problem says so.
 */
public final class XlsReader implements DocumentReader {
    private final Sheets wanted;

    public XlsReader() {
        this(Sheets.ALL);
    }

    XlsReader(Sheets wanted) {
        this.wanted = wanted;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(source.bytes()), false)) {
            SheetBlocks blocks = new SheetBlocks(limits);
            new XlsSheets(workbook, limits).addTo(blocks, wanted);
            return new Document(source, metadata(workbook), blocks.blocks(), blocks.problems());
        } catch (EncryptedDocumentException e) {
            throw SheetFill.rejected(RejectionCode.ENCRYPTED, "the workbook is locked by a password");
        } catch (OldFileFormatException e) {
            throw SheetFill.rejected(RejectionCode.UNSUPPORTED, "a workbook of Excel 95 or older");
        } catch (IOException | RuntimeException e) {
            // The library meets broken records with unchecked exceptions of many kinds.
            throw SheetFill.rejected(
                    RejectionCode.DAMAGED,
                    "the workbook is broken: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    private static PageMetadata metadata(HSSFWorkbook workbook) {
        SummaryInformation summary = workbook.getSummaryInformation();
        return summary == null
                ? PageMetadata.none()
                : new PageMetadata(text(summary.getTitle()), null, null, text(summary.getAuthor()), null);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
