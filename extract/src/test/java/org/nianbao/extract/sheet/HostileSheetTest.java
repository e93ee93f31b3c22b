// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.extract.sheet.SheetFile.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Document;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class HostileSheetTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long MIB = 1 << 20;

    private static Document soon(SheetFile file) {
        return assertTimeoutPreemptively(SOON, () -> file.read());
    }

    private static RejectionCode refused(SheetFile file) {
        return assertTimeoutPreemptively(SOON, () -> assertThrows(RejectionException.class, () -> file.read()))
                .code();
    }

    @Test
    void believesNoClaimAboutTheSize() {
        String sheet = "<dimension ref='A1:XFD1048576'/><cols><col min='1' max='16384' width='9'/></cols>"
                + rows("甲 乙", "1 2")
                + "<mergeCells><mergeCell ref='A1:A1'/><mergeCell ref='B2:XFD1048576'/></mergeCells>";
        assertEquals(
                "2x2[0.0:甲,0.1:乙,1.0:1,1.1:2]",
                ShownBlocks.of(soon(SheetFile.of(sheet)).blocks()));
    }

    @Test
    void refusesACellBeyondAnySheet() {
        String far = "<sheetData><row><c r='ZZZZZZZ1'><v>1</v></c></row></sheetData>";
        assertEquals(RejectionCode.DAMAGED, refused(SheetFile.of(far)));
        String deep = "<sheetData><row r='99999999'><c><v>1</v></c></row></sheetData>";
        assertEquals(RejectionCode.DAMAGED, refused(SheetFile.of(deep)));
    }

    @Test
    void refusesATableOfTooManyPlaces() {
        String sheet = "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>"
                + "<row r='2'><c r='A2'><v>1</v></c><c r='XFD2'><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref='A2:A1048576'/></mergeCells>";
        assertEquals(ShownBlocks.of(soon(SheetFile.of(sheet)).blocks()).substring(0, 8), "2x16384[");
        String tall = sheet.replace("<row r='2'>", "<row r='1048576'>")
                .replace("A2", "A1048576")
                .replace("XFD2", "XFD1048576")
                .replace("A1048576:A1048576", "B1:B1048576")
                .replace("<c r='A1'>", "<c r='B1'><v>1</v></c><c r='A1'>");
        assertEquals(RejectionCode.TOO_LARGE, refused(SheetFile.of(tall)));
    }

    @Test
    void endsTwoHundredThousandRegionsOverEachOther() {
        StringBuilder sheet = new StringBuilder(rows("甲 乙", "1 2")).append("<mergeCells>");
        for (int i = 0; i < 190_000; i++) {
            sheet.append("<mergeCell ref='C").append(i + 1).append(":XFD1048576'/>");
        }
        Document document = soon(SheetFile.of(sheet.append("</mergeCells>").toString()));
        assertEquals("2x2[0.0:甲,0.1:乙,1.0:1,1.1:2]", ShownBlocks.of(document.blocks()));
    }

    @Test
    void refusesMoreCellsThanTheLimit() {
        StringBuilder sheet = new StringBuilder("<sheetData><row>");
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 16_000; column++) {
                sheet.append("<c><v>").append(7919L * row * column).append("</v></c>");
            }
            sheet.append("</row><row>");
        }
        assertEquals(RejectionCode.TOO_LARGE, refused(SheetFile.of(sheet + "</row></sheetData>")));
    }

    @Test
    void refusesAPartThatUnpacksTooFar() {
        String sheet = "<sheetData/>" + " ".repeat(300 << 20 >> 3);
        Limits small = new Limits(64 * MIB, 64 * MIB, 8 * MIB, 100_000, 10, 1000, 100, 100, 9);
        RejectionException e =
                assertThrows(RejectionException.class, () -> SheetFile.of(sheet).read(small));
        assertEquals(RejectionCode.EXPANSION, e.code());
        assertEquals(RejectionCode.EXPANSION, refused(SheetFile.of(sheet)));
    }

    @Test
    void readsNoEntityOfItsOwnOrFromOutside() {
        String entity = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        SheetFile file = SheetFile.of("")
                .part(
                        "xl/s.xml",
                        entity
                                + "<worksheet><sheetData><row><c t='inlineStr'><is><t>&x;</t></is></c></row></sheetData></worksheet>");
        assertEquals(RejectionCode.DAMAGED, refused(file));
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        assertEquals(RejectionCode.TOO_LARGE, refused(SheetFile.of("<a>".repeat(5_000) + "</a>".repeat(5_000))));
    }

    @Test
    void namesWhatABrokenPackageLacks() {
        SheetFile file = SheetFile.of("").part("xl/_rels/workbook.xml.rels", "<Relationships/>");
        assertEquals(RejectionCode.DAMAGED, refused(file));
        assertEquals(
                RejectionCode.UNSUPPORTED,
                refused(
                        SheetFile.of("")
                                .part(
                                        "_rels/.rels",
                                        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>")));
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("表");
            for (int r = 0; r < 2; r++) {
                for (int c = 0; c < 2; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                            .createCell(c)
                            .setCellValue(r * 2 + c);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 65_535, 0, 255));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The record of the sheet's size: first and last row in four bytes each, first and last column in two. */
    @Test
    void believesNoClaimOfAnOldWorkbookAboutTheSize() throws IOException, RejectionException {
        ByteBuffer bytes = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
        int found = 0;
        for (int at = 512; at < bytes.capacity() - 18; at++) {
            if (bytes.getInt(at) == 0x000E_0200) {
                bytes.putInt(at + 8, 1_000_000).putShort(at + 14, (short) 0xFFFF);
                found++;
            }
        }
        assertEquals(1, found);
        Document document = assertTimeoutPreemptively(
                SOON, () -> SheetFile.read(new XlsReader(), bytes.array(), Limits.standard()));
        assertEquals("2x2[0.0:0,0.1:1,1.0:2,1.1:3]", ShownBlocks.of(document.blocks()));
    }

    @Test
    void refusesALockedWorkbook() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        RejectionException e = assertThrows(
                RejectionException.class, () -> SheetFile.read(new XlsReader(), locked, Limits.standard()));
        assertEquals(RejectionCode.ENCRYPTED, e.code());
    }

    /** Bytes changed at random give the same cells, others, or a rejection; never another exception, and soon. */
    @Test
    void survivesBrokenWorkbooks() throws IOException, RejectionException {
        byte[] whole = xls();
        assertEquals(
                "2x2[0.0:0,0.1:1,1.0:2,1.1:3]",
                ShownBlocks.of(SheetFile.read(new XlsReader(), whole, Limits.standard())
                        .blocks()));
        assertTimeoutPreemptively(SOON, () -> {
            for (int seed = 0; seed < 300; seed++) {
                Random random = new Random(seed);
                byte[] broken =
                        random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int i = 0; i < 1 + seed % 20 && broken.length > 0; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    SheetFile.read(new XlsReader(), broken, Limits.standard());
                } catch (RejectionException e) {
                    RejectionCode code = e.code();
                    assertTrue(isAnswer(code), () -> code + ": " + e.getMessage());
                }
            }
        });
    }

    private static boolean isAnswer(RejectionCode code) {
        return code == RejectionCode.DAMAGED
                || code == RejectionCode.ENCRYPTED
                || code == RejectionCode.TOO_LARGE
                || code == RejectionCode.UNSUPPORTED;
    }
}
