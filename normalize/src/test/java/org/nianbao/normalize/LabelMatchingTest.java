// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;

/** Whole tables whose labels are damaged: what is read, how sure, and what is said about it. */
class LabelMatchingTest {
    private static final Normalizer NORMALIZER = Normalizer.standard();
    private static final List<String> ROWS = List.of(
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "(一)予以公开",
            "(二)部分公开",
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项",
            "1.本机关不掌握相关政府信息",
            "2.没有现成信息需要另行制作",
            "3.补正后申请内容仍不明确",
            "1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
            "1.逾期不补正",
            "2.逾期不缴费",
            "3.其他",
            "(七)总计",
            "四、结转下年度继续办理");
    private static final List<String> COLUMNS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    /** A table of requests by natural persons whose sums hold; each outcome has its row's number from 100. */
    private static Report read(List<String> rows, List<String> columns) {
        return read(rows, columns, "", "");
    }

    /** The same with another text in the first cell of one row. */
    private static Report read(List<String> rows, List<String> columns, String damagedRow, String first) {
        List<Cell> cells = new ArrayList<>();
        add(cells, 0, "", columns);
        for (int row = 0; row < rows.size(); row++) {
            String figure = String.valueOf(figure(row));
            add(
                    cells,
                    row + 1,
                    rows.get(row),
                    List.of(rows.get(row).equals(damagedRow) ? first : figure, "0", "0", "0", "0", "0", figure));
        }
        TextSpan place = new TextSpan(1, 0, 1);
        Table table = new Table(rows.size() + 1, columns.size() + 1, cells, Geometry.EXPLICIT, place);
        SourceDocument source =
                new SourceDocument("t.txt", "text/plain", StandardCharsets.UTF_8, new byte[0], "", Instant.EPOCH, null);
        return NORMALIZER.normalize(new Document(source, PageMetadata.none(), List.of(table), List.of()));
    }

    private static int figure(int row) {
        int outcomes = IntStream.range(2, ROWS.size() - 2).map(i -> 100 + i).sum();
        return switch (row) {
            case 0 -> outcomes + 7 - 3;
            case 1 -> 3;
            case 23 -> outcomes;
            case 24 -> 7;
            default -> 100 + row;
        };
    }

    private static void add(List<Cell> cells, int row, String label, List<String> texts) {
        cells.add(new Cell(row, 0, 1, 1, label, new PartPath("t", 1, row + 1, 1)));
        for (int column = 0; column < texts.size(); column++) {
            cells.add(new Cell(row, column + 1, 1, 1, texts.get(column), new PartPath("t", 1, row + 1, column + 2)));
        }
    }

    private static List<String> with(List<String> labels, String own, String printed) {
        List<String> changed = new ArrayList<>(labels);
        changed.set(labels.indexOf(own), printed);
        return changed;
    }

    private static Value value(Report report, String pointer) {
        return report.tables().stream()
                .flatMap(table -> table.values().stream())
                .filter(value -> value.key().pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(Report report, String code) {
        return report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals(code))
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void oneTraditionalLabelIsExact() {
        Report report = read(with(ROWS, "8.属于行政查询事项", "8.屬於行政查詢事項"), with(COLUMNS, "总计", "總計"));
        Value value = value(report, "/requests/outcomes/refused/administrativeQueries/total");
        assertEquals(Match.EXACT, value.evidence().match());
        assertEquals(Confidence.CERTAIN, value.evidence().confidence());
        assertNull(value.evidence().score());
    }

    @Test
    void lostAndConfusedCharactersAreFuzzyAndCertain() {
        Report report = read(with(ROWS, "7.属于行政执法案卷", "7.属干行政执法案"), COLUMNS);
        Value value = value(report, "/requests/outcomes/refused/enforcementFiles/naturalPersons");
        assertEquals(new BigDecimal(110), value.number());
        assertEquals(Match.FUZZY, value.evidence().match());
        assertEquals(Confidence.CERTAIN, value.evidence().confidence());
        assertTrue(Objects.requireNonNull(value.evidence().score()) < 1);
    }

    @Test
    void wordsInAnotherOrderAreInferred() {
        Report report = read(with(ROWS, "1.信访举报投诉类申请", "1.申请属信访举报投诉类"), COLUMNS);
        Value byCharacters = value(report, "/requests/outcomes/notProcessed/petitionsAndComplaints/naturalPersons");
        assertEquals(new BigDecimal(115), byCharacters.number());
        report = read(with(ROWS, "4.无正当理由大量反复申请", "4.反复大量申请、无正当理由"), COLUMNS);
        Value byWords = value(report, "/requests/outcomes/notProcessed/excessive/naturalPersons");
        assertEquals(new BigDecimal(118), byWords.number());
        assertEquals(Match.FUZZY, byWords.evidence().match());
        assertEquals(Confidence.INFERRED, byWords.evidence().confidence());
        assertNotNull(byWords.evidence().score());
    }

    @Test
    void namesBothRowsThatALabelMayBe() {
        Report report = read(with(ROWS, "5.属于三类内部事务信息", "属于类信息"), COLUMNS);
        Value value = value(report, "/requests/outcomes/refused/internalAffairs/naturalPersons");
        assertEquals(Confidence.SUSPECT, value.evidence().confidence());
        List<String> messages = messages(report, "ambiguousLabel");
        assertEquals(List.of("the label \"属于类信息\" may be \"属于三类内部事务信息\" or \"属于四类过程性信息\""), messages);
    }

    @Test
    void namesBothColumnsThatALabelMayBe() {
        List<String> columns = with(COLUMNS, "科研机构", "机构");
        Report report = read(ROWS, columns);
        Value value = value(report, "/requests/received/researchInstitutions");
        assertEquals(Confidence.SUSPECT, value.evidence().confidence());
        assertEquals(
                List.of("the column label \"机构\" may be \"科研机构\" or \"商业企业\""), messages(report, "ambiguousLabel"));
    }

    @Test
    void aLabelThatSaysMoreIsNotTakenForCertain() {
        Report report = read(with(ROWS, "2.重复申请", "2.重复申请的信访件数"), COLUMNS);
        Value value = value(report, "/requests/outcomes/notProcessed/repeated/naturalPersons");
        assertEquals(Match.POSITION, value.evidence().match());
        assertEquals(Confidence.SUSPECT, value.evidence().confidence());
    }

    @Test
    void aLabelOfTheOppositeMeaningIsSuspectAndSaysWhatDiffers() {
        Report report = read(with(ROWS, "2.重复申请", "2.不重复申请"), COLUMNS);
        Value value = value(report, "/requests/outcomes/notProcessed/repeated/naturalPersons");
        assertEquals(Confidence.SUSPECT, value.evidence().confidence());
        assertEquals(
                List.of("the label \"2.不重复申请\" may mean something else than \"重复申请\": \"不\" is added"),
                messages(report, "ambiguousLabel"));
    }

    @Test
    void aLabelWithoutItsNegationIsSuspect() {
        Report report = read(with(ROWS, "1.本机关不掌握相关政府信息", "1.本机关掌握相关政府信息"), COLUMNS);
        Value value = value(report, "/requests/outcomes/unavailable/notHeld/naturalPersons");
        assertEquals(Confidence.SUSPECT, value.evidence().confidence());
        assertEquals(
                List.of("the label \"1.本机关掌握相关政府信息\" may mean something else than \"本机关不掌握相关政府信息\": \"不\" is missing"),
                messages(report, "ambiguousLabel"));
    }

    @Test
    void aFigureThatCannotBeReadLeavesTheRestOfItsRow() {
        for (String printed : List.of("约30", "3+2", "十二", "3*", "共3件", "3件左右", "三十余件", "30多")) {
            Report report = read(ROWS, COLUMNS, "2.重复申请", printed);
            Value damaged = value(report, "/requests/outcomes/notProcessed/repeated/naturalPersons");
            assertEquals(printed, damaged.evidence().raw());
            assertEquals(Confidence.SUSPECT, damaged.evidence().confidence());
            Value beside = value(report, "/requests/outcomes/notProcessed/repeated/total");
            assertEquals(new BigDecimal(116), beside.number(), printed);
            assertEquals(Confidence.CERTAIN, beside.evidence().confidence(), printed);
        }
    }
}
