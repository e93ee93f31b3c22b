// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user meets it: the launcher script, files, exit codes. */
class LauncherIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TEXT = "某某局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n本年度公开信息若干条。\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Launcher nianbao;

    @BeforeEach
    void workInTheFolder() {
        nianbao = Launcher.in(folder);
    }

    @Test
    void printsOneDocumentForPeople() throws Exception {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Launcher.Result result = nianbao.run("convert", "a.txt");
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().startsWith("{\n  \"schemaVersion\": \"1.0\""), result.out());
        assertEquals("a.txt", MAPPER.readTree(result.out()).at("/source/uri").asText());
        assertTrue(result.err().startsWith("1 report, 0 rejected"), result.err());
    }

    @Test
    void printsSeveralDocumentsAsLines() throws Exception {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(folder.resolve("b.html"), "<p>" + TEXT + "</p>");
        Launcher.Result result = nianbao.run("convert", "--quiet", "b.html", "a.txt");
        assertEquals(0, result.exit(), result.err());
        assertEquals(List.of("b.html", "a.txt"), uris(result.out()));
        assertEquals("", result.err());
    }

    @Test
    void printsAFolderOfOneDocumentAsALine() throws Exception {
        Path inputs = Files.createDirectory(folder.resolve("in"));
        Files.writeString(inputs.resolve("a.txt"), TEXT);
        Launcher.Result result = nianbao.run("convert", "in");
        assertEquals(List.of("in/a.txt"), uris(result.out()));
    }

    @Test
    void keepsTheOrderOfTheInputsAndTheBytesWhateverTheThreads() throws Exception {
        Path inputs = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 60; i++) {
            // Sizes differ by far, so that threads overtake one another.
            Files.writeString(inputs.resolve("文" + i + ".txt"), TEXT + "说明。\n".repeat(i % 7 == 0 ? 20_000 : 1));
        }
        Files.write(inputs.resolve("坏.txt"), new byte[0]);
        assertEquals(
                1,
                nianbao.run("convert", "in", "--out", "one", "--threads", "1").exit());
        assertEquals(
                1,
                nianbao.run("convert", "in", "--out", "four", "--threads", "4").exit());
        assertEquals(
                1,
                nianbao.run("convert", "in", "--out", "one", "--threads", "3", "--overwrite")
                        .exit());
        for (String file : List.of("reports.jsonl", "rejected.jsonl")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("four").resolve(file)));
        }
        List<String> sorted = new ArrayList<>();
        try (Stream<Path> files = Files.list(inputs)) {
            files.map(file -> "in/" + file.getFileName())
                    .filter(uri -> !uri.contains("坏"))
                    .forEach(sorted::add);
        }
        sorted.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        assertEquals(sorted, uris(Files.readString(folder.resolve("one/reports.jsonl"))));
        assertEquals(Map.of("in/坏.txt", "empty"), codes(folder.resolve("one/rejected.jsonl")));
    }

    @Test
    void refusesBadInputsEachWithItsCode() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("empty.html"), new byte[0]);
        Files.writeString(in.resolve("spaces.txt"), " \n\t \n");
        try (RandomAccessFile zeros =
                new RandomAccessFile(in.resolve("zeros.pdf").toFile(), "rw")) {
            zeros.setLength(1L << 30);
        }
        Files.write(in.resolve("small-zeros.doc"), new byte[5000]);
        Files.writeString(in.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Cat");
        byte[] docx = docx();
        Files.write(in.resolve("cut.docx"), Arrays.copyOf(docx, docx.length / 2));
        Files.createSymbolicLink(in.resolve("gone.txt"), Path.of("nowhere.txt"));
        // Opens and cannot be read, even by root.
        Files.createSymbolicLink(in.resolve("unreadable.txt"), Path.of("/proc/self/mem"));
        Path loop = Files.createDirectory(in.resolve("loop"));
        Files.createSymbolicLink(loop.resolve("again"), Path.of(".."));
        Files.writeString(in.resolve("有 空格.txt"), TEXT);
        Launcher.Result result = nianbao.run("convert", "in", "missing.txt", "--out", "out");
        assertEquals(1, result.exit(), result.err());
        Map<String, String> codes = codes(folder.resolve("out/rejected.jsonl"));
        assertEquals("empty", codes.remove("in/empty.html"));
        assertEquals("empty", codes.remove("in/spaces.txt"));
        assertEquals("tooLarge", codes.remove("in/zeros.pdf"));
        assertEquals("notADocument", codes.remove("in/small-zeros.doc"));
        assertEquals("damaged", codes.remove("in/cut.pdf"));
        assertEquals("damaged", codes.remove("in/cut.docx"));
        assertEquals("unreadable", codes.remove("in/gone.txt"));
        assertEquals("unreadable", codes.remove("in/unreadable.txt"));
        assertEquals("unreadable", codes.remove("in/loop/again"));
        assertEquals("unreadable", codes.remove("missing.txt"));
        assertEquals(Map.of(), codes);
        assertEquals(List.of("in/有 空格.txt"), uris(Files.readString(folder.resolve("out/reports.jsonl"))));
        assertTrue(result.err().contains("1 report, 10 rejected"), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
    }

    @Test
    void aPageCutOffInTheMiddleIsAReport() throws Exception {
        Files.writeString(
                folder.resolve("cut.html"), "<html><body><h1>某局2024年政府信息公开工作年度报告</h1><table><tr><td>1</td><t");
        assertEquals(0, nianbao.run("convert", "cut.html").exit());
    }

    @Test
    void neverTouchesEarlierResults() throws Exception {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("rejected.jsonl"), "earlier");
        Launcher.Result result = nianbao.run("convert", "a.txt", "--out", "out");
        assertEquals(2, result.exit());
        assertTrue(
                result.err().contains("rejected.jsonl exists already")
                        && result.err().contains("--overwrite"),
                result.err());
        assertEquals("earlier", Files.readString(out.resolve("rejected.jsonl")));
        assertEquals(1, names(out).size());
        assertEquals(
                0,
                nianbao.run("convert", "a.txt", "--out", "out", "--overwrite").exit());
        assertEquals("", Files.readString(out.resolve("rejected.jsonl")));
    }

    @Test
    void unusableOutputsEndWithTwoBeforeAnyWork() throws Exception {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(folder.resolve("file"), "keep");
        for (String out : List.of("file", "file/below", "/proc/nianbao-out")) {
            Launcher.Result result = nianbao.run("convert", "a.txt", "--out", out);
            assertEquals(2, result.exit(), out);
            assertTrue(result.err().startsWith("nianbao: "), result.err());
            assertEquals(1, result.err().lines().count(), result.err());
        }
        assertEquals("keep", Files.readString(folder.resolve("file")));
    }

    @Test
    void aFullDiskOrABrokenPipeIsTold() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(in.resolve(i + ".txt"), TEXT + "说明。\n".repeat(5_000));
        }
        Launcher.Result full = nianbao.runInto(new File("/dev/full"), "convert", "in");
        assertEquals(2, full.exit());
        assertTrue(full.err().contains("No space left"), full.err());
        Launcher.Result pipe = nianbao.shell("\"$NIANBAO\" convert in | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}");
        assertEquals(2, pipe.exit(), pipe.err());
        assertTrue(pipe.err().contains("Broken pipe"), pipe.err());
    }

    @Test
    void doesNotReadItsOwnOutput() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), TEXT);
        assertEquals(0, nianbao.run("convert", "in", "--out", "in").exit());
        Launcher.Result again = nianbao.run("convert", "in", "--out", "in", "--overwrite");
        assertEquals(0, again.exit(), again.err());
        assertEquals(List.of("in/a.txt"), uris(Files.readString(in.resolve("reports.jsonl"))));
        assertTrue(again.err().contains("output of an earlier run"), again.err());
        assertEquals(List.of("a.txt", "rejected.jsonl", "reports.jsonl"), names(in));
    }

    @Test
    void worksThroughALinkFromAnyFolderInAnyLocale() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("别 处"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("年 报"), Launcher.script());
        Files.writeString(elsewhere.resolve("报 告.txt"), TEXT);
        Launcher plain = Launcher.in(elsewhere).called(link).with(Map.of("LANG", "C", "LC_ALL", "C"));
        Launcher.Result result = plain.run("convert", "报 告.txt", "--out", "出 口");
        assertEquals(0, result.exit(), result.err());
        assertEquals(List.of("报 告.txt"), uris(Files.readString(elsewhere.resolve("出 口/reports.jsonl"))));
        assertTrue(result.err().contains("出 口"), result.err());
    }

    @Test
    void saysWhichJavaIsMissing() throws Exception {
        Launcher.Result result = nianbao.with(Map.of("JAVA_HOME", "/nowhere")).run("--version");
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("/nowhere") && result.err().contains("JDK 17"), result.err());
    }

    @Test
    void givesReportsBackFromASmallHeap() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(in.resolve(i + ".txt"), TEXT + "说明。\n".repeat(2_000));
        }
        Launcher.Result result =
                nianbao.with(Map.of("NIANBAO_JAVA_OPTS", "-Xmx64m")).run("convert", "in", "--out", "out");
        assertEquals(0, result.exit(), result.err());
        assertEquals(
                300, uris(Files.readString(folder.resolve("out/reports.jsonl"))).size());
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("<x>" + TEXT.repeat(50) + "</x>").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> uris(String lines) throws IOException {
        List<String> uris = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            uris.add(MAPPER.readTree(line).at("/source/uri").asText());
        }
        return uris;
    }

    private static Map<String, String> codes(Path rejected) throws IOException {
        Map<String, String> codes = new TreeMap<>();
        for (String line : Files.readAllLines(rejected)) {
            JsonNode node = MAPPER.readTree(line);
            codes.put(node.get("uri").asText(), node.get("code").asText());
        }
        return codes;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
