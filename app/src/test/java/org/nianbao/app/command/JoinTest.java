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
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class JoinTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String NAME = "桐河市雁塘区发展和改革局2022年度政府信息公开年报";
    private static final String FIGURE = "/requests/received/total";

    private final ObjectMapper json = new ObjectMapper();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"./附件1.docx", "附件1.docx#a", "GBK", "UTF-8"})
    void coverTakesTheTablesOfItsAttachment(String link) throws IOException {
        attachment("附件1.docx");
        page("t2024.html", cover(NAME, link.startsWith("附") || link.startsWith(".") ? link : encoded(link)));
        List<JsonNode> reports = convert(0);
        assertEquals(1, reports.size());
        JsonNode report = reports.get(0);
        assertTrue(report.at("/source/uri").asText().endsWith("/t2024.html"));
        assertTrue(report.at("/attachments/0/uri").asText().endsWith("/附件1.docx"));
        JsonNode evidence = report.get("evidence").get(FIGURE);
        assertEquals(0, evidence.get("attachment").asInt(-1));
        assertEquals("word/document.xml", evidence.at("/location/part").asText());
        assertFalse(report.get("evidence").get("/title").has("attachment"));
        assertEquals("gid-2021", report.get("form").asText());
        assertEquals(42, report.at("/checks/passed").asInt());
        assertFalse(report.get("diagnostics").toString().contains("noKnownForm"));
        assertTrue(err.toString().contains("1 joined"), err::toString);
        assertTrue(err.toString().contains("附件1.docx (into "), err::toString);
    }

    @Test
    void joinsInsideAnArchiveWhateverTheOrder() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("x/P020240112.docx"));
            zip.write(Files.readAllBytes(SAMPLES.resolve("word/merged-cells.docx")));
            zip.putNextEntry(new ZipEntry("x/index.html"));
            zip.write(cover(NAME, "P020240112.docx").getBytes(StandardCharsets.UTF_8));
        }
        List<JsonNode> reports = convert(0);
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).at("/source/uri").asText().endsWith("a.zip!/x/index.html"));
    }

    @Test
    void leavesAnotherAgencysOrYearsDocumentAlone() throws IOException {
        attachment("附件1.docx");
        page("a.html", cover("桐河市雁塘区发展和改革局2023年度政府信息公开年报", "附件1.docx"));
        assertEquals(2, convert(0).size());
        page("a.html", cover("甲县财政局2022年度政府信息公开年报", "附件1.docx"));
        assertEquals(2, convert(0).size());
    }

    @Test
    void keepsEveryFileApartWhereAskedTo() throws IOException {
        attachment("附件1.docx");
        page("a.html", cover(NAME, "附件1.docx"));
        assertEquals(2, convert(0, "--no-join").size());
    }

    @Test
    void saysThatAnAttachmentCouldNotBeRead() throws IOException {
        Files.writeString(folder.resolve("附件1.pdf"), "%PDF-1.7 nothing");
        page("a.html", cover(NAME, "附件1.pdf"));
        List<JsonNode> reports = convert(1);
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).get("diagnostics").toString().contains("attachmentNotRead"));
        assertFalse(reports.get(0).has("attachments"));
        assertTrue(err.toString().contains("1 rejected"), err::toString);
    }

    @Test
    void keepsThePagesFiguresAndNamesThoseInWhichTheAttachmentDiffers() throws IOException {
        attachment("附件1.docx");
        page("a.html", cover(NAME, "附件1.docx") + table("999", "0"));
        List<JsonNode> reports = convert(0);
        // The attachment has tables which the page lacks: it is more than a copy, and stays a report.
        assertEquals(2, reports.size());
        Files.delete(folder.resolve("附件1.docx"));
        Files.writeString(folder.resolve("附件1.doc"), "<html><body><p>附表</p>" + table("999", "5") + "</body></html>");
        page("a.html", cover(NAME, "附件1.doc") + table("999", "0"));
        reports = convert(0);
        assertEquals(1, reports.size());
        JsonNode diagnostics = reports.get(0).get("diagnostics");
        assertEquals(
                1,
                diagnostics.findValuesAsText("code").stream()
                        .filter("attachmentDiffers"::equals)
                        .count());
        assertTrue(diagnostics.toString().contains("/proactiveDisclosure/regulations/repealed"));
        assertFalse(diagnostics.toString().contains("/proactiveDisclosure/regulations/issued"));
        assertEquals(
                0,
                reports.get(0).at("/proactiveDisclosure/regulations/repealed").asInt(-1));
        page("a.html", cover(NAME, "附件1.doc") + table("999", "5"));
        reports = convert(0);
        assertEquals(1, reports.size());
        assertFalse(reports.get(0).get("diagnostics").toString().contains("attachment"));
        assertFalse(reports.get(0).has("attachments"));
    }

    @Test
    void joinsTextAndTablesThatLieAloneInAFolder() throws IOException {
        attachment("附表.docx");
        Files.writeString(
                folder.resolve("正文.doc"), "<html><body><p>" + NAME + "</p><p>一、总体情况</p><p>良好。</p></body></html>");
        List<JsonNode> reports = convert(0);
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).at("/source/uri").asText().endsWith("正文.doc"));
        page("other.txt", "另一份文件\n");
        assertEquals(3, convert(0).size());
    }

    private static String encoded(String charset) {
        return URLEncoder.encode("附件1.docx", Charset.forName(charset));
    }

    private static String cover(String title, String link) {
        return "<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>报告全文见附件，由本机关公布。</p><p><a href=\"" + link + "\">附件</a></p></body></html>";
    }

    private static String table(String issued, String repealed) {
        return "<table><tr><td colspan=4>第二十条第(一)项</td></tr><tr><td>信息内容</td><td>本年制发件数</td>"
                + "<td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>" + issued + "</td><td>" + repealed
                + "</td><td>1</td></tr><tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr></table>";
    }

    private void attachment(String name) throws IOException {
        Files.copy(SAMPLES.resolve("word/merged-cells.docx"), folder.resolve(name));
    }

    private void page(String name, String html) throws IOException {
        Files.writeString(folder.resolve(name), html);
    }

    private List<JsonNode> convert(int exit, String... options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("convert", folder.toString()));
        arguments.addAll(List.of(options));
        PrintWriter errors = new PrintWriter(err);
        CommandLine line = NianbaoCommand.commandLine(new Console(out, errors, false));
        assertEquals(exit, line.execute(arguments.toArray(String[]::new)), err::toString);
        errors.flush();
        List<JsonNode> reports = new ArrayList<>();
        for (String each : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            reports.add(json.readTree(each));
        }
        return reports;
    }
}
