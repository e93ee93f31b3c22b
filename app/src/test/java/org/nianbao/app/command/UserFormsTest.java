// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's own form files: {@code --forms DIR}. */
class UserFormsTest {
    private static final String LOCAL = """
            id: testprov-2015
            name: Statistics table of a made-up province
            notice: "none"
            years: {from: 2014, to: 2018}
            tables:
              - key: statistics
                blocks:
                  - corners: ["项目"]
                    columns:
                      - {key: "", label: "件数", meaning: "figure", quantity: count}
                    rows:
                      - {key: requestsReceived, label: "收到申请件数", meaning: "requests", unit: "件"}
                      - {key: requestsByPost, label: "邮寄申请件数", meaning: "requests by post", unit: "件"}
                      - {key: requestsByWindow, label: "窗口申请件数", meaning: "requests at a window", unit: "件"}
                checks:
                  - {id: statistics.channels, severity: error, each: columns, left: [requestsReceived], right: [requestsByPost, requestsByWindow]}
            """;

    private static final String REPORT = """
            松洲市水务局2015年政府信息公开工作年度报告

            项目 | 件数
            收到申请件数 | 14
            邮寄申请件数 | 5
            窗口申请件数 | 8
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsAFormThatTheUserAdds() throws IOException {
        Path report = write("report.txt", REPORT);
        write("forms/local.yaml", LOCAL);
        assertEquals(
                0, run("convert", "--forms", folder.resolve("forms").toString(), report.toString()), err::toString);
        JsonNode read = new ObjectMapper().readTree(out.toByteArray());
        assertEquals("testprov-2015", read.path("form").textValue());
        assertEquals(14, read.at("/statistics/requestsReceived").intValue());
        assertEquals(8, read.at("/statistics/requestsByWindow").intValue());
        assertEquals("statistics.channels", read.at("/checks/failed/0/id").textValue());
        assertEquals("published", read.at("/checks/failed/0/cause").textValue());
    }

    @Test
    void readsALabelThatTheUserAdds() throws IOException {
        Path sample = Path.of("..", "samples", "text", "padded.txt");
        String text = Files.readString(sample).replace("予以公开", "全盘托出");
        Path report = write("report.txt", text);
        write(
                "forms/mine.yaml",
                "extends: gid-2021\nsynonyms:\n  - {table: requests, row: outcomes/granted, add: [全盘托出]}\n");
        assertEquals(
                0, run("convert", "--forms", folder.resolve("forms").toString(), report.toString()), err::toString);
        JsonNode read = new ObjectMapper().readTree(out.toByteArray());
        JsonNode evidence = read.path("evidence").path("/requests/outcomes/granted/naturalPersons");
        assertEquals("synonym", evidence.path("match").textValue());
        assertEquals("certain", evidence.path("confidence").textValue());
    }

    @Test
    void listsTheFormsOfTheFolder() throws IOException {
        write("forms/local.yaml", LOCAL);
        assertEquals(0, run("forms", "--forms", folder.resolve("forms").toString()), err::toString);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("testprov-2015"), out::toString);
    }

    static Stream<Arguments> badFiles() {
        String bomb = "a: &a [x, x]\n" + "b: &b [*a, *a]\n".repeat(1);
        StringBuilder nested = new StringBuilder("id: x\nname: x\nnotice: x\nyears: {from: 2020}\ntables:\n")
                .append(
                        "  - key: statistics\n    blocks:\n      - columns: [{key: \"\", label: 数, meaning: x, quantity: count}]\n")
                .append("        rows:\n");
        nested.append("          - {label: a0, meaning: x, children: &n0 [");
        nested.append("{key: k, label: 甲, meaning: x}]}\n");
        for (int i = 1; i < 11; i++) {
            nested.append("          - {label: a")
                    .append(i)
                    .append(", meaning: x, children: &n")
                    .append(i)
                    .append(" [");
            for (int k = 0; k < 4; k++) {
                nested.append(k == 0 ? "" : ", ")
                        .append("{key: k")
                        .append(k)
                        .append(", label: 乙")
                        .append((char) ('甲' + k))
                        .append(", meaning: x, children: *n")
                        .append(i - 1)
                        .append('}');
            }
            nested.append("]}\n");
        }
        return Stream.of(
                Arguments.of("unknown key", LOCAL.replace("notice:", "notices:"), ":3: unknown key \"notices\""),
                Arguments.of(
                        "missing key", LOCAL.replace("notice: \"none\"\n", ""), ":1: the key \"notice\" is missing"),
                Arguments.of("label collision", LOCAL.replace("邮寄申请件数", "收到 申请件数"), ":13: the labels"),
                Arguments.of(
                        "selector without target",
                        LOCAL.replace("right: [requestsByPost,", "right: [requestsByFax,"),
                        ":16: the selector \"requestsByFax\" matches no cell"),
                Arguments.of(
                        "id that is taken",
                        LOCAL.replace("testprov-2015", "gid-2021"),
                        ":1: the form id \"gid-2021\" is taken"),
                Arguments.of(
                        "table of no report",
                        LOCAL.replace("key: statistics", "key: training"),
                        ":6: a table is one of"),
                Arguments.of("bad YAML", LOCAL.replace("2018}", "2018"), ":5: not YAML"),
                Arguments.of("tab", LOCAL.replace("tables:", "\ttables:"), ":5: not YAML"),
                Arguments.of("empty file", "", ":1: the file is empty"),
                Arguments.of("no mapping", "- a\n", ":1: expected a mapping"),
                Arguments.of("alias bomb", nested.toString(), "a form has at most 5000 rows and columns"),
                Arguments.of(
                        "anchor inside itself",
                        "id: x\nname: x\nnotice: x\nyears: {from: 2020}\ntables: &t [{key: statistics, blocks: *t}]\n",
                        ":5: "),
                Arguments.of("unused anchors", bomb, ":1: unknown key \"a\""),
                Arguments.of(
                        "use of nothing",
                        "id: x\nname: x\nnotice: x\nyears: {from: 2020}\ntables: [{use: gid-1999/requests}]\n",
                        ":5: expected FORM/TABLE"),
                Arguments.of(
                        "circle",
                        "id: x\nname: x\nnotice: x\nyears: {from: 2020}\ntables: [{use: x/requests}]\n",
                        ":1: forms take tables from each other in a circle"),
                Arguments.of(
                        "synonym for nothing",
                        "extends: gid-2021\nsynonyms: [{table: requests, row: outcomes/grated, add: [a]}]\n",
                        ":2: the form gid-2021 has no row \"outcomes/grated\""),
                Arguments.of(
                        "synonym of another row",
                        "extends: gid-2021\nsynonyms: [{table: requests, row: outcomes/granted, add: [部分公开]}]\n",
                        ":2: the labels"),
                Arguments.of(
                        "synonym for an unknown form",
                        "extends: gid-1999\nsynonyms: []\n",
                        ":1: no form has the id \"gid-1999\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void saysWhatIsWrongWithAFormFile(String name, String text, String expected) throws IOException {
        Path file = write("forms/local.yaml", text);
        refuses(file + expected.substring(expected.startsWith(":") ? 0 : expected.length()), expected);
    }

    @Test
    void refusesAFileOfAHundredMegabytes() throws IOException {
        Path file = write("forms/local.yaml", "");
        try (OutputStream big = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) '#');
            for (int i = 0; i < 100; i++) {
                big.write(block);
            }
        }
        refuses(file + ":1: a form file has at most", "found 104857600");
    }

    @Test
    void namesTheFolderThatHasNoForms() throws IOException {
        Files.createDirectories(folder.resolve("forms"));
        refuses(folder.resolve("forms") + ": no form file", "");
    }

    @Test
    void namesTheFolderThatIsNotThere() throws IOException {
        refuses(folder.resolve("forms").toString(), "");
    }

    private void refuses(String beginning, String part) throws IOException {
        Path report = write("report.txt", REPORT);
        assertEquals(2, run("convert", "--forms", folder.resolve("forms").toString(), report.toString()));
        assertEquals(0, out.size());
        String message = err.toString();
        assertTrue(message.startsWith("nianbao: " + beginning), message);
        assertTrue(message.contains(part), message);
        assertEquals(1, message.lines().count(), message);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int run(String... arguments) {
        Console console = new Console(out, new PrintWriter(err), false);
        return NianbaoCommand.commandLine(console).execute(arguments);
    }
}
