// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Table;

class PageBreakReadingTest {
    private static final float[] XS = {100, 150, 280, 340, 400};

    private static TestPdf firstPage() {
        TestPdf pdf = new TestPdf().page().grid(XS, new float[] {700, 720, 740, 760});
        pdf.row(XS, 714, "组", "指标", "件", "总计").row(XS, 734, "一、", "1.收到申请数", "5", "5");
        return pdf.row(XS, 754, "二、", "2.答复数", "3", "3").text(290, 800, 10, "- 1 -");
    }

    @Test
    void putsTheTableTogetherOverThePageNumber() {
        TestPdf pdf = firstPage().page().grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, "三、", "3.结转数", "2", "2").row(XS, 114, "四、", "4.其他", "0", "0");
        pdf.text(290, 800, 10, "- 2 -");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(
                List.of(
                        "组 | 指标 | 件 | 总计",
                        "一、 | 1.收到申请数 | 5 | 5",
                        "二、 | 2.答复数 | 3 | 3",
                        "三、 | 3.结转数 | 2 | 2",
                        "四、 | 4.其他 | 0 | 0"),
                reading.rows());
        assertEquals("T", reading.order());
        assertEquals(2, ((PageBox) reading.cell(3, 2).location()).page());
    }

    @Test
    void keepsBlankRowsThatStandAloneOnTheNextPage() {
        TestPdf pdf = firstPage().page().grid(XS, new float[] {80, 100, 120});
        Reading reading = Reading.of(pdf.text(100, 200, 12, "五、改进措施").bytes());
        assertEquals(5, reading.table().rows());
        assertEquals("TP", reading.order());
    }

    @Test
    void keepsABlankFirstCellBesideAValueInWords() {
        float[] xs = {100, 200, 300, 400};
        TestPdf pdf = new TestPdf().page().grid(xs, new float[] {700, 720, 740});
        pdf.frame(100, 700, 100, 40).row(xs, 714, "结果维持", "结果纠正", "总计").row(xs, 734, "", "件", "件");
        pdf.page().grid(xs, new float[] {80, 100}).row(xs, 94, "", "无", "0");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals(3, reading.table().rows());
        assertEquals("", reading.cell(2, 0).text());
    }

    @Test
    void leavesAnEmptyBoxAlone() {
        TestPdf pdf = firstPage().page().frame(100, 80, 200, 100).text(100, 300, 12, "五、改进措施");
        assertEquals(3, Reading.of(pdf.bytes()).table().rows());
    }

    @Test
    void keepsARepeatedHeaderAsARow() {
        TestPdf pdf = firstPage().page().grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, "组", "指标", "件", "总计").row(XS, 114, "三、", "3.结转数", "2", "2");
        assertEquals(5, Reading.of(pdf.bytes()).table().rows());
    }

    @Test
    void keepsATableOfOtherColumnsApart() {
        float[] other = {100, 230, 400};
        TestPdf pdf = firstPage().page().grid(other, new float[] {80, 100, 120});
        pdf.row(other, 94, "甲", "1").row(other, 114, "乙", "2");
        assertEquals(2, Reading.of(pdf.bytes()).tables().size());
    }

    @Test
    void keepsATableBehindAHeadingApart() {
        TestPdf pdf = firstPage().page().text(100, 75, 12, "四、行政复议").grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, "三、", "3.结转数", "2", "2").row(XS, 114, "四、", "4.其他", "0", "0");
        Reading reading = Reading.of(pdf.bytes());
        assertEquals("TPT", reading.order());
    }

    @Test
    void followsMirroredMarginsAndCoarserColumns() {
        float[] coarse = {120, 300, 420};
        TestPdf pdf = firstPage().page().grid(coarse, new float[] {80, 100});
        pdf.row(coarse, 94, "三、结转下年度", "2");
        assertEquals("三、结转下年度 1x2 | 2 1x2", Reading.of(pdf.bytes()).rows().get(3));
    }

    @Test
    void joinsAGroupLabelThatThePageBreakCut() {
        TestPdf pdf = new TestPdf().page().grid(XS, new float[] {700, 720, 740});
        pdf.row(XS, 714, "（三）", "8.属于行政查询事项", "1", "1").row(XS, 734, "（四）无", "1.本机关不掌握", "7", "7");
        pdf.page()
                .frame(100, 80, 300, 40)
                .line(150, 80, 150, 120)
                .line(280, 80, 280, 120)
                .line(340, 80, 340, 120);
        pdf.line(150, 100, 400, 100);
        pdf.row(XS, 94, "法提供", "2.没有现成信息", "2", "2").row(XS, 114, null, "3.补正后仍不明确", "0", "0");
        assertEquals(
                List.of(
                        "（三） | 8.属于行政查询事项 | 1 | 1",
                        "（四）无\n法提供 3x1 | 1.本机关不掌握 | 7 | 7",
                        "2.没有现成信息 | 2 | 2",
                        "3.补正后仍不明确 | 0 | 0"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void continuesAMergedLabelWhoseSecondPartIsBlank() {
        TestPdf pdf = new TestPdf().page().frame(100, 700, 300, 40).line(150, 720, 400, 720);
        pdf.line(150, 700, 150, 740).line(280, 700, 280, 740).line(340, 700, 340, 740);
        pdf.row(XS, 714, "三、", "（一）予以公开", "1", "1").row(XS, 734, null, "（二）部分公开", "7", "7");
        pdf.page()
                .frame(100, 80, 300, 40)
                .line(150, 80, 150, 120)
                .line(280, 80, 280, 120)
                .line(340, 80, 340, 120);
        pdf.line(150, 100, 400, 100);
        pdf.row(XS, 94, null, "（三）不予公开", null, "2").row(XS, 114, null, "（四）无法提供", "0", "0");
        assertEquals(
                List.of("三、 4x1 | （一）予以公开 | 1 | 1", "（二）部分公开 | 7 | 7", "（三）不予公开 |  | 2", "（四）无法提供 | 0 | 0"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void closesARowThatThePageBreakLeftOpen() {
        TestPdf pdf = new TestPdf().page();
        for (float x : XS) {
            pdf.line(x, 700, x, 760);
        }
        pdf.line(100, 700, 400, 700).line(100, 720, 400, 720).line(100, 740, 400, 740);
        pdf.row(XS, 714, "组", "指标", "件", "总计").row(XS, 734, "一、", "1.收到申请数", "5", "5");
        pdf.row(XS, 754, "二、", "2.要求行政机关确认或重新", "3", "3");
        pdf.page();
        for (float x : XS) {
            pdf.line(x, 80, x, 120);
        }
        pdf.line(100, 100, 400, 100).line(100, 120, 400, 120);
        pdf.row(XS, 94, null, "出具已获取信息", null, null).row(XS, 114, "三、", "3.其他", "0", "0");
        assertEquals(
                List.of(
                        "组 | 指标 | 件 | 总计",
                        "一、 | 1.收到申请数 | 5 | 5",
                        "二、 | 2.要求行政机关确认或重新\n出具已获取信息 | 3 | 3",
                        "三、 | 3.其他 | 0 | 0"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void joinsARowCutBetweenDrawnBordersWhereItsLabelGoesOn() {
        TestPdf pdf = new TestPdf().page().grid(XS, new float[] {700, 720, 740});
        pdf.row(XS, 714, "一、", "1.收到申请数", "5", "5").row(XS, 734, "二、", "2.要求行政机关确认或重新", "3", "3");
        pdf.page().grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, null, "出具已获取信息", null, null).row(XS, 114, "三、", "3.其他", "0", "0");
        assertEquals(
                List.of("一、 | 1.收到申请数 | 5 | 5", "二、 | 2.要求行政机关确认或重新\n出具已获取信息 | 3 | 3", "三、 | 3.其他 | 0 | 0"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void joinsANumberThatThePageBreakCutInANarrowCell() {
        assertEquals(
                List.of("一、 | 1.收到申请数 | 5 | 5", "二、 | 2.要求行政机关确认或重新\n出具已获取信息 | 138\n0 | 3", "三、 | 3.其他 | 0 | 0"),
                numbersAcrossThePageBreak("138", "出具已获取信息", "0"));
    }

    @Test
    void joinsTheRestOfANumberWhoseLabelEndedAbove() {
        assertEquals(
                List.of("一、 | 1.收到申请数 | 5 | 5", "二、 | 2.要求行政机关确认或重新 | 138\n0 | 3", "三、 | 3.其他 | 0 | 0"),
                numbersAcrossThePageBreak("138", null, "0"));
    }

    @Test
    void joinsTheRemarkOnANumberThatThePageBreakCutOff() {
        assertEquals(
                "二、 | 2.要求行政机关确认或重新 | 138\n(修) | 3",
                numbersAcrossThePageBreak("138", null, "(修)").get(1));
        assertEquals(
                "二、 | 2.要求行政机关确认或重新 | 138\n0(修) | 3",
                numbersAcrossThePageBreak("138", null, "0(修)").get(1));
    }

    @Test
    void doubtsBothRowsWhereTheLowerHasNoLabel() {
        Table table = acrossThePageBreak("1", null, "0").table();
        assertEquals(4, table.rows());
        assertEquals(
                List.of("1", "3", "", "", "0", ""),
                table.cells().stream().filter(Cell::doubtful).map(Cell::text).toList());
    }

    @Test
    void doubtsNoRowWhoseLabelBeginsWithANumberInBrackets() {
        TestPdf pdf = new TestPdf().page().grid(XS, new float[] {700, 720, 740});
        pdf.row(XS, 714, "一、", "1.收到申请数", "5", "5").row(XS, 734, "二、", "2.答复数", "3", "3");
        pdf.page().grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, null, "（六）其他处理", "1", "1").row(XS, 114, "四、", "4.其他", "0", "0");
        assertEquals(
                0,
                Reading.of(pdf.bytes()).table().cells().stream()
                        .filter(Cell::doubtful)
                        .count());
    }

    @Test
    void joinsNoNumbersWhereTheUpperOneHadRoom() {
        assertEquals(4, numbersAcrossThePageBreak("1", "出具已获取信息", "0").size());
    }

    private static List<String> numbersAcrossThePageBreak(String above, @Nullable String label, String below) {
        return acrossThePageBreak(above, label, below).rows();
    }

    private static Reading acrossThePageBreak(String above, @Nullable String label, String below) {
        float[] narrow = {100, 150, 280, 300, 400};
        TestPdf pdf = new TestPdf().page().grid(narrow, new float[] {700, 720, 740});
        pdf.row(narrow, 714, "一、", "1.收到申请数", "5", "5").row(narrow, 734, "二、", "2.要求行政机关确认或重新", above, "3");
        pdf.page().grid(narrow, new float[] {80, 100, 120});
        pdf.row(narrow, 94, null, label, below, null).row(narrow, 114, "三、", "3.其他", "0", "0");
        return Reading.of(pdf.bytes());
    }

    @Test
    void neverMergesRowsThatBothHaveValues() {
        TestPdf pdf = new TestPdf().page();
        for (float x : XS) {
            pdf.line(x, 700, x, 740);
        }
        pdf.line(100, 700, 400, 700).line(100, 720, 400, 720);
        pdf.row(XS, 714, "一、", "1.收到申请数", "5", "5").row(XS, 734, "二、", "2.答复数", "3", "3");
        pdf.page().grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, "三、", "3.其他", "1", "1").row(XS, 114, "四、", "4.其他", "0", "0");
        assertEquals(4, Reading.of(pdf.bytes()).table().rows());
    }

    @Test
    void keepsABlankValueBelowThePageBreakBlank() {
        TestPdf pdf = new TestPdf().page().grid(XS, new float[] {700, 720, 740});
        pdf.row(XS, 714, "一、", "1.收到申请数", "5", "5").row(XS, 734, "二、", "2.答复数", "3", "3");
        pdf.page().grid(XS, new float[] {80, 100, 120});
        pdf.row(XS, 94, "三、", "3.不予公开", null, "7").row(XS, 114, "四、", "4.其他", "0", "0");
        assertEquals("三、 | 3.不予公开 |  | 7", Reading.of(pdf.bytes()).rows().get(2));
    }
}
