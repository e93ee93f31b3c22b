// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("InlineFormatString") // a whole report is clearer by itself
class DiffCommandTest {
    private static final String REPORT = "{\"title\":\"年报\",\"agency\":{\"name\":\"某局\"},\"year\":2024,"
            + "\"source\":{\"uri\":\"%s\"},\"sections\":[{\"text\":\"%s\"}],\"requests\":{\"received\":{\"total\":%s}},"
            + "\"evidence\":{\"/requests/received/total\":{\"raw\":\"x\",\"state\":\"value\",\"confidence\":\"%s\","
            + "\"location\":{\"line\":1}}},\"checks\":{\"passed\":1,\"failed\":[%s],\"inconclusive\":[]}}\n";
    private static final String FAILED = "{\"id\":\"sum\",\"reported\":5,\"computed\":4}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static String report(String uri, String text, int total, String confidence, String failed) {
        return String.format(REPORT, uri, text, total, confidence, failed);
    }

    private Path result(String name, String... lines) throws IOException {
        Path result = Files.createDirectories(folder.resolve(name));
        Files.writeString(result.resolve("reports.jsonl"), String.join("", lines));
        return result;
    }

    private ProgramRun diff(Path old, Path fresh, String... options) {
        List<String> all = new java.util.ArrayList<>(List.of("diff", old.toString(), fresh.toString()));
        all.addAll(List.of(options));
        return ProgramRun.of(all.toArray(String[]::new));
    }

    @Test
    void sameValuesInAnyOrderAreNoChange() throws IOException {
        String a = report("a", "x", 5, "certain", "");
        String b = report("b", "x", 6, "certain", "");
        ProgramRun run = diff(result("old", a, b), result("new", b, report("a", "other prose", 5, "certain", "")));
        assertEquals("", run.out());
        assertEquals(0, run.exit(), run.err());
    }

    @Test
    void tellsValuesConfidencesChecksAndReportsThatCameOrWent() throws IOException {
        Path old = result("old", report("a", "x", 5, "certain", ""), report("gone", "x", 1, "certain", ""));
        Path fresh = result("new", report("new", "x", 1, "certain", ""), report("a", "x", 0, "suspect", FAILED));
        ProgramRun run = diff(old, fresh);
        assertEquals(
                List.of(
                        "a: /requests/received/total: 5 (value, certain) -> 0 (value, suspect)",
                        "a: checks/sum: nothing -> failed: reported 5, computed 4",
                        "gone: only in the old result",
                        "new: only in the new result"),
                run.out().lines().toList());
        assertEquals(1, run.exit(), run.err());
    }

    @Test
    void tellsIdentityAsJson() throws IOException {
        String line = report("a", "x", 5, "certain", "");
        ProgramRun run = diff(result("old", line), result("new", line.replace("某局", "某县某局")), "--json");
        JsonNode change = new ObjectMapper().readTree(run.out());
        assertEquals("identity", change.get("kind").asText());
        assertEquals("/agency/name", change.get("pointer").asText());
        assertEquals("某局", change.get("old").asText());
        assertEquals("某县某局", change.get("new").asText());
    }

    @Test
    void linesOfOneAddressAreMatchedInTheirOrder() throws IOException {
        String one = report("a", "x", 1, "certain", "");
        String two = report("a", "x", 2, "certain", "");
        assertEquals(0, diff(result("old", one, two), result("new", one, two)).exit());
        assertEquals(
                "a: only in the old result\n",
                diff(result("old", one, two), result("new", one)).out());
    }

    @Test
    void comparesTwoRealResultsWithItself() throws IOException {
        Path samples = Path.of("..", "samples", "html");
        Path out = folder.resolve("out");
        ProgramRun.of("convert", samples.toString(), "--out", out.toString(), "--threads", "1", "--quiet");
        assertTrue(Files.size(out.resolve("reports.jsonl")) > 10_000);
        assertEquals(0, diff(out, out.resolve("reports.jsonl")).exit());
    }

    @Test
    void whatIsNoResultIsWrongUsage() throws IOException {
        Path good = result("good", report("a", "x", 1, "certain", ""));
        ProgramRun missing = diff(good, folder.resolve("missing"));
        assertEquals(2, missing.exit());
        assertTrue(missing.err().contains("no such file"), missing.err());
        ProgramRun torn = diff(good, result("torn", "{\"title\":"));
        assertEquals(2, torn.exit());
        assertTrue(torn.err().contains("line 1"), torn.err());
        assertEquals(1, torn.err().lines().count(), torn.err());
    }
}
