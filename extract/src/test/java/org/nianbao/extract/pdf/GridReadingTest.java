// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.PageBox;

class GridReadingTest {
    private static final float[] XS = {100, 200, 300, 400};
    private static final float[] YS = {100, 120, 140, 160};

    private static TestPdf filled(TestPdf pdf) {
        return pdf.row(XS, 114, "甲", "乙", "丙").row(XS, 134, "规章", "1", "0").row(XS, 154, "文件", "26", null);
    }

    private static final List<String> FILLED = List.of("甲 | 乙 | 丙", "规章 | 1 | 0", "文件 | 26 | ");

    @Test
    void readsStrokedLines() {
        Reading reading = Reading.of(filled(new TestPdf().page().grid(XS, YS)).bytes());
        assertEquals(FILLED, reading.rows());
        assertEquals(Geometry.RULED, reading.table().geometry());
        assertEquals(new PageBox(1, 100, 100, 400, 160), reading.table().location());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void locatesTextAndEmptyCells() {
        Reading reading = Reading.of(filled(new TestPdf().page().grid(XS, YS)).bytes());
        PageBox empty = (PageBox) reading.cell(2, 2).location();
        assertEquals(new PageBox(1, 300, 140, 400, 160), empty);
        PageBox number = (PageBox) reading.cell(2, 1).location();
        assertEquals(203, number.left(), 0.1f);
        assertEquals(213, number.right(), 0.1f);
        assertEquals(147, number.top(), 0.6f);
        assertEquals(154, number.bottom(), 0.6f);
    }

    @Test
    void readsThinFilledRectanglesAsBorders() {
        TestPdf pdf = new TestPdf().page();
        for (float x : XS) {
            pdf.fill(x - 0.25f, 100, 0.5f, 60);
        }
        for (float y : YS) {
            pdf.fill(100, y - 0.25f, 300, 0.5f);
        }
        assertEquals(FILLED, Reading.of(filled(pdf).bytes()).rows());
    }

    @Test
    void readsBordersDrawnCellByCell() {
        TestPdf pdf = new TestPdf().page();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                pdf.frame(XS[column], YS[row], 100, 20);
            }
        }
        assertEquals(FILLED, Reading.of(filled(pdf).bytes()).rows());
    }

    @Test
    void givesNoBlankRowsForDoubleBorders() {
        TestPdf pdf = new TestPdf().page();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                pdf.frame(XS[column] + 0.8f, YS[row] + 0.8f, 98.4f, 18.4f);
            }
        }
        pdf.frame(98.5f, 98.5f, 303, 63);
        assertEquals(FILLED, Reading.of(filled(pdf).bytes()).rows());
    }

    @Test
    void joinsDashes() {
        TestPdf pdf = new TestPdf().page();
        for (float y : YS) {
            for (float x = 100; x < 400; x += 5) {
                pdf.line(x, y, Math.min(400, x + 3), y);
            }
        }
        for (float x : XS) {
            for (float y = 100; y < 160; y += 5) {
                pdf.line(x, y, x, Math.min(160, y + 3));
            }
        }
        assertEquals(FILLED, Reading.of(filled(pdf).bytes()).rows());
    }

    @Test
    void closesSidesLeftOpen() {
        TestPdf pdf = new TestPdf().page();
        for (float y : YS) {
            pdf.line(100, y, 400, y);
        }
        pdf.line(200, 100, 200, 160).line(300, 100, 300, 160);
        assertEquals(FILLED, Reading.of(filled(pdf).bytes()).rows());
    }

    @Test
    void takesSpansFromTheLinesThatAreThere() {
        TestPdf pdf = new TestPdf().page().frame(100, 100, 300, 60);
        pdf.line(200, 120, 400, 120)
                .line(100, 140, 400, 140)
                .line(200, 100, 200, 160)
                .line(300, 120, 300, 160);
        pdf.text(103, 124, 10, "组").text(203, 114, 10, "情况");
        pdf.row(XS, 134, null, "1", "2").row(XS, 154, "计", "3", "4");
        assertEquals(
                List.of("组 2x1 | 情况 1x2", "1 | 2", "计 | 3 | 4"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void keepsCellsInTheirColumnsAfterAMergedOne() {
        TestPdf pdf = new TestPdf().page().frame(100, 100, 300, 60);
        pdf.line(100, 120, 300, 120)
                .line(100, 140, 400, 140)
                .line(200, 100, 200, 160)
                .line(300, 100, 300, 160);
        pdf.row(XS, 114, "一", "二", "三").row(XS, 134, null, "五", null).row(XS, 154, "七", "八", "九");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("一 | 二 | 三 2x1", " | 五", "七 | 八 | 九"), reading.rows());
        assertEquals(1, reading.cell(1, 1).column());
    }

    @Test
    void ignoresClippingPathsWhiteLinesAndFills() {
        TestPdf pdf = filled(new TestPdf().page().grid(XS, YS));
        pdf.draw(content -> {
            content.saveGraphicsState();
            content.addRect(150, 842 - 155, 30, 40);
            content.clip();
            content.restoreGraphicsState();
            content.setStrokingColor(1f, 1f, 1f);
            content.moveTo(250, 842 - 100);
            content.lineTo(250, 842 - 160);
            content.stroke();
            content.setNonStrokingColor(0.8f, 0.9f, 1f);
            content.addRect(110, 842 - 118, 70, 16);
            content.fill();
        });
        assertEquals(FILLED, Reading.of(pdf.bytes()).rows());
    }

    @Test
    void dropsAFrameAroundAPageAndReadsTheTableInside() {
        TestPdf pdf = filled(new TestPdf().page().frame(50, 50, 495, 742).grid(XS, YS))
                .text(100, 90, 12, "二、主动公开");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(FILLED, reading.rows());
        assertEquals(List.of("二、主动公开"), reading.paragraphs());
    }

    @Test
    void readsTablesSideBySideFromTheLeft() {
        float[] left = {60, 120, 180};
        float[] right = {300, 360, 420};
        float[] ys = {100, 120, 140};
        float[] higher = {95, 115, 135};
        TestPdf pdf = new TestPdf().page().grid(right, higher).grid(left, ys);
        pdf.row(right, 109, "丙", "3").row(right, 129, "丁", "4");
        pdf.row(left, 114, "甲", "1").row(left, 134, "乙", "2");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(2, reading.tables().size());
        assertEquals(List.of("甲 | 1", "乙 | 2"), Reading.rows(reading.tables().get(0)));
        assertEquals(List.of("丙 | 3", "丁 | 4"), Reading.rows(reading.tables().get(1)));
    }

    @Test
    void leavesTextBesideANarrowPartOutOfTheTable() {
        TestPdf pdf = new TestPdf().page().frame(100, 100, 100, 20).frame(100, 120, 300, 40);
        pdf.line(200, 120, 200, 160).line(300, 120, 300, 160).line(100, 140, 400, 140);
        pdf.text(103, 114, 10, "窄").text(300, 114, 10, "单位：件");
        pdf.row(XS, 134, "甲", "1", "2").row(XS, 154, "乙", "3", "4");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("窄", "甲 | 1 | 2", "乙 | 3 | 4"), reading.rows());
        assertEquals(List.of("单位：件"), reading.paragraphs());
    }

    @Test
    void givesAnOverflowingNumberToTheCellThatHoldsMostOfIt() {
        TestPdf pdf = new TestPdf().page().grid(XS, YS);
        pdf.text(162, 134, 10, "12345678.5").row(XS, 114, "甲", "乙", "丙").row(XS, 154, "丁", "0", "0");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(List.of("甲 | 乙 | 丙", "12345678.5 |  | ", "丁 | 0 | 0"), reading.rows());
        assertTrue(
                reading.problems().contains("textAcrossBorder"),
                reading.problems().toString());
    }

    @Test
    void readsRowsAsLowAsTheirText() {
        float[] ys = {100, 109, 118, 127};
        TestPdf pdf = new TestPdf().page().grid(XS, ys);
        pdf.row(XS, 107.5f, "甲", "1", "2").row(XS, 116.5f, "乙", "3", "4").row(XS, 125.5f, "丙", "5", "6");
        assertEquals(
                List.of("甲 | 1 | 2", "乙 | 3 | 4", "丙 | 5 | 6"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void readsCellsToldApartByColourAlone() {
        TestPdf pdf = new TestPdf().page();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                float shade = (row + column) % 2 == 0 ? 0.8f : 0.9f;
                pdf.draw(content -> content.setNonStrokingColor(shade, shade, 1f));
                pdf.fill(XS[column] + 0.5f, YS[row] + 0.5f, 99, 19);
            }
        }
        pdf.draw(content -> content.setNonStrokingColor(0f, 0f, 0f));
        assertEquals(FILLED, Reading.of(filled(pdf).bytes()).rows());
    }

    @Test
    void keepsANumberWholeWhoseFiguresWereShownOneByOne() {
        TestPdf pdf = new TestPdf().page().grid(XS, YS);
        for (int i = 0; i < 6; i++) {
            pdf.text(182 + 5 * i, 134, 10, String.valueOf(i + 1));
        }
        pdf.row(XS, 114, "甲", "乙", "丙").row(XS, 154, "丁", "0", "0");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("123456 |  | ", reading.rows().get(1));
        assertTrue(
                reading.problems().contains("textAcrossBorder"),
                reading.problems().toString());
    }

    @Test
    void keepsNumbersOfNeighbouringCellsApartHoweverNear() {
        TestPdf pdf = new TestPdf().page().grid(XS, YS);
        pdf.text(189.8f, 134, 10, "12").text(200.2f, 134, 10, "34");
        pdf.row(XS, 114, "甲", "乙", "丙").row(XS, 154, "丁", "0", "0");
        assertEquals("12 | 34 | ", Reading.of(pdf.bytes()).rows().get(1));
    }

    @Test
    void keepsANumberWholeWhoseFiguresMeetAtTheBorder() {
        TestPdf pdf = new TestPdf().page().grid(XS, YS).text(185, 134, 10, "12345");
        pdf.row(XS, 114, "甲", "乙", "丙").row(XS, 154, "丁", "0", "0");
        assertEquals("12345 |  | ", Reading.of(pdf.bytes()).rows().get(1));
    }
}
