// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.SectionKey;

class NarrativeTest {
    private static Narrative read(PageMetadata metadata, String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            blocks.add(new Paragraph(lines[i], new TextSpan(i + 1, 0, lines[i].length())));
        }
        SourceDocument source =
                new SourceDocument("t.txt", "text/plain", StandardCharsets.UTF_8, new byte[0], "", Instant.EPOCH, null);
        return Narrative.of(new Document(source, metadata, blocks, List.of()));
    }

    private static Narrative read(String... lines) {
        return read(PageMetadata.none(), lines);
    }

    private static @Nullable Fact fact(Narrative narrative, String pointer) {
        return narrative.facts().stream()
                .filter(fact -> fact.pointer().equals(pointer))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "平江县水务局2024年政府信息公开工作年度报告 | 平江县水务局 | 2024",
                "平江县水务局2024年度政府信息公开工作年度报告 | 平江县水务局 | 2024",
                "2023年平江县水务局政府信息公开工作年度报告 | 平江县水务局 | 2023",
                "2023年度平江县水务局政府信息公开年度报告 | 平江县水务局 | 2023",
                "平江县水务局政府信息公开工作2022年度报告 | 平江县水务局 | 2022",
                "平江县水务局政府信息公开工作年度报告（2021年度） | 平江县水务局 | 2021",
                "平江县水务局二〇二〇年政府信息公开年报 | 平江县水务局 | 2020",
                "平江县水务局二○一九年度政府信息公开工作报告 | 平江县水务局 | 2019",
                "平江县人民政府2024年政府信息公开工作年度报告 | 平江县人民政府 | 2024",
                "平江县人民政府信息公开工作年度报告（2020年） | 平江县人民政府 | 2020",
                "关于平江县水务局2018年政府信息公开工作的报告 | 平江县水务局 | 2018",
                "平江县水务局关于2018年政府信息公开工作年度报告 | 平江县水务局 | 2018",
                "国家税务总局平江县税务局2024年政府信息公开工作年度报告 | 国家税务总局平江县税务局 | 2024",
                "平江县城关镇人民政府2024年信息公开年度报告 | 平江县城关镇人民政府 | 2024",
                "平江县水务局（2024年）政府信息公开工作年度报告 | 平江县水务局 | 2024",
                "平江县卫生健康局〔2024〕政府信息公开工作年度报告 | 平江县卫生健康局 | 2024",
                "平江县水务局二0二三年政府信息公开工作年度报告 | 平江县水务局 | 2023",
                "平江县水务局2023年政府信息公开工作年度报告（2024年1月） | 平江县水务局 | 2023",
            })
    void findsAgencyAndYearInTheTitle(String title, String agency, int year) {
        Narrative narrative = read(title, "一、总体情况", "略。");
        assertEquals(title, narrative.title());
        assertNotNull(narrative.agency());
        assertEquals(agency, narrative.agency().name());
        assertFalse(narrative.agency().inferred());
        assertEquals(year, narrative.year());
        assertEquals(
                Match.TITLE,
                Objects.requireNonNull(fact(narrative, "/year")).evidence().match());
    }

    @ParameterizedTest
    @ValueSource(strings = {"平江县水务局2023—2024年度政府信息公开工作年度报告", "平江县水务局2023年及2024年政府信息公开工作年度报告"})
    void isNotSureOfOneYearWhereTheTitleNamesTwo(String title) {
        Narrative narrative = read(title, "一、总体情况", "略。");
        assertEquals(
                Confidence.SUSPECT,
                Objects.requireNonNull(fact(narrative, "/year")).evidence().confidence());
        assertTrue(narrative.diagnostics().stream().anyMatch(d -> d.code().equals("yearContradiction")));
    }

    @Test
    void takesANameAloneBelowTheTitle() {
        Narrative narrative = read("2023年政府信息公开工作年度报告", "平江县水务局", "一、总体情况", "略。");
        assertEquals("平江县水务局", Objects.requireNonNull(narrative.agency()).name());
    }

    @Test
    void joinsATitleThatIsBrokenOverLines() {
        Narrative narrative = read("平江县人民政府", "2024 年政府信息公开工作", "年度报告", "一、总体情况", "略。");
        assertEquals("平江县人民政府2024年政府信息公开工作年度报告", narrative.title());
        assertNotNull(narrative.agency());
        assertEquals("平江县人民政府", narrative.agency().name());
    }

    @Test
    void doesNotTakeASentenceForATitle() {
        Narrative narrative = read("根据有关规定，现公布平江县水务局2024年政府信息公开工作年度报告。", "一、总体情况", "略。");
        assertNull(narrative.title());
    }

    @Test
    void takesTheTitleFromThePageWhereTheTextHasNone() {
        PageMetadata metadata =
                new PageMetadata("平江县水务局2024年政府信息公开工作年度报告_平江县人民政府网", null, null, null, "2025-01-20 10:00");
        Narrative narrative = read(metadata, "一、总体情况", "略。");
        assertEquals("平江县水务局2024年政府信息公开工作年度报告", narrative.title());
        assertEquals(
                Match.METADATA,
                Objects.requireNonNull(fact(narrative, "/title")).evidence().match());
        assertEquals(LocalDate.of(2025, 1, 20), narrative.publishedOn());
    }

    @Test
    void takesTheAgencyFromHeaderThenSignature() {
        Narrative header = read("2024年政府信息公开工作年度报告", "发布时间：2025-01-08 来源：平江县水务局", "一、总体情况", "略。");
        assertNotNull(header.agency());
        assertEquals("平江县水务局", header.agency().name());
        assertEquals(LocalDate.of(2025, 1, 8), header.publishedOn());
        Narrative signature = read("2024年政府信息公开工作年度报告", "一、总体情况", "略。", "六、其他需要报告的事项", "无。", "平江县水务局", "2025年1月8日");
        assertNotNull(signature.agency());
        assertEquals("平江县水务局", signature.agency().name());
        assertEquals(
                Match.SIGNATURE,
                Objects.requireNonNull(fact(signature, "/agency/name"))
                        .evidence()
                        .match());
        assertEquals(LocalDate.of(2025, 1, 8), signature.publishedOn());
    }

    @Test
    void readsTraditionalCharactersAndGivesThemAsPrinted() {
        Narrative narrative = read(
                "平江縣水務局2024年度政府信息公開工作年度報告",
                "發布日期：2025年1月8日",
                "一、總體情況",
                "略。",
                "五、存在的主要問題及改進情況。答覆偏慢。",
                "六、其他需要報告的事項",
                "無。");
        assertEquals("平江縣水務局2024年度政府信息公開工作年度報告", narrative.title());
        assertNotNull(narrative.agency());
        assertEquals("平江縣水務局", narrative.agency().name());
        assertEquals(2024, narrative.year());
        assertEquals(LocalDate.of(2025, 1, 8), narrative.publishedOn());
        assertEquals(
                List.of(
                        new Section(SectionKey.PREAMBLE, null, "發布日期：2025年1月8日"),
                        new Section(SectionKey.OVERVIEW, "一、總體情況", "略。"),
                        new Section(SectionKey.PROBLEMS, "五、存在的主要問題", "及改進情況。答覆偏慢。"),
                        new Section(SectionKey.OTHER, "六、其他需要報告的事項", "無。")),
                narrative.sections());
    }

    @Test
    void givesNamesOfHeaderSignatureAndProseAsPrinted() {
        Narrative header = read("2024年政府信息公開工作年度報告", "來源：平江縣水務局", "一、總體情況", "略。");
        assertNotNull(header.agency());
        assertEquals("平江縣水務局", header.agency().name());
        Narrative signature = read("2024年政府信息公开工作年度报告", "一、总体情况", "略。", "六、其他事项", "无。", "平江县水务局（本级）办公室");
        assertNotNull(signature.agency());
        assertEquals("平江县水务局（本级）办公室", signature.agency().name());
        Narrative prose = read("一、總體情況", "本報告由平江縣水務局根據條例編製，統計期限自２０２４年１月１日起至１２月３１日止。");
        assertNotNull(prose.agency());
        assertEquals("平江縣水務局", prose.agency().name());
        assertEquals(
                "２０２４年１月１日起至１２月３１日",
                Objects.requireNonNull(fact(prose, "/year")).evidence().raw());
    }

    @Test
    void calledByItselfOnlyItHasNoName() {
        Narrative narrative = read("一、总体情况", "2024年，我局公开信息3条。");
        assertNull(narrative.agency());
        assertEquals(2024, narrative.year());
        assertEquals(
                Confidence.INFERRED,
                Objects.requireNonNull(fact(narrative, "/year")).evidence().confidence());
    }

    @Test
    void saysThatTitleAndPeriodContradictEachOther() {
        Narrative narrative = read("平江县水务局2023年政府信息公开工作年度报告", "统计期限自2024年1月1日起至2024年12月31日止。", "一、总体情况", "略。");
        assertEquals(2023, narrative.year());
        assertTrue(narrative.diagnostics().stream().anyMatch(d -> d.code().equals("yearContradiction")));
    }

    @Test
    void takesTheYearFromTheStatisticsPeriodAcrossALineEnd() {
        Narrative narrative = read("政府信息公开工作年度报告", "本报告所列数据自2024年1月1日", "至12月31日止。", "一、总体情况", "2020年以来成绩明显。");
        assertEquals(2024, narrative.year());
        assertEquals(
                Confidence.CERTAIN,
                Objects.requireNonNull(fact(narrative, "/year")).evidence().confidence());
    }

    @Test
    void partsTheSections() {
        Narrative narrative = read(
                "平江县水务局2024年政府信息公开工作年度报告",
                "本报告由平江县水务局编制。",
                "一、总体情况",
                "（一）主动公开",
                "公开若干。",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况",
                "五、存在的主要问题及整改措施",
                "人手少。",
                "六、其他需要报告的事项",
                "无。");
        assertEquals(
                List.of(
                        SectionKey.PREAMBLE,
                        SectionKey.OVERVIEW,
                        SectionKey.PROACTIVE_DISCLOSURE,
                        SectionKey.REQUESTS,
                        SectionKey.REVIEW_AND_LITIGATION,
                        SectionKey.PROBLEMS,
                        SectionKey.OTHER),
                narrative.sections().stream().map(Section::key).toList());
        assertEquals("（一）主动公开\n公开若干。", narrative.sections().get(1).text());
        assertEquals("五、存在的主要问题及整改措施", narrative.sections().get(5).heading());
    }

    @Test
    void cutsAHeadingFromTheTextThatIsStuckToIt() {
        Narrative narrative = read("三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计一、本年新收0000000");
        Section section = narrative.sections().get(0);
        assertEquals(SectionKey.REQUESTS, section.key());
        assertEquals("三、收到和处理政府信息公开申请情况", section.heading());
        assertTrue(section.text().startsWith("（本列数据"));
    }
}
