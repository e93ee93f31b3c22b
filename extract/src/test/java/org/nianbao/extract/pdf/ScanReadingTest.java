// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.extract.scan.Sheet;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

class ScanReadingTest {
    private static final float[] XS = {100, 200, 300, 400};
    private static final float[] YS = {100, 120, 140, 160};

    private static Sheet table() {
        return new Sheet()
                .text(100, 60, "一、总体情况")
                .grid(XS, YS)
                .row(XS, 105, "信息内容", "制发件数", "现行有效")
                .row(XS, 125, "规章", "12", "?34")
                .row(XS, 145, "规范性文件", "0", null);
    }

    private static TestPdf scan(TestPdf pdf, BufferedImage picture) {
        try {
            PDImageXObject image = LosslessFactory.createFromImage(pdf.document(), picture);
            return pdf.page().draw(content -> content.drawImage(image, 0, 0, 595, 842));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Document read(byte[] pdf, PageRecogniser recogniser) throws RejectionException {
        return new PdfReader(Recognition.by(recogniser)).read(source(pdf), Limits.standard());
    }

    private static SourceDocument source(byte[] pdf) {
        return new SourceDocument("test.pdf", MediaTypes.PDF, null, pdf, "", Instant.EPOCH, null);
    }

    private static Table table(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Document document, int row, int column) {
        return table(document).cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void laysOutAScanAsItLaysOutADigitalPage() throws RejectionException {
        Sheet sheet = table();
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        assertEquals(
                List.of("信息内容", "制发件数", "现行有效", "规章", "12", "34", "规范性文件", "0", ""),
                table(document).cells().stream().map(Cell::text).toList());
        assertEquals("一、总体情况", ((Paragraph) document.blocks().get(0)).text());
        assertEquals(Trust.RECOGNISED, ((Paragraph) document.blocks().get(0)).trust());
        assertEquals(List.of("recognisedPage"), codes(document));
    }

    @Test
    void tellsWhichCellsThePassesAgreeOn() throws RejectionException {
        Sheet sheet = table();
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        assertEquals(Trust.RECOGNISED, cell(document, 1, 1).trust());
        assertEquals(Trust.DOUBTFUL, cell(document, 1, 2).trust());
        // A blank cell is one only as far as the recogniser saw all ink.
        assertEquals(Trust.RECOGNISED, cell(document, 2, 2).trust());
    }

    @Test
    void keepsTheReadingsOfACellThatNoPassCouldRead() throws RejectionException {
        Sheet sheet = new Sheet().grid(XS, YS).row(XS, 125, "规章", "12").unsure(303, 125, "", "17", "11");
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        Cell cell = cell(document, 1, 2);
        assertEquals("\uFFFD", cell.text());
        assertEquals(Trust.DOUBTFUL, cell.trust());
        assertEquals(List.of("17", "11"), cell.readings());
        assertTrue(codes(document).contains("unreadableText"));
    }

    @Test
    void passesThatDifferInTheWidthOfDigitsAgree() throws RejectionException {
        Sheet sheet = new Sheet().grid(XS, YS).row(XS, 125, "规章", "12").unsure(303, 125, "11", "11", "１ １");
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        assertEquals(Trust.RECOGNISED, cell(document, 1, 2).trust());
        assertEquals(List.of(), cell(document, 1, 2).readings());
    }

    @Test
    void namesEveryWayToReadALabelOfTwoLines() throws RejectionException {
        Sheet sheet = new Sheet()
                .grid(XS, new float[] {100, 140, 180})
                .unsure(103, 105, "社会公益", "社会公益", "社会公盖")
                .unsure(103, 120, "组织", "组织", "红织")
                .row(XS, 150, "规章", "12");
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        assertEquals(
                List.of("社会公益\n组织", "社会公益\n红织", "社会公盖\n组织", "社会公盖\n红织"),
                cell(document, 0, 0).readings());
    }

    @Test
    void looksAtAPageAtTheResolutionOfItsPicture() throws RejectionException {
        ScriptedRecogniser recogniser = new ScriptedRecogniser(table());
        read(scan(new TestPdf(), table().picture(240)).bytes(), recogniser);
        assertEquals(240, recogniser.resolutions().get(0), 1);
        assertEquals(595 * 240 / 72f, recogniser.seen().get(0).getWidth(), 2);
    }

    @Test
    void looksAtAPictureOfNoUsefulResolutionWithinBounds() throws RejectionException {
        ScriptedRecogniser coarse = new ScriptedRecogniser(table());
        read(scan(new TestPdf(), table().picture(40)).bytes(), coarse);
        assertEquals(List.of(200f), coarse.resolutions());
        ScriptedRecogniser fine = new ScriptedRecogniser(table());
        read(scan(new TestPdf(), table().picture(600)).bytes(), fine);
        assertEquals(List.of(300f), fine.resolutions());
    }

    @Test
    void placesCellsOnThePageAsDisplayed() throws RejectionException {
        Sheet sheet = table();
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        PageBox box = (PageBox) cell(document, 1, 1).location();
        assertEquals(1, box.page());
        assertEquals(203, box.left(), 0.5);
        assertEquals(125, box.top(), 0.5);
        assertEquals(213, box.right(), 0.5);
        assertEquals(134, box.bottom(), 0.5);
    }

    @Test
    void placesCellsOfAPageThatWasTurnedToBeRead() throws RejectionException {
        Sheet sheet = table();
        // The picture stands on its head: what is read at the top left lies at the bottom right.
        PageRecogniser turning = (picture, dpi) ->
                sheet.recognised(dpi, new AffineTransform(-1, 0, 0, -1, picture.getWidth(), picture.getHeight()));
        PageBox box =
                (PageBox) cell(read(scan(new TestPdf(), sheet.picture(150)).bytes(), turning), 1, 1)
                        .location();
        assertEquals(595 - 213, box.left(), 0.5);
        assertEquals(842 - 134, box.top(), 0.5);
        assertEquals(595 - 203, box.right(), 0.5);
        assertEquals(842 - 125, box.bottom(), 0.5);
    }

    @Test
    void goesOnPageByPageWhereOnlySomeAreScans() throws RejectionException {
        Sheet sheet = table();
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "政府信息公开工作年度报告，二〇二三");
        Document document = read(scan(pdf, sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        Paragraph digital = (Paragraph) document.blocks().get(0);
        assertEquals(Trust.PRINTED, digital.trust());
        assertEquals(2, ((PageBox) cell(document, 1, 1).location()).page());
        assertEquals(List.of("recognisedPage"), codes(document));
        assertTrue(document.problems().get(0).message().contains("page 2"));
    }

    @Test
    void joinsATableOverTwoScansWhoseScalesDifferALittle() throws RejectionException {
        float[] first = {100, 200, 300, 400};
        float[] second = {104, 205.5f, 307, 408.5f};
        Sheet upper = new Sheet()
                .grid(first, new float[] {700, 720, 740})
                .row(first, 705, "行政行为", "处理决定", "数量")
                .row(first, 725, "许可", "1", "2");
        Sheet lower = new Sheet()
                .grid(second, new float[] {60, 80, 100})
                .row(second, 65, "处罚", "3", "4")
                .row(second, 85, "强制", "5", "6");
        byte[] pdf = scan(scan(new TestPdf(), upper.picture(150)), lower.picture(150))
                .bytes();
        Document document = read(pdf, new ScriptedRecogniser(upper, lower));
        assertEquals(1, document.blocks().size());
        assertEquals(4, table(document).rows());
        assertEquals(3, table(document).columns());
    }

    @Test
    void readsAPageWhoseFontsSayNothingFromItsPicture() throws RejectionException {
        Sheet sheet = table();
        byte[] pdf = new TestPdf()
                .page()
                .text(100, 100, 12, "\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009\uE00A\uE00B年")
                .bytes();
        Document document = read(pdf, new ScriptedRecogniser(sheet));
        assertEquals("12", cell(document, 1, 1).text());
    }

    @Test
    void countsAnInvisibleLayerThatReadsTheSameAsOneMorePass() throws RejectionException {
        Sheet sheet = table();
        byte[] pdf = scan(new TestPdf(), sheet.picture(150))
                .draw(content -> content.setRenderingMode(RenderingMode.NEITHER))
                .text(203, 134, 10, "12")
                .text(303, 134, 10, "34")
                .bytes();
        Document document = read(pdf, new ScriptedRecogniser(sheet));
        assertEquals(Trust.RECOGNISED, cell(document, 1, 1).trust());
        assertEquals(Trust.RECOGNISED, cell(document, 1, 2).trust());
    }

    @Test
    void doubtsACellThatAnInvisibleLayerReadsDifferently() throws RejectionException {
        Sheet sheet = table();
        byte[] pdf = scan(new TestPdf(), sheet.picture(150))
                .draw(content -> content.setRenderingMode(RenderingMode.NEITHER))
                .text(203, 134, 10, "72")
                .text(103, 134, 10, "规宣")
                .text(303, 154, 10, "5")
                .bytes();
        Document document = read(pdf, new ScriptedRecogniser(sheet));
        assertEquals("12", cell(document, 1, 1).text());
        assertEquals(Trust.DOUBTFUL, cell(document, 1, 1).trust());
        // Such layers misread characters often: the form's labels tell better.
        assertEquals(Trust.RECOGNISED, cell(document, 1, 0).trust());
        assertEquals(Trust.DOUBTFUL, cell(document, 2, 2).trust());
    }

    @Test
    void doubtsALineThatReachesOverABorder() throws RejectionException {
        Sheet sheet = new Sheet().grid(XS, YS).row(XS, 125, "规章").text(180, 125, "1234567");
        Document document = read(scan(new TestPdf(), sheet.picture(150)).bytes(), new ScriptedRecogniser(sheet));
        List<Cell> holding = table(document).cells().stream()
                .filter(cell -> cell.text().contains("1234567"))
                .toList();
        assertEquals(1, holding.size());
        assertEquals(Trust.DOUBTFUL, holding.get(0).trust());
        assertTrue(codes(document).contains("textAcrossBorder"));
    }

    @Test
    void saysWhatToInstallWhereThereIsNoRecogniser() {
        byte[] pdf = scan(new TestPdf(), table().picture(100)).bytes();
        RejectionException rejection =
                assertThrows(RejectionException.class, () -> new PdfReader().read(source(pdf), Limits.standard()));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
        assertTrue(String.valueOf(rejection.getMessage()).contains("nianbao-extract-ocr"));
    }

    @Test
    void rejectsScansOnWhichNothingIsFound() {
        byte[] pdf = scan(new TestPdf(), table().picture(100)).bytes();
        RejectionException rejection =
                assertThrows(RejectionException.class, () -> read(pdf, new ScriptedRecogniser(new Sheet())));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
    }

    @Test
    void doubtsAllOfAPageWhoseJpegBreaksOff() throws IOException, RejectionException {
        Sheet sheet = table();
        Document document = read(jpegScan(sheet, 0.6), new ScriptedRecogniser(sheet));
        assertTrue(codes(document).contains("damagedPicture"));
        assertEquals(Trust.DOUBTFUL, cell(document, 1, 1).trust());
        assertEquals(Trust.DOUBTFUL, cell(document, 2, 2).trust());
    }

    @Test
    void rejectsAScanWhoseJpegCannotBeDecoded() throws IOException {
        byte[] pdf = jpegScan(table(), 0.0);
        RejectionException rejection =
                assertThrows(RejectionException.class, () -> read(pdf, new ScriptedRecogniser(table())));
        assertEquals(RejectionCode.DAMAGED, rejection.code());
    }

    /** @param kept share of the JPEG's bytes; of 0 only the first few are left */
    private static byte[] jpegScan(Sheet sheet, double kept) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet.picture(100), "jpeg", out);
        byte[] jpeg = out.toByteArray();
        TestPdf pdf = new TestPdf();
        PDImageXObject image = JPEGFactory.createFromStream(pdf.document(), new ByteArrayInputStream(jpeg));
        byte[] cut = Arrays.copyOf(jpeg, Math.max(30, (int) (jpeg.length * kept)));
        try (var stream = image.getCOSObject().createRawOutputStream()) {
            stream.write(cut);
        }
        image.getCOSObject().setItem(COSName.FILTER, COSName.DCT_DECODE);
        return pdf.page()
                .draw(content -> content.drawImage(image, 0, 0, 595, 842))
                .bytes();
    }

    @Test
    void doesNotDecodeAPictureOfTooManyPixels() throws IOException {
        TestPdf pdf = new TestPdf();
        PDImageXObject image =
                LosslessFactory.createFromImage(pdf.document(), new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        image.getCOSObject().setInt(COSName.WIDTH, 20_000);
        image.getCOSObject().setInt(COSName.HEIGHT, 20_000);
        byte[] bytes = pdf.page()
                .draw(content -> content.drawImage(image, 0, 0, 595, 842))
                .bytes();
        ScriptedRecogniser recogniser = new ScriptedRecogniser();
        RejectionException rejection = assertThrows(RejectionException.class, () -> read(bytes, recogniser));
        assertEquals(RejectionCode.TOO_LARGE, rejection.code());
        assertEquals(List.of(), recogniser.seen());
    }

    @Test
    void leavesDigitalPagesWithALogoAlone() throws RejectionException, IOException {
        TestPdf pdf = new TestPdf();
        PDImageXObject logo =
                LosslessFactory.createFromImage(pdf.document(), new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        byte[] bytes = pdf.page()
                .draw(content -> content.drawImage(logo, 50, 700, 60, 60))
                .text(100, 100, 12, "年度报告")
                .page()
                .text(100, 100, 12, "一、总体情况，二、主动公开情况")
                .bytes();
        ScriptedRecogniser recogniser = new ScriptedRecogniser();
        Document document = read(bytes, recogniser);
        assertEquals(List.of(), recogniser.seen());
        assertEquals(
                List.of("年度报告", "一、总体情况，二、主动公开情况"),
                document.blocks().stream().map(ScanReadingTest::text).toList());
    }

    private static String text(Block block) {
        return ((Paragraph) block).text();
    }
}
