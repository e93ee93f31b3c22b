// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.Outcome;
import org.nianbao.extract.picture.PictureParts;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.extract.scan.Sheet;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;

class PicturesBesideTest {
    private static final float[] XS = {60, 200, 300, 400, 500};
    private static final String TITLE = "桐河市财政局2022年政府信息公开工作年度报告";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private static Sheet sheet() {
        return new Sheet()
                .grid(XS, new float[] {100, 120, 140, 160, 180})
                .row(XS, 105, "第二十条第（一）项", "", "", "")
                .row(XS, 125, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                .row(XS, 145, "规章", "7", "2", "31")
                .row(XS, 165, "行政规范性文件", "4", "5", "6");
    }

    private void page(String name, String title, String body) {
        files.put(
                name,
                ("<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>二、主动公开政府信息情况</p>" + body
                                + "<p>三、收到和处理政府信息公开申请情况见图。</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<Outcome> convert(Recognition recognition) {
        List<Entry> entries = new ArrayList<>();
        files.forEach((name, bytes) -> {
            String uri = "file:///r/" + name;
            entries.add(new Entry.Found(uri, () -> new RawDocument(uri, bytes, Instant.EPOCH)));
        });
        Joiner joiner = new Joiner(Converter.with(Forms.standard(), Limits.standard(), recognition));
        List<Outcome> outcomes = new ArrayList<>();
        new Groups(entries.iterator())
                .forEachRemaining(piece ->
                        outcomes.add(joiner.convert(piece.entry(), piece.bundle(Limits.standard()), stage -> {})));
        return outcomes;
    }

    private static Report report(Outcome outcome) {
        return ((Outcome.Converted) outcome).report();
    }

    private static List<String> codes(Report report) {
        return report.diagnostics().stream().map(d -> d.code()).toList();
    }

    @Test
    void readsAPictureBesideThePageAsItsTableAndOnce() throws IOException {
        page("a.html", TITLE, "<p><img src='img/%31.png'></p>");
        files.put("img/1.png", PictureParts.png(sheet()));
        ScriptedRecogniser recogniser = new ScriptedRecogniser(sheet());
        List<Outcome> outcomes = convert(Recognition.by(recogniser));
        Report report = report(outcomes.get(0));
        Value issued = report.tables().get(0).values().get(0);
        assertEquals("7", String.valueOf(issued.number()));
        assertTrue(issued.evidence().confidence() != Confidence.CERTAIN);
        assertTrue(String.valueOf(issued.evidence().location()).contains("img"));
        assertTrue(codes(report).contains("recognisedPicture"));
        assertEquals(new Outcome.Joined("file:///r/img/1.png", "file:///r/a.html"), outcomes.get(1));
        assertEquals(1, recogniser.seen().size());
    }

    @Test
    void namesThePictureWhereThereIsNoRecogniser() throws IOException {
        page("a.html", TITLE, "<img src='1.png'>");
        files.put("1.png", PictureParts.png(sheet()));
        List<Outcome> outcomes = convert(Recognition.none());
        assertTrue(codes(report(outcomes.get(0))).contains("pictureNotRead"));
        assertTrue(outcomes.get(1) instanceof Outcome.Joined);
    }

    @Test
    void leavesPicturesOfAPageThatIsNoReportToThemselves() throws IOException {
        page("index.html", "扫描件目录", "<img src='1.png'>");
        files.put("1.png", PictureParts.png(sheet()));
        List<Outcome> outcomes = convert(Recognition.by(new ScriptedRecogniser(sheet())));
        assertEquals(List.of(), report(outcomes.get(0)).tables());
        assertEquals(1, report(outcomes.get(1)).tables().size());
    }

    @Test
    void leavesPicturesBesideATableOfThePageToThemselves() throws IOException {
        page("a.html", TITLE, "<table><tr><td>信息内容<td>件数<tr><td>规章<td>1</table><img src='1.png'>");
        files.put("1.png", PictureParts.png(sheet()));
        List<Outcome> outcomes = convert(Recognition.none());
        assertTrue(outcomes.get(0) instanceof Outcome.Converted);
        assertTrue(outcomes.get(1) instanceof Outcome.Refused);
    }

    @Test
    void readsNoPictureOutsideThePagesFolder() throws IOException {
        page("x/a.html", TITLE, "<img src='../1.png'><img src='/1.png'><img src='http://h/1.png'>");
        files.put("1.png", PictureParts.png(sheet()));
        List<Outcome> outcomes = convert(Recognition.none());
        assertEquals(
                List.of(),
                codes(report(outcomes.get(0))).stream()
                        .filter(code -> code.equals("pictureNotRead"))
                        .toList());
    }
}
