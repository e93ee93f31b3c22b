// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.extract.scan.Sheet;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

class PicturedTableTest {
    private static final float[] XS = {100, 200, 300};

    private static Sheet sheet() {
        return new Sheet()
                .grid(XS, new float[] {100, 120, 140})
                .row(XS, 105, "信息内容", "制发件数")
                .row(XS, 125, "规章", "12");
    }

    private static String img(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet.picture(60), "png", out);
        return "<p id=pic><img src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(out.toByteArray()) + "\"></p>";
    }

    private static Document read(String html, Recognition recognition) throws RejectionException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new HtmlReader(recognition)
                .read(
                        new SourceDocument(
                                "t.html", MediaTypes.HTML, StandardCharsets.UTF_8, bytes, "", Instant.EPOCH, null),
                        Limits.standard());
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    private static String page(String middle) {
        return "<html><body><p>二、主动公开政府信息情况如下表所示。</p>" + middle + "<p>三、收到和处理政府信息公开申请情况。</p></body></html>";
    }

    @Test
    void readsATableThatAPageShowsAsAPictureAtItsPlace() throws IOException, RejectionException {
        Document document = read(page(img(sheet())), Recognition.by(new ScriptedRecogniser(sheet())));
        List<Block> blocks = document.blocks();
        assertEquals(3, blocks.size());
        assertEquals("三、收到和处理政府信息公开申请情况。", ((Paragraph) blocks.get(2)).text());
        Cell cell = ((Table) blocks.get(1)).cells().get(3);
        assertEquals("12", cell.text());
        assertEquals(Trust.RECOGNISED, cell.trust());
        DomPath path = (DomPath) cell.location();
        assertEquals("#pic > img:nth-child(1) 2 2", path.path() + " " + path.row() + " " + path.column());
        assertEquals(List.of("recognisedPicture"), codes(document));
    }

    @Test
    void namesAPictureThatNobodyCanRead() throws IOException, RejectionException {
        Document document = read(page(img(sheet())), Recognition.none());
        assertEquals(List.of("pictureNotRead"), codes(document));
        assertTrue(document.problems().get(0).message().contains("#pic > img:nth-child(1)"));
    }

    @Test
    void asksForARecogniserWhereThereIsNothingButPictures() throws IOException {
        String html = "<html><body>" + img(sheet()) + "</body></html>";
        RejectionException rejection = assertThrows(RejectionException.class, () -> read(html, Recognition.none()));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
    }

    @Test
    void leavesPicturesBesideATableAlone() throws IOException, RejectionException {
        String table = "<table><tr><td>信息内容<td>制发件数<tr><td>规章<td>12</table>";
        ScriptedRecogniser recogniser = new ScriptedRecogniser();
        Document document = read(page(table + img(sheet())), Recognition.by(recogniser));
        assertEquals(List.of(), recogniser.seen());
        assertEquals(List.of(), codes(document));
    }

    @Test
    void leavesIconsAndBrokenPicturesAlone() throws RejectionException {
        String icon = "<img src=\"data:image/png;base64,iVBORw0KGgo=\"><img src=\"/logo.png\"><img>";
        ScriptedRecogniser recogniser = new ScriptedRecogniser();
        Document document = read(page(icon), Recognition.by(recogniser));
        assertEquals(List.of(), recogniser.seen());
        assertEquals(List.of(), codes(document));
    }
}
