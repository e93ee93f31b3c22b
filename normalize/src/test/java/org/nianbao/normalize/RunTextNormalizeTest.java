// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.HanLP;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** Text that lost its separators, from the words to the values. */
class RunTextNormalizeTest {
    private static final Normalizer NORMALIZER = Normalizer.standard();

    static final String[] ROWS = {
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "三、本年度办理结果 （一）予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "（三）不予公开 1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
        "（四）无法提供 1.本机关不掌握相关政府信息",
        "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确",
        "（五）不予处理 1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
        "（七）总计",
        "四、结转下年度继续办理"
    };
    static final String[] KEYS = {
        "received",
        "carriedIn",
        "outcomes/granted",
        "outcomes/partlyGranted",
        "outcomes/refused/stateSecrets",
        "outcomes/refused/prohibitedByLaw",
        "outcomes/refused/threeSecuritiesOneStability",
        "outcomes/refused/thirdPartyRights",
        "outcomes/refused/internalAffairs",
        "outcomes/refused/processInformation",
        "outcomes/refused/enforcementFiles",
        "outcomes/refused/administrativeQueries",
        "outcomes/unavailable/notHeld",
        "outcomes/unavailable/needsCreation",
        "outcomes/unavailable/stillUnclear",
        "outcomes/notProcessed/petitionsAndComplaints",
        "outcomes/notProcessed/repeated",
        "outcomes/notProcessed/publishedMaterial",
        "outcomes/notProcessed/excessive",
        "outcomes/notProcessed/reconfirmation",
        "outcomes/other/correctionOverdue",
        "outcomes/other/feeOverdue",
        "outcomes/other/other",
        "outcomes/total",
        "carriedOver"
    };
    static final String[] COLUMNS = {
        "naturalPersons",
        "businesses",
        "researchInstitutions",
        "publicInterestOrganizations",
        "legalServices",
        "otherOrganizations",
        "total"
    };
    static final String HEADER = "三、收到和处理政府信息公开申请情况 申请人情况 自然人 法人或其他组织 总计商业 企业 科研 机构 社会公益组织 法律服务机构 其他 ";

    static Report normalize(String text) {
        SourceDocument source =
                new SourceDocument("t.txt", "text/plain", StandardCharsets.UTF_8, new byte[0], "", Instant.EPOCH, null);
        return NORMALIZER.normalize(new Document(
                source,
                PageMetadata.none(),
                List.of(new Paragraph(text, new TextSpan(1, 0, text.length()))),
                List.of()));
    }

    static Map<String, Value> values(Report report) {
        Map<String, Value> values = new HashMap<>();
        report.tables().forEach(t -> t.values().forEach(v -> values.put(v.key().pointer(), v)));
        return values;
    }

    static Value value(Report report, String pointer) {
        return Objects.requireNonNull(values(report).get(pointer), "no value at " + pointer);
    }

    static String run(long[][] figures) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < ROWS.length; row++) {
            text.append(ROWS[row]);
            for (long figure : figures[row]) {
                text.append(figure);
            }
        }
        return text.toString();
    }

    static long[][] zeros() {
        return new long[ROWS.length][7];
    }

    /** Sets one outcome and everything that its sums ask for. */
    static void put(long[][] figures, int row, int column, long count) {
        figures[row][column] += count;
        for (int r : new int[] {0, 23}) {
            figures[r][column] += count;
            figures[r][6] += count;
        }
        figures[row][6] += count;
    }

    @Test
    void partsDigitsThatAllowOneSplitWithoutTheSums() {
        Report report = normalize(run(zeros()));
        Value zero = value(report, "/requests/outcomes/granted/naturalPersons");
        assertEquals(BigDecimal.ZERO, zero.number());
        assertEquals(Confidence.INFERRED, zero.evidence().confidence());
        // No sum was needed, so all of them still count.
        assertEquals(39, report.checks().passed());
    }

    @Test
    void readsTraditionalCharacters() {
        long[][] figures = zeros();
        put(figures, 8, 1, 34);
        Report simplified = normalize(run(figures));
        Report traditional = normalize(HanLP.convertToTraditionalChinese(run(figures)));
        assertEquals(
                new BigDecimal(34),
                value(traditional, "/requests/outcomes/refused/internalAffairs/businesses")
                        .number());
        for (Map.Entry<String, Value> entry : values(simplified).entrySet()) {
            assertEquals(
                    entry.getValue().number(),
                    value(traditional, entry.getKey()).number());
        }
    }

    @Test
    void takesTheNumberOfTheNextLabelFromTheDigits() {
        long[][] figures = zeros();
        put(figures, 4, 0, 2);
        Report report = normalize(run(figures));
        assertEquals(
                new BigDecimal(2),
                value(report, "/requests/outcomes/refused/stateSecrets/total").number());
        assertEquals(
                BigDecimal.ZERO,
                value(report, "/requests/outcomes/refused/prohibitedByLaw/naturalPersons")
                        .number());
    }

    @Test
    void doesNotCountSumsThatWereUsed() {
        long[][] figures = zeros();
        put(figures, 2, 0, 12);
        put(figures, 2, 1, 3);
        Report report = normalize(run(figures));
        assertEquals(
                new BigDecimal(12),
                value(report, "/requests/outcomes/granted/naturalPersons").number());
        assertEquals(
                new BigDecimal(15),
                value(report, "/requests/outcomes/granted/total").number());
        Set<String> inconclusive = new HashSet<>();
        report.checks().inconclusive().forEach(c -> inconclusive.add(c.id()));
        assertTrue(inconclusive.contains("requests.applicantSum/outcomes/granted"), inconclusive.toString());
        assertTrue(report.checks().failed().isEmpty());
    }

    @Test
    void namesTheReadingsOfACellThatCannotBeKnown() {
        // 11 and 1, or 1 and 11, in a table whose sums allow both.
        Report report = normalize("第二十条第（一）项信息内容 本年制发件数 本年废止件数 现行有效件数 规章000行政规范性文件1234"
                + "第二十条第（五）项信息内容本年处理决定数量行政许可52第二十条第（六）项信息内容本年处理决定数量行政处罚19行政强制7"
                + "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0.5");
        Value unknown = value(report, "/proactiveDisclosure/normativeDocuments/issued");
        assertNull(unknown.number());
        assertEquals(ValueState.UNREADABLE, unknown.evidence().state());
        assertEquals(
                List.of(new BigDecimal(1), new BigDecimal(12)),
                unknown.evidence().readings());
        assertEquals(
                new BigDecimal(52),
                value(report, "/proactiveDisclosure/administrativeLicensing/decisions")
                        .number());
        assertEquals(
                new BigDecimal("0.5"),
                value(report, "/proactiveDisclosure/administrativeFees/amount").number());
    }

    @Test
    void doesNotReadAColumnOrderThatTheHeaderContradicts() {
        long[][] figures = zeros();
        put(figures, 2, 1, 4);
        String swapped = run(figures).replace("商业 企业 科研 机构", "科研 机构 商业 企业");
        Report report = normalize(swapped);
        assertEquals(
                new BigDecimal(4),
                value(report, "/requests/outcomes/granted/researchInstitutions").number());
        assertEquals(
                BigDecimal.ZERO,
                value(report, "/requests/outcomes/granted/businesses").number());
    }

    @Test
    void readsProseThatCountsTheSameThingsAsProse() {
        Report report = normalize("本年度作出行政许可26467件，行政处罚1356件，行政强制0件，规章0件。");
        assertTrue(report.tables().isEmpty());
    }

    @Property(tries = 60, seed = "20261124")
    void neverReadsAWrongFigure(
            @ForAll @IntRange(min = 0, max = 100000) int seed, @ForAll @IntRange(min = 1, max = 400) int largest) {
        Random random = new Random(seed);
        long[][] figures = zeros();
        int entries = random.nextInt(20);
        for (int i = 0; i < entries; i++) {
            put(figures, 2 + random.nextInt(21), random.nextInt(6), 1 + random.nextInt(largest));
        }
        Map<String, Value> values = values(normalize(run(figures)));
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < 7; column++) {
                String pointer = "/requests/" + KEYS[row] + "/" + COLUMNS[column];
                Value value = Objects.requireNonNull(values.get(pointer));
                check(pointer, value.number(), figures[row][column], value);
            }
        }
    }

    private static void check(String pointer, @Nullable BigDecimal number, long printed, Value value) {
        if (number == null) {
            boolean named = value.evidence().readings().isEmpty()
                    || value.evidence().readings().contains(BigDecimal.valueOf(printed));
            assertTrue(named, pointer + ": readings " + value.evidence().readings() + ", printed " + printed);
        } else {
            assertEquals(BigDecimal.valueOf(printed), number, pointer);
        }
    }

    @Property(tries = 60, seed = "20261124")
    void aWrongSumIsNeverReadAsSomethingElseWithoutDoubt(
            @ForAll @IntRange(min = 0, max = 100000) int seed, @ForAll @IntRange(min = 1, max = 60) int largest) {
        Random random = new Random(seed);
        long[][] figures = zeros();
        for (int i = 0; i < 6; i++) {
            put(figures, 2 + random.nextInt(21), random.nextInt(6), 1 + random.nextInt(largest));
        }
        figures[random.nextInt(ROWS.length)][random.nextInt(7)] += 1 + random.nextInt(3);
        Report report = normalize(run(figures));
        Map<String, Value> values = values(report);
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < 7; column++) {
                Value value = Objects.requireNonNull(values.get("/requests/" + KEYS[row] + "/" + COLUMNS[column]));
                BigDecimal number = value.number();
                if (number != null && number.longValueExact() != figures[row][column]) {
                    assertTrue(value.evidence().confidence() != Confidence.CERTAIN);
                }
            }
        }
        for (CheckResult failed : report.checks().failed()) {
            assertTrue(failed.missing().isEmpty());
        }
    }
}
