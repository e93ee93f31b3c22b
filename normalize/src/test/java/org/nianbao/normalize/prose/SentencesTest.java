// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.report.SectionKey;
import org.nianbao.normalize.report.Statement;

/** The labelled sentences of {@code sentences.txt}, those that must give no statement among them. */
class SentencesTest {
    private static final int AT_LEAST = 60;
    private static final String ARROW = " =>";

    private static List<String> labelled() throws IOException {
        try (InputStream in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsWhatTheSentenceSays() throws IOException {
        return labelled().stream().map(line -> {
            int arrow = line.indexOf(ARROW);
            String sentence = line.substring(0, arrow);
            String wanted = line.substring(arrow + ARROW.length()).strip();
            return DynamicTest.dynamicTest(sentence, () -> assertEquals(wanted, written(read(sentence))));
        });
    }

    @Test
    void holdsEnoughSentences() throws IOException {
        assertTrue(labelled().size() >= AT_LEAST);
    }

    @Test
    void joinsBrokenLinesAndKeepsTheLineOfTheFigure() {
        List<Statement> statements = StatementReader.read(List.of(
                line(1, "2024年，全市共受理政府信息公开申请3119件，答", false),
                line(2, "复3050件（含上年度结转申请34件，另有103件顺延到下年", false),
                line(3, "度答复），均在法定期限内，其中予以公开", false),
                line(4, "12件。", false)));
        assertEquals(
                "3119件|受理|政府信息公开申请 ; 3050件|答复|政府信息公开申请 ; 34件|结转|申请|<1 ; 103件|顺延|政府信息公开申请" + " ; 12件|予以公开|政府信息公开申请|<1",
                written(statements));
        assertEquals(
                List.of(1, 2, 2, 2, 4),
                statements.stream().map(s -> ((TextSpan) s.location()).line()).toList());
    }

    @Test
    void joinsNoHeadingNoNewItemAndNothingAcrossATable() {
        assertEquals(
                "3条|发布|信息 ; 5场|举办|培训 ; 7份|印发|文件",
                written(StatementReader.read(List.of(
                        line(1, "（一）主动公开政府信息情况", false),
                        line(2, "我局在本年度里发布信息3条", false),
                        line(3, "2.我局在本年度里举办培训5场", false),
                        line(4, "印发文件7份", true)))));
    }

    @Test
    void readsNoNumberThatALineBreakMayHaveCut() {
        assertEquals(
                "",
                written(StatementReader.read(
                        List.of(line(1, "2024年我局在门户网站共公开政府信息15", false), line(2, "3条，均已更新。", false)))));
    }

    @Test
    void keepsTheWordsThatWereRead() {
        Statement statement = read("信息浏览 150 余万次。").get(0);
        assertEquals("信息浏览150余万次", statement.text());
    }

    @Test
    void readsHostileTextInLinearTime() {
        assertEquals(
                StatementReader.MAX_STATEMENTS, read("共发布信息3条,".repeat(20_000)).size());
        for (String unit : List.of("(", "“", "其中", "万", "一二", "1,", "百分之", "3件(", "包括", "《3条", "第1条、", "每")) {
            assertTrue(read(unit.repeat(100_000)).size() <= StatementReader.MAX_STATEMENTS);
        }
    }

    /** Measured at 0.1 ms of processor time for the prose of a report; ten times that means that something is wrong. */
    @Test
    void readsAReportInATenthOfAMillisecond() throws IOException {
        List<ProseLine> report = new ArrayList<>();
        labelled().subList(0, 12).forEach(sentence -> report.add(line(1, sentence, true)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2_000; i++) {
            long start = threads.getCurrentThreadCpuTime();
            StatementReader.read(report);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        long measured = best;
        assertTrue(measured < 1_000_000, () -> measured + " ns");
    }

    private static ProseLine line(int number, String text, boolean opens) {
        return new ProseLine(text, new TextSpan(number, 0, text.length()), SectionKey.OVERVIEW, opens);
    }

    static List<Statement> read(String sentence) {
        return StatementReader.read(List.of(line(1, sentence, true)));
    }

    private static String written(List<Statement> statements) {
        List<String> all = new ArrayList<>();
        for (Statement s : statements) {
            all.add(s.value().toPlainString()
                    + (s.approximate() ? "~" : "")
                    + Objects.requireNonNullElse(s.unit(), "")
                    + "|"
                    + Objects.requireNonNullElse(s.measure(), "")
                    + "|"
                    + Objects.requireNonNullElse(s.subject(), "")
                    + (s.partOf() == null ? "" : "|<" + s.partOf()));
        }
        return String.join(" ; ", all);
    }
}
