// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.normalize.narrative.Reports.codes;
import static org.nianbao.normalize.narrative.Reports.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContradictionsTest {
    private static final String TITLE = "平江县教育局2024年政府信息公开工作年度报告";

    private static List<String> preamble(String line) {
        return codes(read(TITLE, line, "一、总体情况", "2024年,我局公开信息3条。"));
    }

    private static List<String> overview(String line) {
        return codes(read(TITLE, "一、总体情况", "(一)主动公开", line));
    }

    private static List<String> signed(String... lines) {
        String[] all = new String[lines.length + 5];
        System.arraycopy(new String[] {TITLE, "一、总体情况", "公开信息3条。", "六、其他需要报告的事项", "无其他事项。"}, 0, all, 0, 5);
        System.arraycopy(lines, 0, all, 5, lines.length);
        return codes(read(all));
    }

    @Test
    void findsNothingInAReportThatAgreesWithItself() {
        Narrative narrative = read(
                TITLE,
                "发布日期:2025-01-20",
                "本报告由平江县教育局根据《中华人民共和国政府信息公开条例》编制。统计期限自2024年1月1日至2024年12月31日。",
                "一、总体情况",
                "2024年,我局在县委县政府领导下,与2023年相比公开信息增加3条。2019年5月15日新条例施行以来,县政府办公室多次指导。",
                "五、存在的主要问题及改进情况",
                "2023年指出的问题已经整改;2025年将学习湘阴县教育局的做法。",
                "平江县教育局",
                "2025年1月20日");
        assertEquals(List.of(), codes(narrative));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告数据统计期限自2023年1月1日至2023年12月31日。",
                "统计期限自二〇二三年一月一日至二〇二三年十二月三十一日。",
            })
    void saysThatThePeriodIsOfAnotherYear(String line) {
        assertEquals(List.of("yearContradiction"), preamble(line));
    }

    @Test
    void saysThatThePeriodIsLongerThanAYear() {
        assertEquals(List.of("yearContradiction"), preamble("统计期限自2024年1月1日至2025年12月31日。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计期限自2024年1月1日至12月31日。",
                "统计期限自2024年1月1日起至2024年12月31日止。",
                "根据《条例》(2019年4月3日修订)编制本报告。",
            })
    void takesThePeriodOfTheYear(String line) {
        assertEquals(List.of(), preamble(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年,我局认真贯彻《条例》,公开信息3条。",
                "2023年度,全县教育系统公开信息3条。",
                "1、2023年,我局公开信息3条。",
                "2022年本局公开信息3条。",
            })
    void saysThatTheOverviewOpensWithAnotherYear(String line) {
        assertEquals(List.of("yearInText"), overview(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年,我局公开信息3条,2023年为2条。",
                "2023年以来,我局公开信息3条。",
                "2023年12月,我局修订了制度。",
                "2023年,我局公开2条,2024年公开3条。",
                "2019年新修订的《条例》施行以来,我局公开信息3条。",
                "与2023年相比,我局公开信息增加。",
            })
    void letsTheOverviewNameOtherYears(String line) {
        assertEquals(List.of(), overview(line));
    }

    @Test
    void saysThatThePreambleSpeaksOfTheReportOnAnotherYear() {
        assertEquals(List.of("yearInText"), preamble("根据《条例》要求,现公布我局2023年政府信息公开工作年度报告。"));
        assertEquals(List.of(), preamble("根据《条例》要求,现公布我局2024年政府信息公开工作年度报告。"));
        assertEquals(List.of(), preamble("本报告由我局编制;上一年的2023年政府信息公开工作年度报告见网站。"));
    }

    @Test
    void saysThatAHeadingIsOfAnotherYear() {
        assertEquals(List.of("yearInText"), codes(read(TITLE, "一、2023年总体情况", "公开信息3条。")));
        assertEquals(List.of(), codes(read(TITLE, "一、总体情况", "公开3条。", "五、2025年工作打算", "继续努力。")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20, ''",
        "2024-12-31, ''",
        "2026-03-01, ''",
        "2024-01-20, publishedBeforeYearEnd",
        "2024-12-30, publishedBeforeYearEnd",
        "2027-01-02, publishedYearsLater"
    })
    void comparesTheDayOfPublicationWithTheYear(String date, String code) {
        Narrative narrative = read(TITLE, "发布日期:" + date, "一、总体情况", "公开信息3条。");
        assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(narrative));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "统计期限自2015月1日至12月31日。 | 2015月1日",
                "统计期限自2024年1月1日至2024年12月32日。 | 2024年12月32日",
                "统计期限自2024年1月1日至12月32日。 | 12月32日",
                "统计期限自2024年1月1日至12月31月。 | 12月31月",
                "统计期限自2024年13月1日起。 | 2024年13月1日",
                "我局于2023年2月29日印发制度。 | 2023年2月29日",
                "我局于2024年31日印发制度。 | 2024年31日",
                "20245年我局公开信息3条。 | 20245年",
                "我局于202年3月印发制度。 | 202年3月",
            })
    void namesDatesThatAreNone(String line, String date) {
        Narrative narrative = read(TITLE, "一、总体情况", line);
        assertEquals(List.of("garbledDate"), codes(narrative));
        assertEquals(
                "\"" + date + "\" is no date", narrative.diagnostics().get(0).message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计期限自2024年1月1日至2024年12月31日。",
                "2024年2月29日召开会议。",
                "2月29日召开会议,每月1日更新,历时3个月。",
                "2024年全年更新2024条,2024年12月更新3条。",
                "1月至3月,1月2日、3月4日各一次,2000年以来如此。",
                "自2019年5月15日起施行,12个月内完成,24小时值守,2024年3次。",
            })
    void takesDatesThatAreSome(String line) {
        assertEquals(List.of(), codes(read(TITLE, "一、总体情况", line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告由湘阴县教育局根据《条例》编制。",
                "本报告由湘阴县人民政府办公室编制。",
                "本报告由平江县卫生健康局编制。",
                "本报告由四川省教育厅编制。",
            })
    void saysThatAnotherAgencyCompiledTheReport(String line) {
        assertEquals(List.of("otherAgency"), preamble(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告由平江县教育局根据《条例》编制。",
                "本报告由平江县教育局办公室编制。",
                "本报告由平江县教育体育局编制。",
                "本报告由县教育局编制。",
                "本报告由平江县人民政府办公室统一编制。",
                "本报告由平江县政务服务和大数据管理局汇总编制。",
                "根据湖南省人民政府办公厅和湘阴县教育局的经验编制。",
                "本报告由岳阳市教育局指导编制。",
            })
    void letsThePreambleNameTheAgencyItselfAndItsCompilers(String line) {
        assertEquals(List.of(), preamble(line));
    }

    @Test
    void saysThatTheOverviewOpensInTheNameOfAnotherAgency() {
        assertEquals(List.of("otherAgency"), overview("2024年,湘阴县教育局认真贯彻《条例》,公开信息3条。"));
        assertEquals(List.of(), overview("2024年,平江县教育局认真贯彻《条例》,公开信息3条。"));
        assertEquals(List.of(), overview("2024年,在湘阴县教育局的帮助下,公开信息3条。"));
    }

    @Test
    void saysThatAnotherAgencySigned() {
        assertEquals(List.of("otherAgency"), signed("湘阴县教育局", "2025年1月20日"));
        assertEquals(List.of("otherAgency"), signed("湘阴县教育局2025年1月20日"));
        assertEquals(List.of(), signed("平江县教育局", "2025年1月20日"));
        assertEquals(List.of(), signed("平江县教育局办公室", "2025年1月20日"));
        assertEquals(List.of(), signed("平江县人民政府办公室", "2025年1月20日"));
    }

    @Test
    void tellsTownsOfOneCountyApart() {
        String title = "平江县安定镇人民政府2024年政府信息公开工作年度报告";
        assertEquals(List.of("otherAgency"), codes(read(title, "本报告由平江县三市镇人民政府编制。", "一、总体情况", "公开信息3条。")));
        assertEquals(List.of(), codes(read(title, "本报告由安定镇人民政府编制。", "一、总体情况", "公开信息3条。")));
        assertEquals(List.of(), codes(read(title, "本报告由平江县安定镇编制。", "一、总体情况", "公开信息3条。")));
    }
}
