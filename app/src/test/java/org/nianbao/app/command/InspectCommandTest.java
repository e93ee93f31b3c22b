// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InspectCommandTest {
    private static final String REPORT = """
            <title>甲市财政局2023年政府信息公开工作年度报告</title>
            <p>甲市财政局2023年政府信息公开工作年度报告</p>
            <table><tr><td colspan="4">第二十条第(一)项</td></tr>
            <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
            <tr><td>规章</td><td>3</td><td>0</td><td>17</td></tr>
            <tr><td>行政规范性文</td><td>4</td><td></td><td>21</td></tr>
            <tr><td colspan="4">第二十条第(五)项</td></tr>
            <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
            <tr><td>行政许可</td><td colspan="3">612</td></tr>
            <tr><td>杂项</td><td colspan="3">77</td></tr></table>
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void showsGridAlignmentAndValues() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), REPORT);
        assertEquals(0, run("inspect", file.toString()), err::toString);
        String shown = out.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("甲市财政局2023年政府信息公开工作年度报告"), shown);
        assertTrue(shown.contains("recognised as proactiveDisclosure of the form gid-2021"), shown);
        assertTrue(shown.contains("│信息内容"), shown);
        assertTrue(shown.lines().anyMatch(l -> l.matches("  column 现行有效件数 +→ inForce +exact")), shown);
        assertTrue(shown.lines().anyMatch(l -> l.matches("  row    规章 +→ regulations +exact")), shown);
        assertTrue(shown.lines().anyMatch(l -> l.matches("  row    杂项 +→ no row of the form")), shown);
        assertTrue(
                shown.lines()
                        .anyMatch(l ->
                                l.matches("/proactiveDisclosure/regulations/inForce +17 +certain +exact +\"17\".*")),
                shown);
        assertTrue(
                shown.lines()
                        .anyMatch(l -> l.matches("/proactiveDisclosure/normativeDocuments/repealed +blank .*fuzzy.*")),
                shown);
        assertTrue(shown.contains("row \"行政规范性文\" by fuzzy"), shown);
        assertTrue(shown.contains("unmatchedRow"), shown);
    }

    @Test
    void findsADocumentInAnArchiveByTheNameThatConvertGivesIt() throws IOException {
        Path file = folder.resolve("two.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("一.txt"));
            zip.write("乙县2022年政府信息公开工作年度报告\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("二/二.html"));
            zip.write(REPORT.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, run("inspect", file + "!/二/二.html"), err::toString);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("甲市财政局2023年"), out::toString);
        assertEquals(2, run("inspect", file + "!/三.html"));
        assertTrue(err.toString().contains("holds no such document"), err::toString);
    }

    @Test
    void refusesSeveralDocuments() throws IOException {
        Files.writeString(folder.resolve("a.html"), REPORT);
        Files.writeString(folder.resolve("b.html"), REPORT);
        assertEquals(2, run("inspect", folder.toString()));
        assertTrue(err.toString().contains("several documents; name one, such as"), err::toString);
        assertEquals(2, run("inspect", folder.resolve("a.html").toString(), "b.html"));
        assertEquals(0, out.size());
    }

    @Test
    void rejectedDocumentsEndAsInAConversion() throws IOException {
        Path file = Files.write(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
        assertEquals(1, run("inspect", file.toString()));
        assertTrue(err.toString().startsWith(file + ": damaged: "), err::toString);
        assertEquals(1, run("inspect", folder.resolve("missing.pdf").toString()));
        assertTrue(err.toString().contains("unreadable: no such file"), err::toString);
        Path large = Files.writeString(folder.resolve("a.html"), REPORT);
        assertEquals(1, run("inspect", "--max-bytes", "100", large.toString()));
        assertTrue(err.toString().contains("tooLarge"), err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
        assertEquals(0, out.size());
    }

    private int run(String... arguments) {
        PrintWriter errors = new PrintWriter(err);
        CommandLine line = NianbaoCommand.commandLine(new Console(out, errors, false));
        int exit = line.execute(arguments);
        line.getOut().flush();
        errors.flush();
        return exit;
    }
}
