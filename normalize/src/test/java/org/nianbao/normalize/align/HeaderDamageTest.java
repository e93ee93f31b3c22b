// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.text.TextReader;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.normalize.Normalizer;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;

/** Headers and rows of which a cell is lost, foreign or too many: no figure may pass for its neighbour's. */
class HeaderDamageTest {
    private static final Normalizer NORMALIZER = Normalizer.standard();
    private static final String FIVE = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    private static final String FIGURES = "1\t2\t3\t4\t10\t5\t6\t7\t8\t26\t9\t11\t12\t13\t45\n";

    @Test
    void placesTheGroupWhoseLabelItDoesNotKnow() throws RejectionException {
        String[] figures = FIGURES.strip().split("\t", -1);
        for (String group : List.of("直接诉讼", "经复议后起诉", "甲乙丙")) {
            List<Value> read = values(suits("行政复议", group, "复议后起诉"));
            assertEquals(15, read.size());
            for (int i = 0; i < 15; i++) {
                assertEquals(
                        new BigDecimal(figures[i]),
                        read.get(i).number(),
                        read.get(i).key().pointer());
                assertEquals(Confidence.INFERRED, read.get(i).evidence().confidence(), group);
            }
        }
    }

    @Test
    void trustsNoOrderOfGroupsOfWhichTwoAreUnknown() throws RejectionException {
        assertEquals(List.of(), sure(values(suits("甲乙丙", "丁戊己", "复议后起诉"))));
    }

    @Test
    void trustsNoOrderOfGroupsOfWhichOneIsMissing() throws RejectionException {
        String blank = "行政复议\t行政诉讼\n" + FIVE + "\t复议后起诉\n" + FIVE + "\t" + FIVE + "\n" + FIGURES;
        assertEquals(List.of(), sure(values("四、政府信息公开行政复议、行政诉讼情况\n" + blank)));
    }

    @Test
    void distrustsRowsWiderThanTheirHeader() throws RejectionException {
        Report report = report("信息内容\t本年废止件数\t现行有效件数\n规章\t4\t5\t6\n行政规范性文件\t7\t8\t9\n");
        assertEquals(List.of(), sure(values(report)));
        assertTrue(report.diagnostics().stream().anyMatch(d -> d.code().equals("rowWidth")));
    }

    @Test
    void distrustsOnlyTheRowThatIsWiderThanTheHeader() throws RejectionException {
        List<Value> read = values(report("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\t4\t5\t6\n行政规范性文件\t7\t8\t9\n"));
        assertEquals(
                List.of(),
                sure(read).stream().filter(line -> line.contains("regulations")).toList());
        assertEquals(
                3,
                sure(read).stream()
                        .filter(line -> line.contains("normativeDocuments"))
                        .count());
    }

    @Test
    void takesNoOtherYearsFiguresForThisYears() throws RejectionException {
        for (String other : List.of("上年制发件数", "历年制发件数", "累计制发件数", "上一年制发件数")) {
            List<Value> read = values(report("信息内容\t" + other + "\t本年废止件数\t现行有效件数\n规章\t4\t5\t6\n行政规范性文件\t7\t8\t9\n"));
            assertEquals(
                    List.of(),
                    sure(read).stream().filter(line -> line.contains("issued")).toList(),
                    other);
        }
    }

    @Test
    void namesAForeignColumnOnce() throws RejectionException {
        Report report = report("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t甲乙丙丁\n规章\t4\t5\t6\t1\n行政规范性文件\t7\t8\t9\t1\n");
        assertEquals(
                1,
                report.diagnostics().stream()
                        .filter(d -> d.code().equals("unmatchedColumn"))
                        .count());
    }

    private static String suits(String first, String second, String third) {
        return "四、政府信息公开行政复议、行政诉讼情况\n" + first + "\t行政诉讼\n" + FIVE + "\t" + second + "\t" + third + "\n" + FIVE + "\t"
                + FIVE + "\n" + FIGURES;
    }

    private static List<String> sure(List<Value> values) {
        return values.stream()
                .filter(value -> value.number() != null)
                .filter(value -> value.evidence().confidence() != Confidence.SUSPECT)
                .map(value -> value.key().pointer() + " " + value.number())
                .toList();
    }

    private static List<Value> values(String table) throws RejectionException {
        return values(report(table));
    }

    private static List<Value> values(Report report) {
        return report.tables().stream()
                .flatMap(table -> table.values().stream())
                .filter(value -> value.number() != null)
                .toList();
    }

    private static Report report(String table) throws RejectionException {
        byte[] text = ("松洲市水务局2024年政府信息公开工作年度报告\n" + table).getBytes(StandardCharsets.UTF_8);
        Limits limits = Limits.standard();
        return NORMALIZER.normalize(
                new TextReader().read(SourceDocuments.of("report.txt", text, Instant.EPOCH, limits), limits));
    }
}
