// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, or whose files are damaged, and go on. */
class ResumeTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final List<String> RESULTS = List.of("reports.jsonl", "rejected.jsonl");
    private static final int FILES = 240;
    private static final String NAME = "桐河市雁塘区发展和改革局2022年度政府信息公开年报";

    private final Random random = new Random(20_240_131);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path in;

    @BeforeEach
    void makeInputs() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < FILES; i++) {
            String text = "某县" + i + "局2024年政府信息公开工作年度报告";
            String prose = "全年主动公开信息" + i + "条。" + "情况良好。".repeat(i % 9 * 400);
            if (i % 2 == 0) {
                Files.writeString(in.resolve("r" + i + ".txt"), text + "\n一、总体情况\n" + prose + "\n");
            } else {
                Files.writeString(
                        in.resolve("r" + i + ".html"), "<h1>" + text + "</h1><p>一、总体情况</p><p>" + prose + "</p>");
            }
        }
        Files.copy(SAMPLES.resolve("word/merged-cells.docx"), in.resolve("r50a.docx"));
        Files.writeString(in.resolve("r51b.pdf"), "%PDF-1.7 nothing");
        Files.write(in.resolve("r7.empty.txt"), new byte[0]);
        for (String place : List.of("r", "r2")) {
            Path bundle = Files.createDirectory(in.resolve(place));
            Files.copy(SAMPLES.resolve("word/merged-cells.docx"), bundle.resolve("P1.docx"));
            Files.writeString(bundle.resolve("t1.html"), cover(NAME, "P1.docx"));
        }
    }

    private static String cover(String title, String link) {
        return "<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>报告全文见附件，由本机关公布。</p><p><a href=\"" + link + "\">附件</a></p></body></html>";
    }

    @Test
    void aRunThatIsKilledAgainAndAgainEndsInTheSameBytes() throws Exception {
        survives(8);
    }

    @Test
    @Tag("soak")
    void aRunThatIsKilledFiftyTimesEndsInTheSameBytes() throws Exception {
        survives(50);
    }

    private void survives(int kills) throws Exception {
        long start = System.nanoTime();
        whole("whole");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        for (int i = 0; i < kills; i++) {
            if (Files.exists(folder.resolve("out/reports.jsonl"))) {
                same("whole", "out");
                Files.delete(folder.resolve("out/reports.jsonl"));
            }
            MainProcess run = MainProcess.start(
                    folder, "convert", "in", "--out", "out", "--workers", "2", i % 4 == 3 ? "--overwrite" : "--resume");
            Thread.sleep(millis / 4 + random.nextInt((int) (millis * 3 / 4)));
            List<ProcessHandle> children = run.process().descendants().toList();
            if (i % 2 == 0 && !children.isEmpty()) {
                children.get(random.nextInt(children.size())).destroyForcibly();
                Thread.sleep(random.nextInt(500));
                children = run.process().descendants().toList();
            }
            run.process().destroyForcibly().waitFor();
            for (ProcessHandle child : children) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
        }
        assertEquals(1, resume(), this::said);
        same("whole", "out");
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder.resolve("tmp"), "nianbao-*")) {
            assertFalse(left.iterator().hasNext());
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder.resolve("out"), "*{part,waiting}*")) {
            assertFalse(left.iterator().hasNext());
        }
    }

    @Test
    void goesOnFromWhateverIsLeftOfItsFiles() throws Exception {
        whole("whole");
        whole("out");
        long length = Files.size(folder.resolve("whole/reports.jsonl"));
        // As of a run that had written this much; the torn line, zero bytes and all of one file are what a power cut
        // leaves.
        for (long left : List.of(0L, 1L, length / 3, length - 1, length)) {
            unfinished();
            try (FileChannel part = FileChannel.open(part("reports.jsonl"), StandardOpenOption.WRITE)) {
                part.truncate(left);
            }
            if (left == length / 3) {
                Files.write(part("reports.jsonl"), new byte[5000], StandardOpenOption.APPEND);
            }
            if (left == length) {
                Files.write(part("rejected.jsonl"), new byte[0]);
            }
            assertEquals(1, resume(), this::said);
            same("whole", "out");
            // The first input is an attachment, which the journal alone knows to be done.
            assertEquals(left <= 1, said().contains("Taken over from an earlier run: 1\n"), this::said);
        }
    }

    /** Makes a run that is through look like one that was about to be. */
    private void unfinished() throws IOException {
        Path out = folder.resolve("out");
        for (String name : RESULTS) {
            Files.move(out.resolve(name), part(name));
        }
        Files.move(out.resolve(".nianbao-run"), out.resolve(".nianbao-run.part"));
        Files.move(out.resolve(".nianbao-joined"), out.resolve(".nianbao-joined.part"));
    }

    @Test
    void convertsNothingWhereAllIsThere() throws Exception {
        whole("whole");
        whole("out");
        assertEquals(1, resume(), this::said);
        same("whole", "out");
        assertTrue(said().contains("Taken over from an earlier run: " + (FILES + 7) + "\n"), this::said);
    }

    @Test
    void convertsWhatHasChangedAndWhatThatIsJoinedTo() throws Exception {
        whole("out");
        Files.writeString(in.resolve("r8.txt"), "某县八局2023年政府信息公开工作年度报告\n一、总体情况\n良好。\n");
        Files.delete(in.resolve("r10.txt"));
        Files.delete(in.resolve("r/P1.docx"));
        Files.writeString(in.resolve("r2/t1.html"), cover("甲县财政局2022年度政府信息公开年报", "P1.docx"));
        assertEquals(1, resume(), this::said);
        assertTrue(said().contains("Taken over from an earlier run: " + (FILES + 7 - 6) + "\n"), this::said);
        whole("whole");
        same("whole", "out");
    }

    @Test
    void goesOnOnlyBeforeWhatHasChanged() throws Exception {
        whole("out");
        unfinished();
        Files.writeString(in.resolve("r/t1.html"), cover("甲县财政局2022年度政府信息公开年报", "P1.docx"));
        assertEquals(1, resume(), this::said);
        whole("whole");
        same("whole", "out");
    }

    @Test
    void convertsAnewUnderOtherConditions() throws Exception {
        whole("out");
        assertEquals(1, run("convert", "in", "--out", "out", "--resume", "--max-pages", "7"), this::said);
        assertFalse(said().contains("Taken over"), this::said);
        // What was begun under other conditions and broke off must not make the results beside it look like its own.
        Files.copy(folder.resolve("out/.nianbao-run"), folder.resolve("out/.nianbao-run.part"));
        assertEquals(1, resume(), this::said);
        assertFalse(said().contains("Taken over"), this::said);
    }

    @Test
    void aFullDiskIsToldAndTheRunGoesOnLater() throws Exception {
        whole("whole");
        List<String> limited = List.of("bash", "-c", "ulimit -f 300; trap '' XFSZ; exec \"$@\"", "limited");
        MainProcess run =
                MainProcess.start(folder, limited, "convert", "in", "--out", "out", "--workers", "1", "--quiet");
        assertEquals(2, run.end(), this::said);
        assertEquals(1, said().lines().count(), this::said);
        assertTrue(said().startsWith("nianbao: ") && said().contains("out"), this::said);
        assertFalse(Files.exists(folder.resolve("out/reports.jsonl")));
        assertEquals(1, resume(), this::said);
        assertTrue(said().contains("Taken over from an earlier run"), this::said);
        same("whole", "out");
    }

    private void whole(String out) throws Exception {
        assertEquals(1, run("convert", "in", "--out", out, "--workers", "2"), this::said);
    }

    private int resume() throws Exception {
        return run("convert", "in", "--out", "out", "--workers", "2", "--resume");
    }

    private int run(String... arguments) throws Exception {
        return MainProcess.start(folder, arguments).end();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path part(String name) {
        return folder.resolve("out").resolve("." + name + ".part");
    }

    private void same(String one, String other) throws IOException {
        for (String file : RESULTS) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve(one).resolve(file),
                            folder.resolve(other).resolve(file)),
                    file);
        }
    }
}
