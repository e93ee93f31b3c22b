// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Paragraph;

class PageReadingTest {
    private static final float[] XS = {100, 200, 300};
    private static final float[] YS = {100, 120, 140};

    private static void fill(TestPdf pdf) {
        pdf.grid(XS, YS).row(XS, 114, "规章", "1").row(XS, 134, "文件", "26");
    }

    @Test
    void keepsTitleHeadingAndTextApartAndJoinsWrappedLines() {
        TestPdf pdf = new TestPdf().page();
        pdf.text(220, 100, 22, "某市人民政府").text(150, 130, 22, "2024年政府信息公开工作年度报告");
        pdf.text(132, 170, 16, "一、总体情况");
        String body = "本年度主动公开政府信息五千五百余条，全年新增公";
        pdf.text(132, 200, 16, "二〇二四年，" + "本市坚持公开。");
        pdf.text(100, 228, 16, body + body.substring(0, 2)).text(100, 256, 16, "开规章一件。");
        pdf.text(132, 284, 16, "（一）主动公开。");
        assertEquals(
                List.of(
                        "某市人民政府",
                        "2024年政府信息公开工作年度报告",
                        "一、总体情况",
                        "二〇二四年，本市坚持公开。",
                        body + body.substring(0, 2) + "开规章一件。",
                        "（一）主动公开。"),
                Reading.of(pdf.bytes()).paragraphs());
    }

    @Test
    void joinsAParagraphOverAPageBreakAndDropsPageNumbers() {
        String line = "本年度主动公开政府信息五千五百余条，全年新增公开规章";
        TestPdf pdf = new TestPdf().page();
        for (int i = 0; i < 4; i++) {
            pdf.text(100, 600 + 28 * i, 15, line);
        }
        pdf.text(290, 800, 10, "- 1 -").page().text(100, 100, 15, line).text(100, 128, 15, "两件。");
        pdf.text(290, 800, 10, "第2页 共2页");
        assertEquals(List.of(line.repeat(5) + "两件。"), Reading.of(pdf.bytes()).paragraphs());
    }

    @Test
    void dropsRunningHeadersAndFooters() {
        TestPdf pdf = new TestPdf();
        for (int page = 1; page <= 4; page++) {
            pdf.page().text(200, 40, 9, "某市人民政府信息公开年报").text(100, 300, 12, "第" + page + "段文字。");
            pdf.text(100, 810, 9, "打印日期 第" + page + "张");
        }
        assertEquals(
                List.of("第1段文字。", "第2段文字。", "第3段文字。", "第4段文字。"),
                Reading.of(pdf.bytes()).paragraphs());
    }

    @Test
    void keepsFigureLinesOfTheBody() {
        TestPdf pdf = new TestPdf()
                .page()
                .text(100, 300, 12, "共计")
                .text(100, 320, 12, "3985")
                .text(100, 400, 12, "件");
        assertEquals(List.of("共计", "3985", "件"), Reading.of(pdf.bytes()).paragraphs());
    }

    @Test
    void keepsTheBreakBetweenFiguresOfTwoLines() {
        String line = "本年度主动公开政府信息五千五百余条，全年新增123456";
        TestPdf pdf = new TestPdf().page().text(100, 300, 14, line).text(100, 325, 14, "789件。");
        assertEquals(List.of(line + "\n789件。"), Reading.of(pdf.bytes()).paragraphs());
    }

    @Test
    void measuresInsideTheCropBox() {
        TestPdf pdf = new TestPdf().page(new PDRectangle(70, 30, 400, 500), 0);
        fill(pdf);
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("规章 | 1", "文件 | 26"), reading.rows());
        assertEquals(new PageBox(1, 100, 100, 300, 140), reading.table().location());
    }

    @Test
    void leavesOutWhatTheCropBoxHides() {
        TestPdf pdf = new TestPdf().page(new PDRectangle(70, 30, 400, 500), 0).text(100, 90, 12, "标题");
        pdf.text(-60, 300, 10, "裁掉").text(100, 515, 10, "裁掉");
        assertEquals(List.of("标题"), Reading.of(pdf.bytes()).paragraphs());
    }

    @Test
    void readsPagesAsTheyAreTurned() {
        for (int rotation : new int[] {90, 180, 270}) {
            TestPdf pdf = new TestPdf().page(new PDRectangle(20, 10, 500, 700), rotation);
            // Drawn so that it stands upright once the page is turned.
            float width = rotation == 180 ? 500 : 700;
            pdf.draw(content -> content.transform(
                    switch (rotation) {
                        case 90 -> new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 520, 10);
                        case 180 -> new org.apache.pdfbox.util.Matrix(-1, 0, 0, -1, 520, 710);
                        default -> new org.apache.pdfbox.util.Matrix(0, -1, 1, 0, 20, 710);
                    }));
            float height = rotation == 180 ? 700 : 500;
            // TestPdf measures from its own crop box; take that off again.
            pdf.draw(content ->
                    content.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(-20, height - 710)));
            fill(pdf);
            Reading reading = Reading.of(pdf.bytes());
            assertEquals(List.of("规章 | 1", "文件 | 26"), reading.rows(), "turned by " + rotation);
            PageBox box = (PageBox) reading.table().location();
            assertEquals(100, box.left(), 0.01f, "turned by " + rotation + " width " + width);
            assertEquals(140, box.bottom(), 0.01f);
        }
    }

    @Test
    void readsATableDrawnSidewaysOnAnUprightPage() {
        TestPdf pdf = new TestPdf().page();
        pdf.draw(content -> content.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 595, 0)));
        pdf.draw(content -> content.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(0, 595 - 842)));
        fill(pdf);
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("规章 | 1", "文件 | 26"), reading.rows());
        PageBox box = (PageBox) reading.table().location();
        assertEquals(842 - 300, box.top(), 0.01f);
        assertEquals(842 - 100, box.bottom(), 0.01f);
        assertEquals(100, box.left(), 0.01f);
        assertEquals(140, box.right(), 0.01f);
    }

    @Test
    void tellsTitleAndAuthorAndNoDate() {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "年报");
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(" 某县政府信息公开年报 ");
        information.setAuthor("某县人民政府");
        information.setCreationDate(java.util.Calendar.getInstance());
        pdf.document().setDocumentInformation(information);
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("某县政府信息公开年报", reading.document().metadata().title());
        assertEquals("某县人民政府", reading.document().metadata().author());
        assertNull(reading.document().metadata().published());
    }

    @Test
    void locatesParagraphs() {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况");
        PageBox box = (PageBox)
                ((Paragraph) Reading.of(pdf.bytes()).document().blocks().get(0)).location();
        assertEquals(100, box.left(), 0.1f);
        assertEquals(172, box.right(), 0.1f);
        assertEquals(90, box.top(), 1f);
        assertEquals(101.4, box.bottom(), 1f);
    }

    @Test
    void readsFilledInFields() throws java.io.IOException {
        TestPdf pdf = new TestPdf().page().grid(XS, YS).row(XS, 114, "规章", null).row(XS, 134, "文件", "26");
        org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget field =
                new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget();
        PDRectangle place = new PDRectangle(202, 842 - 119, 60, 18);
        field.setRectangle(place);
        org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream appearance =
                new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream(pdf.document());
        appearance.setBBox(new PDRectangle(60, 18));
        appearance.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(pdf.document(), appearance)) {
            content.beginText();
            content.setFont(pdf.font(), 10);
            content.newLineAtOffset(4, 5);
            content.showText("37");
            content.endText();
        }
        var appearances = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        field.setAppearance(appearances);
        pdf.document().getPage(0).getAnnotations().add(field);
        assertEquals(List.of("规章 | 37", "文件 | 26"), Reading.of(pdf.bytes()).rows());
    }

    @Test
    void takesNoYearForAPageNumber() {
        TestPdf pdf = new TestPdf().page().text(280, 60, 22, "2024").text(200, 100, 22, "政府信息公开工作年度报告");
        assertEquals(List.of("2024", "政府信息公开工作年度报告"), Reading.of(pdf.bytes()).paragraphs());
    }
}
