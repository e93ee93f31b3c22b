// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputOptionsTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int run(String... arguments) {
        int exit = NianbaoCommand.commandLine(new Console(out, new PrintWriter(err), false))
                .execute(arguments);
        return exit;
    }

    private List<JsonNode> reports() throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                reports.add(json.readTree(line));
            }
        }
        return reports;
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "convert --url-field url x", "convert --date-field date x", "convert --list="})
    void optionsThatDoNotGoTogetherAreWrongUsage(String arguments) {
        assertEquals(ExitCode.FAILED, run(arguments.split(" ")));
        assertEquals(0, out.size());
    }

    @Test
    void readsTheInputsOfAListBehindThoseNamed() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list"),
                "# reports\n" + SAMPLES.resolve("text/annotated.txt") + "\n" + SAMPLES + "/none\n");
        String named = SAMPLES.resolve("text/padded.txt").toString();
        assertEquals(ExitCode.SOME_REJECTED, run("convert", named, "--list", list.toString()), err::toString);
        assertEquals(2, reports().size());
        assertEquals(named, reports().get(0).at("/source/uri").asText());
        assertTrue(reports().get(1).at("/source/uri").asText().endsWith("annotated.txt"));
        assertTrue(err.toString().contains("none: unreadable"), err::toString);
    }

    @Test
    void endsWithTwoWhereTheListCannotBeRead() throws IOException {
        assertEquals(
                ExitCode.FAILED, run("convert", "--list", folder.resolve("none").toString()));
        Path list = Files.write(folder.resolve("list"), "年报\n".getBytes(Charset.forName("GBK")));
        assertEquals(ExitCode.FAILED, run("convert", "--list", list.toString()));
        assertFalse(err.toString().contains("bug"), err::toString);
    }

    @Test
    void convertsTheRowsOfACorpus() throws IOException {
        String text = Files.readString(SAMPLES.resolve("text/padded.txt"));
        String row = json.createObjectNode()
                .put("url", "http://a.gov.cn/1")
                .put("text", text)
                .toString();
        Path rows = Files.writeString(folder.resolve("c.jsonl"), "{}\n" + row + "\n");
        assertEquals(
                ExitCode.SOME_REJECTED,
                run("convert", "--text-field", "text", "--url-field", "url", rows.toString()),
                err::toString);
        JsonNode report = reports().get(0);
        assertEquals("http://a.gov.cn/1", report.at("/source/uri").asText());
        assertEquals(rows.toString(), report.at("/source/archive/file").asText());
        assertEquals(3, report.at("/source/archive/offset").asInt());
        assertEquals("gid-2021", report.at("/form").asText());
        assertTrue(err.toString().contains(rows + "#1: notADocument"), err::toString);
    }

    @Test
    void convertsTheResponsesOfAWebArchive() throws IOException {
        byte[] page = Files.readAllBytes(SAMPLES.resolve("html/wrong-sums.html"));
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.writeBytes(response("http://a.gov.cn/logo", "image/png", "", new byte[] {1, 2}));
        int offset = warc.size();
        warc.writeBytes(response("http://a.gov.cn/1", "text/html", "WARC-Truncated: time\r\n", page));
        Path file = Files.write(folder.resolve("crawl"), warc.toByteArray());
        Path results = folder.resolve("out");
        assertEquals(ExitCode.DONE, run("convert", file.toString(), "--out", results.toString()), err::toString);
        JsonNode report = json.readTree(results.resolve("reports.jsonl").toFile());
        assertEquals("http://a.gov.cn/1", report.at("/source/uri").asText());
        assertEquals("2024-01-31T08:09:10Z", report.at("/source/retrievedAt").asText());
        assertEquals(offset, report.at("/source/archive/offset").asInt());
        assertTrue(report.at("/diagnostics").toString().contains("\"cutOff\""), report::toString);
        assertTrue(err.toString().contains("1 no document by its web type"), err::toString);
    }

    private static byte[] response(String uri, String type, String fields, byte[] content) {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        String header = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nWARC-Target-URI: " + uri + "\r\n"
                + "WARC-Date: 2024-01-31T08:09:10Z\r\nContent-Type: application/http\r\n" + fields + "Content-Length: "
                + (http.length + content.length) + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(http);
        record.writeBytes(content);
        record.writeBytes(new byte[] {'\r', '\n', '\r', '\n'});
        return record.toByteArray();
    }
}
