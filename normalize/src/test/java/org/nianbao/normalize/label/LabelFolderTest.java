// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.normalize.label.Numbering.Style;

class LabelFolderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "三、本年度办理结果 | CHINESE | 3 | 本年度办理结果",
                "三三、本年度办理结果 | CHINESE | 3 | 本年度办理结果",
                "三、三、本年度办理结果 | CHINESE | 3 | 本年度办理结果",
                "三.本年度办理结果 | CHINESE | 3 | 本年度办理结果",
                "三．本年度办理结果 | CHINESE | 3 | 本年度办理结果",
                "三 、本 年 度 办 理 结 果 | CHINESE | 3 | 本年度办理结果",
                "十二、其他 | CHINESE | 12 | 其他",
                "二十、其他 | CHINESE | 20 | 其他",
                "(三)不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "（三）不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "（三）、不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "〔三〕不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "【三】不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "三）不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "㈢不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "三、（三）不予公开 | CHINESE_IN_BRACKETS | 3 | 不予公开",
                "3.危及“三安全一稳定” | ARABIC | 3 | 危及三安全一稳定",
                "3、危及“三安全一稳定” | ARABIC | 3 | 危及三安全一稳定",
                "3．危及「三安全一稳定」 | ARABIC | 3 | 危及三安全一稳定",
                "3,其他 | ARABIC | 3 | 其他",
                "3，其他 | ARABIC | 3 | 其他",
                "3)其他 | ARABIC | 3 | 其他",
                "（3）其他 | ARABIC | 3 | 其他",
                "3其他 | ARABIC | 3 | 其他",
                "③其他 | ARABIC | 3 | 其他",
                "⒊其他 | ARABIC | 3 | 其他",
                "⑶其他 | ARABIC | 3 | 其他",
                "3.3.其他 | ARABIC | 3 | 其他",
                "其中：1、当面申请数 | ARABIC | 1 | 当面申请数",
            })
    void splitsTheNumberOff(String printed, Style style, int number, String text) {
        FoldedLabel label = LabelFolder.fold(printed);
        assertEquals(new Numbering(style, number), label.numbering());
        assertEquals(text, label.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"三安全一稳定", "一般公共预算", "2024年度", "十分满意"})
    void leavesANumberThatBelongsToTheLabel(String printed) {
        assertNull(LabelFolder.fold(printed).numbering());
    }

    @ParameterizedTest
    @CsvSource({
        "三、本\\n年\\n度\\n办\\n理\\n结\\n果, 三、本年度办理结果",
        "一、本年新收政府信息公開申請數量, 一、本年新收政府信息公开申请数量",
        "⾏政處罰, 行政处罚",
        "本年收费金额（單位：萬元）, 本年收费金额(单位:万元)",
    })
    void foldsOneLabelPrintedInTwoWaysToTheSameText(String one, String other) {
        assertEquals(
                LabelFolder.fold(other),
                LabelFolder.fold(one.replace("\\n", "\n")),
                () -> Arrays.toString(one.toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"规章¹", "规章①", "规章 ①②", "规²章", "①规章", "规章₁"})
    void leavesOutTheMarksOfFootnotes(String label) {
        assertEquals("规章", LabelFolder.fold(label).text());
    }
}
