// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.prose.NarrativeChecks.Result;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

class NarrativeChecksTest {
    private final Map<CellKey, Value> values = new HashMap<>();

    NarrativeChecksTest() {
        put("requests/received/total", 12);
        put("requests/carriedIn/total", 3);
        put("requests/carriedOver/total", 2);
        put("requests/outcomes/total/total", 13);
        put("requests/outcomes/granted/total", 6);
        put("requests/outcomes/partlyGranted/total", 1);
        for (String cell :
                List.of("reconsideration/total", "litigationWithoutReview/total", "litigationAfterReview/total")) {
            put("reviewAndLitigation/" + cell, 4);
        }
        put("reviewAndLitigation/reconsideration/upheld", 3);
        put("proactiveDisclosure/normativeDocuments/issued", 5);
        put("proactiveDisclosure/normativeDocuments/repealed", 0);
        put("proactiveDisclosure/normativeDocuments/inForce", 9);
    }

    private void put(String path, int number) {
        put(path, number, Confidence.CERTAIN);
    }

    private void put(String path, int number, Confidence confidence) {
        CellKey key = CellKey.of(List.of(path.split("/", -1)));
        Evidence evidence =
                Evidence.of(Integer.toString(number), ValueState.VALUE, confidence, Match.EXACT, new TextSpan(1, 0, 1));
        values.put(key, new Value(key, BigDecimal.valueOf(number), evidence));
    }

    private Result run(String prose) {
        return NarrativeChecks.run(SentencesTest.read(prose), values);
    }

    @Test
    void passesEveryFigureThatAgrees() {
        Result result = run("2024年，我局共收到政府信息公开申请12件，上年度结转3件，办结13件，其中予以公开6件，部分公开1件，结转下年度继续办理2件。"
                + "政府信息公开行政复议4件，其中结果维持3件；政府信息公开行政诉讼8件。"
                + "开展行政规范性文件清理，本年度制发5件，废止0件，现行有效9件。");
        assertEquals(List.of(), result.failed());
        assertEquals(12, result.passed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年，全市共受理政府信息公开申请11件。",
                "本年度我局收到依申请公开政府信息11件。",
                "我区全年共收到11件政府信息公开申请，均按期答复。",
                "2024年共新收到政府信息公开申请11件，其中自然人申请12件。"
            })
    void blamesTheAgencyForAContradiction(String prose) {
        Result result = run(prose);
        assertEquals(1, result.failed().size(), () -> "" + SentencesTest.read(prose));
        CheckResult check = result.failed().get(0);
        assertEquals("narrative.received", check.id());
        assertEquals(Severity.INFO, check.severity());
        assertEquals(Cause.PUBLISHED, check.cause());
        assertEquals(BigDecimal.valueOf(12), check.reported());
        assertEquals(BigDecimal.valueOf(11), check.computed());
        assertEquals(BigDecimal.ONE, check.difference());
        assertEquals("/requests/received/total", check.cells().get(0).pointer());
    }

    @Test
    void blamesTheReadingWhereTheCellIsNotCertain() {
        put("requests/received/total", 12, Confidence.INFERRED);
        assertEquals(Cause.EXTRACTION, run("我局共收到政府信息公开申请11件。").failed().get(0).cause());
    }

    @Test
    void addsUpTheTwoGroupsOfLitigation() {
        CheckResult check = run("政府信息公开行政诉讼7件。").failed().get(0);
        assertEquals("narrative.litigation.total", check.id());
        assertEquals(BigDecimal.valueOf(8), check.reported());
        assertEquals(2, check.cells().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市共受理政府信息公开申请约11件。",
                "上半年，我局共收到政府信息公开申请7件。",
                "通过网络渠道收到政府信息公开申请7件。",
                "共收到自然人政府信息公开申请7件。",
                "市住建局收到政府信息公开申请7件。",
                "共收到政府信息公开申请7件，另收到12件政府信息公开申请。",
                "收到信件7件，答复7件。",
                "较2023年收到政府信息公开申请增加7件。",
                "2023年收到政府信息公开申请7件，2024年收到政府信息公开申请9件。",
                "共收到和办理政府信息公开申请15件。",
                "共收到政府信息公开申请15件。",
                "全年办理行政复议案件200件，行政诉讼30件。",
                "市政府办公室印发规范性文件7件，主动公开规范性文件7件。",
                "公开行政规范性文件解读7件，规范性文件备案7件。",
                "收到建议提案7件，办结7件。",
                "收到网民留言7条，其中予以公开7条。",
                "答复政府信息公开咨询7件。",
                "政府信息公开申请答复率100%，收到政府信息公开申请电话咨询7件。",
                "计划受理政府信息公开申请7件。",
                "向社会公开依申请公开指南7件。",
                "收到政府信息公开申请12件，其中转其他机关7件、撤回2件。"
            })
    void saysNothingInDoubt(String prose) {
        assertEquals(List.of(), run(prose).failed());
    }

    @Test
    void comparesNothingWithACellThatCannotBeRead() {
        CellKey key = CellKey.of(List.of("requests", "received", "total"));
        values.put(
                key,
                new Value(key, null, Evidence.of("?", ValueState.UNREADABLE, Confidence.SUSPECT, Match.EXACT, null)));
        assertEquals(new Result(0, List.of()), run("我局共收到政府信息公开申请11件。"));
    }

    @Test
    void holdsAPartAgainstTheTableOnlyWhereTheWholeAgrees() {
        assertEquals(
                List.of("narrative.granted"),
                run("我局共收到政府信息公开申请12件，其中予以公开7件。").failed().stream()
                        .map(CheckResult::id)
                        .toList());
        assertEquals(
                List.of("narrative.received"),
                run("我局共收到政府信息公开申请11件，其中予以公开7件。").failed().stream()
                        .map(CheckResult::id)
                        .toList());
    }
}
