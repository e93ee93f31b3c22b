// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The size that is promised, in a process of its own: 100,000 reports within a minute and a heap of 1 GB. The minute is
 * one of processor time, which does not depend on what else the machine does.
 */
@Tag("soak")
class FullSizeTest {
    private static final int REPORTS = 100_000;
    private static final long SECONDS = 60;
    private static final long MOST_MINUTES = 30;
    private static final long POLL_MILLIS = 100;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void auditsAHundredThousandReportsWithinAMinute() throws Exception {
        Path data = folder.resolve("reports.jsonl");
        List<PlantedFault> faults = MadeUpData.write(data, REPORTS, 3, true);
        Path out = folder.resolve("findings.jsonl");
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.nianbao.app.command.Main",
                        "audit",
                        data.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        long start = System.nanoTime();
        long used = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            used = process.info().totalCpuDuration().map(Duration::toSeconds).orElse(used);
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(MOST_MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("not done within " + MOST_MINUTES + " minutes");
            }
        }
        System.out.println("audit of " + REPORTS + " reports, " + (Files.size(data) >> 20) + " MB: " + used
                + " s of processor time, " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s in all");
        assertTrue(used <= SECONDS, used + " seconds of processor time");
        // Some lines are planted that are no reports.
        assertEquals(1, process.exitValue(), Files.readString(told));
        assertEquals(counts(faults), counts(out));
    }

    private static Map<String, Integer> counts(List<PlantedFault> faults) {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        faults.forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        Map<String, Integer> named = new java.util.TreeMap<>();
        counts.forEach((kind, count) -> named.put(kind.code(), count));
        return named;
    }

    private static Map<String, Integer> counts(Path findings) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Integer> counts = new java.util.TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(findings)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode finding = mapper.readTree(line);
                counts.merge(finding.get("kind").asText(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
