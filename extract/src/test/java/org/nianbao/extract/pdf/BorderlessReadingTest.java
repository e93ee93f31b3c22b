// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.PageBox;

class BorderlessReadingTest {
    private static final float[] XS = {100, 280, 360, 440};

    private static TestPdf page() {
        TestPdf pdf = new TestPdf().page().text(220, 150, 16, "政府信息公开情况统计表");
        pdf.row(XS, 200, "指标名称", "计量单位", "年度", "累计").row(XS, 220, "主动公开文件数", "条", "1,043", "20");
        pdf.row(XS, 240, "受理申请总数", "条", null, "7").row(XS, 260, "行政复议数", "件", "0", "0");
        return pdf.text(100, 320, 12, "注：以上为全年数据。");
    }

    @Test
    void findsColumnsWithoutLines() {
        Reading reading = Reading.of(page().bytes());
        assertEquals(
                List.of("指标名称 | 计量单位 | 年度 | 累计", "主动公开文件数 | 条 | 1,043 | 20", "受理申请总数 | 条 |  | 7", "行政复议数 | 件 | 0 | 0"),
                reading.rows());
        assertEquals(Geometry.RAGGED, reading.table().geometry());
        assertEquals("PTP", reading.order());
        assertEquals(363, ((PageBox) reading.cell(1, 2).location()).left(), 0.1f);
    }

    @Test
    void takesASignatureForText() {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况").text(320, 300, 12, "某县财政局");
        pdf.text(100, 318, 12, "公开方式：主动公开").text(330, 318, 12, "2025年1月20日");
        assertEquals(3, Reading.of(pdf.bytes()).paragraphs().size());
    }
}
