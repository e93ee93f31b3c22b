// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.extract.picture.PictureParts;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class PicturedWordTest {
    private static final String LINKS = "<Relationships><Relationship Id='rId1' Target='media/a.png'/>"
            + "<Relationship Id='rId2' Target='media/b.png'/><Relationship Id='rId3' Target='media/c.emf'/></Relationships>";
    private static final String TABLE = "2x2[0.0:信息内容,0.1:制发件数,1.0:规章,1.1:12]";
    private static final String OTHER = "2x2[0.0:信息内容,0.1:制发件数,1.0:规章,1.1:7]";

    private static String drawing(String id) {
        return "<w:p><w:r><w:drawing><a:blip r:embed='" + id + "'/></w:drawing></w:r></w:p>";
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static Document read(String body, Recognition recognition) throws IOException, RejectionException {
        byte[] docx = PictureParts.zip(
                Map.of(
                        "word/document.xml",
                        "<w:document xmlns:w='w' xmlns:a='a' xmlns:r='r' xmlns:v='v'><w:body>" + body
                                + "</w:body></w:document>",
                        "word/_rels/document.xml.rels",
                        LINKS,
                        "word/media/c.emf",
                        "\u0001".repeat(5_000)),
                Map.of(
                        "word/media/a.png",
                        PictureParts.png(PictureParts.table("12")),
                        "word/media/b.png",
                        PictureParts.png(PictureParts.table("7"))));
        return new DocxReader(recognition).read(PictureParts.source(docx, MediaTypes.DOCX), Limits.standard());
    }

    private static Recognition both() {
        return Recognition.by(new ScriptedRecogniser(PictureParts.table("12"), PictureParts.table("7")));
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsPicturedTablesAtTheirPlaces() throws IOException, RejectionException {
        String vml = "<w:p><w:r><w:pict><v:shape><v:imagedata r:id='rId2'/></v:shape></w:pict></w:r></w:p>";
        Document document = read(p("二、主动公开") + drawing("rId1") + p("三、申请") + vml + p("四、其他"), both());
        assertEquals("二、主动公开 ¶ " + TABLE + " ¶ 三、申请 ¶ " + OTHER + " ¶ 四、其他", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("recognisedPicture", "recognisedPicture"), codes(document));
        Cell cell = ((Table) document.blocks().get(1)).cells().get(3);
        assertEquals(new PartPath("word/media/a.png", 1, 2, 2), cell.location());
        assertEquals(Trust.RECOGNISED, cell.trust());
    }

    @Test
    void readsAPictureThatIsShownTwiceOnce() throws IOException, RejectionException {
        Document document = read(drawing("rId1") + p("三") + drawing("rId1"), both());
        assertEquals(TABLE + " ¶ 三", ShownBlocks.of(document.blocks()));
    }

    @Test
    void readsAPictureInAFrameOfOneCellBehindIt() throws IOException, RejectionException {
        String frame = "<w:tbl><w:tr><w:tc>" + drawing("rId1") + "</w:tc></w:tr></w:tbl>";
        Document document = read(p("二") + frame + p("三"), both());
        assertEquals(List.of("recognisedPicture"), codes(document));
        assertTrue(ShownBlocks.of(document.blocks()).endsWith(TABLE + " ¶ 三"));
    }

    @Test
    void leavesPicturesBesideATableAlone() throws IOException, RejectionException {
        String row = "<w:tr><w:tc>" + p("甲") + "</w:tc><w:tc>" + p("乙") + drawing("rId2") + "</w:tc></w:tr>";
        ScriptedRecogniser recogniser = new ScriptedRecogniser();
        Document document = read(
                drawing("rId1") + "<w:tbl>" + row + row + "</w:tbl>" + drawing("rId3"), Recognition.by(recogniser));
        assertEquals("2x2[0.0:甲,0.1:乙,1.0:甲,1.1:乙]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of(), codes(document));
        assertEquals(List.of(), recogniser.seen());
    }

    @Test
    void leavesADeletedPictureOut() throws IOException, RejectionException {
        Document document = read(
                p("二") + "<w:p><w:del><w:r><w:drawing><a:blip r:embed='rId1'/></w:drawing></w:r></w:del></w:p>",
                both());
        assertEquals("二", ShownBlocks.of(document.blocks()));
        assertEquals(List.of(), codes(document));
    }

    @Test
    void namesPicturesThatNobodyCanRead() throws IOException, RejectionException {
        Document document = read(p("二") + drawing("rId1"), Recognition.none());
        assertEquals("二", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("pictureNotRead"), codes(document));
        assertTrue(document.problems().get(0).message().contains("word/media/a.png"));
    }

    @Test
    void namesADrawingThatCannotBeDecoded() throws IOException, RejectionException {
        Document document = read(p("二") + drawing("rId3"), both());
        assertEquals(List.of("pictureNotRead"), codes(document));
    }

    @Test
    void asksForARecogniserWhereThereIsNothingButPictures() {
        RejectionException rejection =
                assertThrows(RejectionException.class, () -> read(drawing("rId1"), Recognition.none()));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
    }
}
