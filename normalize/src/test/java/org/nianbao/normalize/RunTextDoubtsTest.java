// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.normalize.RunTextNormalizeTest.COLUMNS;
import static org.nianbao.normalize.RunTextNormalizeTest.HEADER;
import static org.nianbao.normalize.RunTextNormalizeTest.KEYS;
import static org.nianbao.normalize.RunTextNormalizeTest.ROWS;
import static org.nianbao.normalize.RunTextNormalizeTest.normalize;
import static org.nianbao.normalize.RunTextNormalizeTest.put;
import static org.nianbao.normalize.RunTextNormalizeTest.run;
import static org.nianbao.normalize.RunTextNormalizeTest.value;
import static org.nianbao.normalize.RunTextNormalizeTest.values;
import static org.nianbao.normalize.RunTextNormalizeTest.zeros;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** Text that lost its separators and more than those: what cannot be known is not claimed. */
class RunTextDoubtsTest {
    private static final String STATISTICS = "附件：政府信息公开情况统计表统计指标单位统计数";
    private static final String LICENSING = "第二十条第（五）项信息内容本年处理决定数量行政许可52";
    private static final String PENALTIES = "第二十条第（六）项信息内容本年处理决定数量";
    private static final String FEES = "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0.5";

    private static void assertRead(String number, Value value) {
        assertEquals(new BigDecimal(number), value.number());
        assertEquals(Confidence.INFERRED, value.evidence().confidence());
    }

    private static void assertSuspect(Report report, String pointer) {
        assertEquals(Confidence.SUSPECT, value(report, pointer).evidence().confidence(), pointer);
    }

    @Test
    void leavesTheDigitsInALabelToTheLabel() {
        Report report = normalize(STATISTICS + "一、主动公开情况(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)条1100"
                + "其中:主动公开规范性文件数条4662制发规范性文件总数件516"
                + "二、回应解读情况(一)回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）次3109");
        assertRead("1100", value(report, "/statistics/disclosedDocuments"));
        assertRead("516", value(report, "/statistics/normativeDocumentsIssued"));
        assertRead("3109", value(report, "/statistics/responsesToPublicConcern"));
    }

    @Test
    void doubtsEveryRowUnderAHeaderWithForeignColumns() {
        String rows = "其中:主动公开规范性文件数件845738制发规范性文件总数件3244490" + "1.政府公报公开政府信息数条126992";
        for (String header : new String[] {"统计指标单位本年上年", "统计指标单位统计数小计", "统计指标单位统计数备注", "序号统计指标单位统计数"}) {
            Report report = normalize("附件：政府信息公开情况统计表" + header + rows);
            assertSuspect(report, "/statistics/normativeDocumentsDisclosed");
            assertSuspect(report, "/statistics/normativeDocumentsIssued");
            assertSuspect(report, "/statistics/disclosedInGazette");
        }
        assertRead("3244490", value(normalize(STATISTICS + rows), "/statistics/normativeDocumentsIssued"));
    }

    @Test
    void doesNotPartAFigureThatGoesOnBehindAWord() {
        Report report = normalize("第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可656减少37545其他对外管理服务事项363-2138"
                + "第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政处罚000行政强制0 3 7");
        for (String column : new String[] {"itemsLastYear", "change", "decisions"}) {
            assertNull(value(report, "/proactiveDisclosure/administrativeLicensing/" + column)
                    .number());
            // A decrease, or a dash.
            assertNull(value(report, "/proactiveDisclosure/otherExternalServices/" + column)
                    .number());
        }
        assertRead("0", value(report, "/proactiveDisclosure/administrativePenalties/change"));
        assertRead("3", value(report, "/proactiveDisclosure/administrativeCompulsion/change"));
    }

    @Test
    void doesNotTakeTheThousandsForTheWholeFigure() {
        Report report = normalize(LICENSING + PENALTIES + "行政处罚1,043行政强制2，117" + FEES);
        assertNull(value(report, "/proactiveDisclosure/administrativePenalties/decisions")
                .number());
        assertNull(value(report, "/proactiveDisclosure/administrativeCompulsion/decisions")
                .number());
    }

    @Test
    void readsFeesInTheUnitThatIsPrinted() {
        String before = LICENSING + PENALTIES + "行政处罚19行政强制7第二十条第（八）项信息内容";
        String pointer = "/proactiveDisclosure/administrativeFees/amount";
        Value inHeader = value(normalize(before + "本年收费金额（单位：元）行政事业性收费12345"), pointer);
        assertRead("1.2345", inHeader);
        assertEquals("元", inHeader.evidence().unit());
        assertRead("1.2345", value(normalize(before + "本年收费金额（单位：万元）行政事业性收费12345元"), pointer));
        assertRead("12345", value(normalize(before + "本年收费金额（单位：万元）行政事业性收费12345"), pointer));
    }

    @Test
    void readsADashAsACell() {
        long[][] figures = zeros();
        figures[16] = new long[] {0, 6, 2, 4, 5, 16, 33};
        for (int column = 0; column < 7; column++) {
            figures[0][column] = figures[16][column];
            figures[23][column] = figures[16][column];
        }
        Report report = normalize(run(figures).replace("2.重复申请0624516", "2.重复申请/624516"));
        Value dash = value(report, "/requests/outcomes/notProcessed/repeated/naturalPersons");
        assertEquals(ValueState.DASH, dash.evidence().state());
        assertEquals("/", dash.evidence().raw());
        assertRead("16", value(report, "/requests/outcomes/notProcessed/repeated/otherOrganizations"));
    }

    @Test
    void doubtsARowWithWordsBeforeItsLabel() {
        for (String word : new String[] {"撤销", "不予", "其中涉企"}) {
            Report report = normalize(LICENSING + PENALTIES + word + "行政处罚70000行政强制7" + FEES);
            assertSuspect(report, "/proactiveDisclosure/administrativePenalties/decisions");
            assertRead("52", value(report, "/proactiveDisclosure/administrativeLicensing/decisions"));
        }
    }

    @Test
    void doubtsASubtotalWhereARowOfTheGroupIsMissing() {
        long[][] figures = zeros();
        put(figures, 2, 0, 7);
        String lost = run(figures).replace("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "");
        Report report = normalize(lost);
        assertSuspect(report, "/requests/outcomes/other/subtotal/total");
        assertNull(value(report, "/requests/outcomes/other/correctionOverdue/total")
                .number());
        assertRead("0", value(report, "/requests/outcomes/other/feeOverdue/total"));
    }

    @Test
    void doubtsARowOfFewerStretchesWhereSpacesPartAllOthers() {
        String rows = "主动公开文件数 条 25 78 受理依申请公开信息总数 条 12 政府信息公开收费减免金额 元 0 0 行政复议数 件 0 0 行政诉讼数 件 0 0";
        Report report = normalize("政府信息公开情况统计表 指标名称 计量单位 2014年度 历年累计 " + rows);
        assertRead("25", value(report, "/statistics/disclosedDocuments/thisYear"));
        assertSuspect(report, "/statistics/requestsReceived/thisYear");
    }

    @Property(tries = 20, seed = "20261124")
    void claimsNothingWrongWhereZerosAreBlank(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        Random random = new Random(seed);
        int entries = 1 + random.nextInt(60);
        claimsNothingWrong(random, entries, (row, figure) -> figure == 0);
    }

    @Property(tries = 20, seed = "20261124")
    void claimsNothingWrongWhereTotalsAreBlank(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        Random random = new Random(seed);
        claimsNothingWrong(random, 1 + random.nextInt(60), (row, column) -> false);
    }

    /** Blank cells are those that hold nothing by a rule; totals of result rows where the rule never does. */
    private static void claimsNothingWrong(Random random, int entries, BiPredicate<Integer, Long> blank) {
        long[][] figures = zeros();
        for (int i = 0; i < entries; i++) {
            put(figures, 2 + random.nextInt(21), random.nextInt(6), 1 + random.nextInt(60));
        }
        boolean totals = !blank.test(0, 0L);
        StringBuilder text = new StringBuilder(HEADER);
        boolean[][] isBlank = new boolean[ROWS.length][7];
        for (int row = 0; row < ROWS.length; row++) {
            text.append(ROWS[row]);
            for (int column = 0; column < 7; column++) {
                isBlank[row][column] =
                        blank.test(row, figures[row][column]) || (totals && column == 6 && row > 1 && row < 23);
                text.append(isBlank[row][column] ? "" : Long.toString(figures[row][column]));
            }
        }
        Map<String, Value> read = values(normalize(text.toString()));
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < 7; column++) {
                Value value = read.get("/requests/" + KEYS[row] + "/" + COLUMNS[column]);
                if (value != null && value.number() != null) {
                    boolean right = !isBlank[row][column] && value.number().longValueExact() == figures[row][column];
                    assertTrue(
                            right || value.evidence().confidence() == Confidence.SUSPECT,
                            () -> value.key().pointer() + " in " + text);
                }
            }
        }
    }

    @Property(tries = 30, seed = "20261124")
    void claimsNothingWrongWhereOneCellIsBlank(
            @ForAll @IntRange(min = 0, max = 100000) int seed, @ForAll @IntRange(min = 0, max = 60) int entries) {
        Random random = new Random(seed);
        long[][] figures = zeros();
        for (int i = 0; i < entries; i++) {
            put(figures, 2 + random.nextInt(21), random.nextInt(6), 1 + random.nextInt(60));
        }
        int blankRow = random.nextInt(ROWS.length);
        int blankColumn = random.nextInt(7);
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < ROWS.length; row++) {
            text.append(ROWS[row]);
            for (int column = 0; column < 7; column++) {
                boolean blank = row == blankRow && column == blankColumn;
                text.append(blank ? "" : Long.toString(figures[row][column]));
            }
        }
        Map<String, Value> read = values(normalize(text.toString()));
        for (int column = 0; column < 7; column++) {
            String pointer = "/requests/" + KEYS[blankRow] + "/" + COLUMNS[column];
            Value value = Objects.requireNonNull(read.get(pointer), pointer);
            if (value.evidence().confidence() != Confidence.SUSPECT) {
                assertNotEquals(blankColumn, column, text.toString());
                assertEquals(BigDecimal.valueOf(figures[blankRow][column]), value.number());
            }
        }
    }
}
