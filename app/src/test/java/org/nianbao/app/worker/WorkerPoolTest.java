// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.join.Groups;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.Rejected;
import org.nianbao.normalize.form.Forms;

class WorkerPoolTest {
    private static final Instant TIME = Instant.parse("2025-01-20T08:00:00Z");

    @TempDir
    private Path folder;

    private static WorkerSettings settings(Class<?> main, int documents) {
        return new WorkerSettings(
                2,
                Duration.ofSeconds(8),
                Duration.ofSeconds(60),
                96,
                documents,
                Limits.standard(),
                Forms.standard(),
                true,
                main);
    }

    private static Entry entry(String uri, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Entry.Found(uri, () -> new RawDocument(uri, bytes, TIME));
    }

    private static String sound(int number) {
        return "某县" + number + "局2024年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息" + number + "条。\n";
    }

    private List<Converted> convert(List<Entry> entries, WorkerSettings settings) throws IOException {
        List<Converted> results = new ArrayList<>();
        new IsolatedConversion(settings, folder)
                .run(Groups.apart(entries.iterator()), (raw, bundle) -> null, results::add);
        return results;
    }

    @Test
    void refusesTheDocumentsThatBringTheirProcessDownAndConvertsAllOthersInOrder() throws IOException {
        Map<Integer, String> hostile = new HashMap<>(Map.of(
                7, HostileWorker.HANG,
                8, HostileWorker.EXIT,
                40, HostileWorker.MEMORY,
                41, HostileWorker.STACK,
                42, HostileWorker.HALT,
                90, HostileWorker.SPIN,
                119, HostileWorker.EXIT));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String wish = hostile.get(i);
            entries.add(entry("d" + i + ".txt", wish == null ? sound(i) : wish + "\n" + sound(i)));
        }
        List<Converted> results = convert(entries, settings(HostileWorker.class, 50));
        assertEquals(120, results.size());
        Map<Integer, String> refused = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Rejected rejected = results.get(i).rejected();
            if (rejected == null) {
                String json = new String(Objects.requireNonNull(results.get(i).json()), StandardCharsets.UTF_8);
                assertTrue(json.contains("\"uri\":\"d" + i + ".txt\""), json);
                assertTrue(json.contains("全年主动公开信息" + i + "条"), json);
            } else {
                assertEquals("d" + i + ".txt", rejected.uri());
                assertEquals("extract", rejected.stage().code(), rejected::message);
                assertTrue(rejected.sha256() != null, rejected::message);
                refused.put(i, rejected.code().code());
            }
        }
        assertEquals(
                Map.of(
                        7,
                        "timeout",
                        8,
                        "crash",
                        40,
                        "outOfMemory",
                        41,
                        "crash",
                        42,
                        "crash",
                        90,
                        "timeout",
                        119,
                        "crash"),
                refused);
    }

    @Test
    void isNotConfusedByWhatALibraryPrints() throws IOException {
        List<Converted> results = convert(
                List.of(entry("a.txt", HostileWorker.PRINT + "\n" + sound(1)), entry("b.txt", sound(2))),
                settings(HostileWorker.class, 50));
        assertTrue(results.stream().allMatch(result -> result.rejected() == null));
    }

    @Test
    void takesWhatIsKnownWithoutConvertingIt() throws IOException {
        Converted known = Converted.report("known\n".getBytes(StandardCharsets.UTF_8), List.of(), 0);
        List<Converted> results = new ArrayList<>();
        new IsolatedConversion(settings(HostileWorker.class, 50), folder)
                .run(
                        Groups.apart(List.of(entry("a.txt", HostileWorker.EXIT), entry("b.txt", sound(2)))
                                .iterator()),
                        (raw, bundle) -> raw.uri().equals("a.txt") ? known : null,
                        results::add);
        assertEquals(known, results.get(0));
        assertTrue(results.get(1).rejected() == null);
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        convert(List.of(entry("a.txt", sound(1))), settings(WorkerMain.class, 50));
        String mine = "nianbao-workers-" + ProcessHandle.current().pid() + "-*";
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), mine)) {
            assertTrue(!left.iterator().hasNext());
        }
    }

    @Test
    void saysWhereNoWorkerCanBeStarted() {
        IOException e = assertThrows(
                IOException.class, () -> convert(List.of(entry("a.txt", sound(1))), settings(String.class, 50)));
        assertTrue(String.valueOf(e.getMessage()).contains("no worker process can be started"), e::toString);
    }

    @Test
    void waitingResultsComeBackWholeFromTheFile() throws IOException {
        try (Spool spool = new Spool(folder)) {
            List<Spool.Waiting> waiting = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                byte[] json = new byte[3 << 20];
                json[0] = (byte) i;
                waiting.add(spool.keep(Converted.report(json, List.of("c" + i), i)));
            }
            for (int i = 0; i < 40; i++) {
                Converted converted = spool.take(waiting.get(i));
                byte[] json = Objects.requireNonNull(converted.json());
                assertEquals(3 << 20, json.length);
                assertEquals((byte) i, json[0]);
                assertEquals(List.of("c" + i), converted.failedChecks());
            }
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            assertTrue(!left.iterator().hasNext());
        }
    }
}
