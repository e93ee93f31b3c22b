// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.PageBox;
import org.nianbao.ingest.RejectionCode;

class FontReadingTest {
    /** A page whose font is this dictionary and whose text these bytes. */
    private static byte[] raw(COSDictionary font, byte[] text) throws IOException {
        StringBuilder content = new StringBuilder("BT /F1 12 Tf 100 700 Td <");
        for (byte b : text) {
            content.append(String.format("%02X", b & 0xFF));
        }
        content.append("> Tj ET");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream()) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static COSDictionary chinese(String encoding) {
        COSDictionary info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "GB1");
        info.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, info);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-" + encoding);
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    @Test
    void readsChineseFontsThatAreNotEmbedded() throws IOException {
        String text = "本年新收政府信息公开申请数量3001件";
        byte[] gbk = raw(chinese("GBK-EUC-H"), text.getBytes(Charset.forName("GBK")));
        assertEquals(List.of(text), Reading.of(gbk).paragraphs());
        byte[] ucs2 = raw(chinese("UniGB-UCS2-H"), text.getBytes(StandardCharsets.UTF_16BE));
        assertEquals(List.of(text), Reading.of(ucs2).paragraphs());
    }

    @Test
    void readsTheStandardFontsWithTheirWidths() throws IOException {
        TestPdf pdf = new TestPdf().page();
        PDFont helvetica = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        pdf.draw(content -> {
            content.beginText();
            content.setFont(helvetica, 10);
            content.newLineAtOffset(100, 700);
            content.showText("Total (1,043)");
            content.endText();
        });
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("Total (1,043)"), reading.paragraphs());
        PageBox box = (PageBox)
                ((org.nianbao.extract.Paragraph) reading.document().blocks().get(0)).location();
        assertEquals(100 + helvetica.getStringWidth("Total (1,043)") / 100, box.right(), 0.05f);
    }

    /** The drawn page without the map that tells what its codes mean. */
    private static byte[] withoutMap(byte[] pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            for (COSName name : fonts.keySet()) {
                fonts.getCOSDictionary(name).removeItem(COSName.TO_UNICODE);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void asksTheEmbeddedFontWhereTheMapIsMissing() throws IOException {
        TestPdf pdf = new TestPdf().page();
        PDFont whole = PDType0Font.load(pdf.document(), new ByteArrayInputStream(TestFont.bytes()), false);
        pdf.draw(content -> {
            content.beginText();
            content.setFont(whole, 10);
            content.newLineAtOffset(100, 700);
            content.showText("规章26件");
            content.endText();
        });
        assertEquals(List.of("规章26件"), Reading.of(withoutMap(pdf.bytes())).paragraphs());
    }

    @Test
    void neverTakesCodesForCharacters() throws IOException {
        byte[] pdf = withoutMap(new TestPdf().page().text(100, 100, 12, "规章26件").bytes());
        assertEquals(RejectionCode.NEEDS_OCR, Reading.rejectionCode(pdf));
    }

    @Test
    void marksACodeThatTheMapLeavesOut() throws IOException {
        byte[] pdf = new TestPdf().page().text(100, 100, 12, "本年新收政府信息公开申请数量7件").bytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            COSStream map = font.getCOSStream(COSName.TO_UNICODE);
            String text =
                    map.toTextString().replaceAll("(?m)^<[0-9A-F]{4}> <[0-9A-F]{4}> <0037>$", "<FFFE> <FFFE> <0037>");
            assertTrue(text.contains("FFFE"), text);
            COSStream poorer = document.getDocument().createCOSStream();
            try (var out = poorer.createOutputStream()) {
                out.write(text.getBytes(StandardCharsets.US_ASCII));
            }
            font.setItem(COSName.TO_UNICODE, poorer);
            document.save(bytes);
        }
        Reading reading = Reading.of(bytes.toByteArray());
        assertEquals(List.of("本年新收政府信息公开申请数量\uFFFD件"), reading.paragraphs());
        assertEquals(List.of("unreadableText"), reading.problems());
    }

    @Test
    void readsVerticalWriting() throws IOException {
        TestPdf pdf = new TestPdf().page();
        float[] xs = {100, 126, 226};
        float[] ys = {100, 240};
        pdf.grid(xs, ys).text(129, 120, 10, "予以公开部分公开不予公开");
        PDFont vertical = TestFont.verticalIn(pdf.document());
        pdf.draw(content -> {
            content.beginText();
            content.setFont(vertical, 12);
            content.newLineAtOffset(113, 842 - 110);
            content.showText("三、办理结果");
            content.endText();
        });
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("三、办理结果", reading.cell(0, 0).text());
        PageBox box = (PageBox) reading.cell(0, 0).location();
        assertEquals(107, box.left(), 0.5f);
        assertEquals(119, box.right(), 0.5f);
        assertEquals(182, box.bottom(), 3f);
    }
}
