// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextReadingTest {
    private static final float[] MARK_XS = {100, 200, 300};
    private static final float[] MARK_YS = {100, 120};

    private static final float[] XS = {100, 126, 226};
    private static final float[] YS = {100, 140, 280};

    private static TestPdf table() {
        return new TestPdf().page().grid(XS, YS);
    }

    @Test
    void joinsANumberThatFillsItsCell() {
        TestPdf pdf =
                table().text(103, 114, 10, "3985").text(103, 128, 10, "758").text(129, 114, 10, "件");
        assertEquals("3985758", Reading.of(pdf.bytes()).cell(0, 0).text());
    }

    @Test
    void keepsTwoNumbersApartWhereTheFirstLeavesRoom() {
        TestPdf pdf = table().text(103, 114, 10, "39").text(103, 128, 10, "758").text(129, 114, 10, "件");
        assertEquals("39\n758", Reading.of(pdf.bytes()).cell(0, 0).text());
    }

    @Test
    void keepsTwoNumbersApartInALine() {
        TestPdf pdf = table().text(129, 114, 10, "39").text(149, 114, 10, "758");
        assertEquals("39 758", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void joinsALabelOfStackedCharacters() {
        TestPdf pdf = table();
        String[] lines = {"三、", "本", "年", "度", "办", "理", "结", "果"};
        for (int i = 0; i < lines.length; i++) {
            pdf.text(103, 156 + 14 * i, 10, lines[i]);
        }
        pdf.text(129, 156, 10, "（一）予以公开");
        assertEquals("三、本年度办理结果", Reading.of(pdf.bytes()).cell(1, 0).text());
    }

    @Test
    void keepsLinesOfALabel() {
        TestPdf pdf = table().text(129, 114, 10, "5.要求行政机关确认").text(129, 128, 10, "或重新出具已获取信息");
        assertEquals(
                "5.要求行政机关确认\n或重新出具已获取信息", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void setsGlyphsByPlaceNotByStream() {
        TestPdf pdf = table().text(139, 114, 10, "043").text(129, 114, 10, "1,");
        assertEquals("1,043", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void dropsTheSecondStrokeOfFalseBold() {
        TestPdf pdf = table().text(129, 114, 10, "总计1122").text(129.3f, 114.1f, 10, "总计1122");
        assertEquals("总计1122", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void putsNoSpacesIntoTrackedText() {
        TestPdf pdf = table().draw(content -> content.setCharacterSpacing(4)).text(129, 114, 10, "行政处罚");
        assertEquals("行政处罚", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void keepsPrintedSpaces() {
        TestPdf pdf = table().text(129, 114, 10, "结 果");
        assertEquals("结 果", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void readsTextTurnedInsideACell() {
        TestPdf pdf = table().turnedText(116, 270, 10, 90, "办理结果").text(129, 156, 10, "0");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("办理结果", reading.cell(1, 0).text());
    }

    @Test
    void leavesAWatermarkOutAndSaysSo() {
        TestPdf pdf = table().text(129, 114, 10, "12").turnedText(110, 200, 40, 40, "样稿");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("12", reading.cell(0, 1).text());
        assertEquals(List.of("slantedText"), reading.problems());
    }

    @Test
    void readsTheSameFromFormObjects() throws Exception {
        TestPdf inner = new TestPdf().page();
        inner.grid(XS, YS).text(129, 114, 10, "行政许可");
        TestPdf outer = new TestPdf().page();
        try (org.apache.pdfbox.pdmodel.PDDocument source = org.apache.pdfbox.Loader.loadPDF(inner.bytes())) {
            org.apache.pdfbox.multipdf.LayerUtility layers =
                    new org.apache.pdfbox.multipdf.LayerUtility(outer.document());
            org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject form = layers.importPageAsForm(source, 0);
            outer.draw(content -> {
                content.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(40, -30));
                content.drawForm(form);
            });
            Reading reading = Reading.of(outer.bytes());
            assertEquals("行政许可", reading.cell(0, 1).text());
            assertFalse(reading.problems().contains("damagedPage"));
            assertEquals(140, ((org.nianbao.extract.PageBox) reading.table().location()).left(), 0.01f);
            assertEquals(130, ((org.nianbao.extract.PageBox) reading.table().location()).top(), 0.01f);
        }
    }

    @Test
    void putsNoSpacesIntoTrackedNumbers() {
        TestPdf pdf = table().draw(content -> content.setCharacterSpacing(3)).text(129, 114, 10, "1043");
        pdf.text(180, 114, 10, "27");
        assertEquals("1043 27", Reading.of(pdf.bytes()).cell(0, 1).text());
    }

    @Test
    void leavesOutWhiteTextOnWhitePaperAndSaysSo() {
        TestPdf pdf = new TestPdf().page().grid(MARK_XS, MARK_YS).row(MARK_XS, 114, "规章", "26");
        pdf.draw(stream -> stream.setNonStrokingColor(1f)).text(196, 114, 10, "9");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("规章 | 26"), reading.rows());
        assertEquals(List.of("hiddenText"), reading.problems());
    }

    @Test
    void keepsWhiteTextOnADarkGround() {
        TestPdf pdf = new TestPdf().page().fill(100, 100, 200, 20).grid(MARK_XS, MARK_YS);
        pdf.draw(stream -> stream.setNonStrokingColor(1f)).row(MARK_XS, 114, "规章", "26");
        assertEquals(List.of("规章 | 26"), Reading.of(pdf.bytes()).rows());
    }

    @Test
    void doubtsAFigureThatALineGoesThrough() {
        TestPdf pdf = new TestPdf().page().grid(MARK_XS, MARK_YS).row(MARK_XS, 114, "规章1", "526");
        pdf.line(203, 110.5f, 208.5f, 110.5f).line(103, 115.5f, 130, 115.5f);
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("526", reading.cell(0, 1).text());
        assertTrue(reading.cell(0, 1).doubtful());
        assertFalse(reading.cell(0, 0).doubtful());
    }
}
