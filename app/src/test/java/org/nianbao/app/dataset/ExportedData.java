// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.nianbao.app.GoldenFile;
import org.nianbao.app.command.ProgramRun;

/** A data set to be exported: the reports of {@code samples/}, and one with texts that formats find hard. */
final class ExportedData {
    private static final List<String> HARD_TEXTS = List.of(
            "",
            "two\nlines",
            "\"quoted\", with comma",
            "tab\there",
            "back\\slash \\N",
            "=1+1",
            " spaces ",
            "𠮷 and 😀",
            "NULL",
            "NA",
            "carriage\r\nreturn",
            "<&>'");

    private ExportedData() {}

    /** Writes {@code reports.jsonl} and {@code rejected.jsonl} into a folder; gives the first. */
    static Path write(Path folder) throws IOException {
        Path samples = GoldenFile.root().resolve("samples");
        ProgramRun run = ProgramRun.of("convert", samples.toString(), "--out", folder.toString(), "--quiet");
        if (run.exit() != 0) {
            throw new AssertionError(run.err());
        }
        Path reports = folder.resolve("reports.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(reports));
        lines.add(hard(lines.stream()
                .filter(line -> line.contains("samples/html/plain.html"))
                .findFirst()
                .orElseThrow()));
        Files.write(reports, lines);
        Files.writeString(folder.resolve("rejected.jsonl"), """
                {"uri":"a \\"b\\".html","sha256":null,"code":"empty","message":"nothing\\tin it","stage":"ingest"}
                """);
        return reports;
    }

    private static String hard(String line) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode report = (ObjectNode) mapper.readTree(line);
        ((ObjectNode) report.get("source")).put("sha256", "f".repeat(64)).put("uri", "it's \"hard\", isn't it\n?");
        report.put("title", "标题\"引号\",逗号");
        int i = 0;
        Iterator<Map.Entry<String, JsonNode>> evidence =
                report.get("evidence").properties().iterator();
        while (evidence.hasNext()) {
            ObjectNode one = (ObjectNode) evidence.next().getValue();
            one.put("raw", HARD_TEXTS.get(i++ % HARD_TEXTS.size()));
        }
        ((ObjectNode) report.at("/proactiveDisclosure/administrativeFees"))
                .put("amount", new java.math.BigDecimal("12345678.000001"));
        ((ObjectNode) report.at("/requests/received")).put("total", 123_456_789_012L);
        ((ObjectNode) report.at("/evidence").get("/requests/received/total")).put("attachment", 1);
        return mapper.writeValueAsString(report);
    }
}
