// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.normalize.narrative.Reports.codes;
import static org.nianbao.normalize.narrative.Reports.read;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.extract.PageMetadata;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Region;

class IdentityTest {
    private static final String BARE = "2024年政府信息公开工作年度报告";
    private static final String[] BODY = {BARE, "一、总体情况", "2024年,我局公开信息3条。"};

    private static Agency agency(Narrative narrative) {
        return Objects.requireNonNull(narrative.agency());
    }

    private static Evidence evidence(Narrative narrative, String pointer) {
        return narrative.facts().stream()
                .filter(fact -> fact.pointer().equals(pointer))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private static PageMetadata page(
            @Nullable String title, @Nullable String site, @Nullable String source, @Nullable String code) {
        return new PageMetadata(title, site, source, null, null, code);
    }

    @Test
    void tellsKindAndRegionFromTheTitle() {
        Agency agency = agency(read("四川省遂宁市船山区教育局2024年政府信息公开工作年度报告", "一、总体情况", "略。"));
        assertEquals("education", agency.kind());
        assertEquals(new Region("510903", "船山区", List.of("四川省", "遂宁市", "船山区")), agency.region());
    }

    @Test
    void namesTheCandidatesForANameThatSeveralPlacesHave() {
        Narrative narrative = read("鼓楼区教育局2024年政府信息公开工作年度报告", "一、总体情况", "略。");
        assertNull(agency(narrative).region());
        assertEquals(List.of("regionAmbiguous"), codes(narrative));
        String message = narrative.diagnostics().get(0).message();
        assertTrue(message.contains("江苏省南京市鼓楼区 (320106)") && message.contains("(410204)"), message);
    }

    @Test
    void saysThatAZoneIsNoDivision() {
        Narrative narrative = read("平潭综合实验区公安局2024年政府信息公开工作年度报告", "一、总体情况", "略。");
        assertEquals("publicSecurity", agency(narrative).kind());
        assertNull(agency(narrative).region());
        assertEquals(List.of("regionUnlisted"), codes(narrative));
    }

    @Test
    void bearsLinesOfInvisibleCharacters() {
        assertNull(read("一、总体情况", "略。", "\u200b").agency());
    }

    @Test
    void saysThatTheHeaderToldTheRegion() {
        Narrative narrative = read("徐州市鼓楼区", "鼓楼区教育局2024年政府信息公开工作年度报告", "一、总体情况", "略。");
        assertEquals(
                "320302", Objects.requireNonNull(agency(narrative).region()).code());
        assertEquals(List.of("regionFromSurroundings"), codes(narrative));
    }

    @Test
    void infersTheAgencyThatRunsTheReportsAccounts() {
        Narrative narrative = read("一、总体情况", "2024年,我局公开信息3条。", "在遂宁新闻平台,船山公安公众微信、官方微博等渠道推送。", "在船山公安官方微博号发布信息3条。");
        Agency agency = agency(narrative);
        assertEquals("船山公安", agency.name());
        assertTrue(agency.inferred());
        assertEquals("publicSecurity", agency.kind());
        assertEquals("510903", Objects.requireNonNull(agency.region()).code());
        assertEquals(Confidence.INFERRED, evidence(narrative, "/agency/name").confidence());
    }

    @Test
    void infersNoAgencyFromAccountsOfSeveralOrOfAGovernmentsDepartment() {
        assertNull(read("一、总体情况", "我局在船山公安微信公众号、船山教育微信公众号发布信息。").agency());
        assertNull(read("一、总体情况", "2024年,我区在船山公安微信公众号发布信息。").agency());
        assertNull(read("一、总体情况", "我局在微信公众号、官方微博发布信息。").agency());
    }

    @Test
    void namesTheSitesDivisionWhereNoAgencyIsKnown() {
        Narrative narrative = read("t.html", page(null, null, null, "5109030001"), BODY);
        assertNull(narrative.agency());
        assertEquals(List.of("regionPossible"), codes(narrative));
        assertTrue(narrative.diagnostics().get(0).message().contains("四川省遂宁市船山区 (510903)"));
    }

    @Test
    void takesTheAgencyFromThePagesTitleThenSourceThenSite() {
        Narrative title = read("t.html", page("平江县水务局2023年政府信息公开工作年度报告_平江网", null, "平江县财政局", null), BODY);
        assertEquals("平江县水务局", agency(title).name());
        assertEquals(Match.METADATA, evidence(title, "/agency/name").match());
        assertEquals(
                "平江县财政局",
                agency(read("t.html", page(null, "平江县教育局", "平江县财政局", null), BODY))
                        .name());
        assertEquals(
                "平江县教育局",
                agency(read("t.html", page(null, "平江县教育局网站", null, null), BODY)).name());
    }

    @Test
    void doesNotTakeTheGovernmentForTheBureauOnItsSite() {
        PageMetadata site = page(null, "平江县人民政府门户网站", null, null);
        assertNull(read("t.html", site, BODY).agency());
        assertEquals(
                "平江县人民政府",
                agency(read("t.html", site, BARE, "一、总体情况", "2024年,我县公开信息3条。")).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in/平江县水务局2024年政府信息公开工作年度报告.pdf | 平江县水务局",
                "in/2024年度平江县水务局政府信息公开工作年度报告.txt | 平江县水务局",
                "in/平江县水务局/2024.txt | 平江县水务局",
                "a.zip!/平江县水务局.docx | 平江县水务局",
                "https://x.gov.cn/%E5%B9%B3%E6%B1%9F%E5%8E%BF%E6%B0%B4%E5%8A%A1%E5%B1%80.html?id=3 | 平江县水务局",
            })
    void takesTheAgencyFromTheAddressLast(String uri, String name) {
        Narrative narrative = read(uri, PageMetadata.none(), BODY);
        assertEquals(name, agency(narrative).name());
        assertEquals(Match.URI, evidence(narrative, "/agency/name").match());
        assertEquals(
                "430626", Objects.requireNonNull(agency(narrative).region()).code());
        PageMetadata page = page(null, null, "平江县财政局", null);
        assertEquals("平江县财政局", agency(read(uri, page, BODY)).name());
    }

    @ParameterizedTest
    @CsvSource({"in/100%.txt", "in/2024.txt", "in/年报.txt", "in/%E4%B8.txt"})
    void takesNoAgencyFromAnAddressThatNamesNone(String uri) {
        assertNull(read(uri, PageMetadata.none(), BODY).agency());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发布日期:2025-01-20 | 2025-01-20",
                "发布时间: 2025-01-20 15:30:22 来源:平江县教育局 | 2025-01-20",
                "2025-01-20 15:30 | 2025-01-20",
                "2025年1月20日 星期一 | 2025-01-20",
                "(2025年1月20日) | 2025-01-20",
                "2025/1/20 | 2025-01-20",
                "二〇二五年一月二十日 | 2025-01-20",
                "二○二五年元月廿一日 | 2025-01-21",
                "2025年元月20日 | 2025-01-20",
                "发布日期:二〇二五年十二月三十一日 | 2025-12-31",
                "统计时间:2024年1月1日至2024年12月31日 | ",
                "统计时间:2024年1月1日至12月31日 发布日期:2025-01-20 | 2025-01-20",
                "发布日期:2025-01-20 有效期至:2026-01-20 | 2025-01-20",
                "2025年2月30日 | ",
            })
    void readsTheDayOfPublication(String line, @Nullable String date) {
        Narrative narrative = read("平江县教育局2024年政府信息公开工作年度报告", line, "一、总体情况", "略。");
        assertEquals(
                date,
                narrative.publishedOn() == null ? null : narrative.publishedOn().toString());
    }

    @Test
    void readsNameAndDayFromOneLineOfSignature() {
        Narrative narrative = read(BARE, "一、总体情况", "略。", "平江县教育局(盖章) 二〇二五年一月二十日");
        assertEquals("平江县教育局", agency(narrative).name());
        Narrative plain = read(BARE, "一、总体情况", "略。", "平江县教育局 2025年1月20日");
        assertEquals("平江县教育局", agency(plain).name());
        assertEquals("2025-01-20", String.valueOf(plain.publishedOn()));
    }

    @Test
    void givesAPageThatIsNoReportItsOwnTitle() {
        PageMetadata page = page("关于调整公交线路的通知 - 平江网", "平江网", null, null);
        Narrative heading = read("t.html", page, "#平江网", "#关于调整公交线路的通知", "下列线路改道。");
        assertEquals("关于调整公交线路的通知", heading.title());
        assertEquals(Match.TITLE, evidence(heading, "/title").match());
        Narrative metadata = read("t.html", page, "下列线路改道。");
        assertEquals("关于调整公交线路的通知", metadata.title());
        assertEquals(Match.METADATA, evidence(metadata, "/title").match());
        assertNull(read("t.docx", page("Microsoft Word - 1.doc", null, null, null), "下列线路改道。")
                .title());
        assertNull(read("t.html", page("平江网-首页", "平江网", null, null), "下列线路改道。").title());
        assertNull(read("下列线路改道。").title());
    }
}
