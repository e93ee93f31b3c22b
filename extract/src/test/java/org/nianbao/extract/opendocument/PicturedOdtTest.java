// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.extract.picture.PictureParts;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class PicturedOdtTest {
    private static final String TABLE = "2x2[0.0:信息内容,0.1:制发件数,1.0:规章,1.1:12]";
    private static final String FRAME = "<d:frame><d:image x:href='Pictures/a.png'/></d:frame>";
    private static final String START =
            "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:d='d' xmlns:x='x' xmlns:b='b'>" + "<o:body><o:text>";
    private static final String END = "</o:text></o:body></o:document-content>";

    private static Document read(String body, Recognition recognition) throws IOException, RejectionException {
        byte[] odt = PictureParts.zip(
                Map.of("content.xml", START + body + END),
                Map.of("Pictures/a.png", PictureParts.png(PictureParts.table("12"))));
        return new OdtReader(recognition).read(PictureParts.source(odt, MediaTypes.ODT), Limits.standard());
    }

    private static Recognition one() {
        return Recognition.by(new ScriptedRecogniser(PictureParts.table("12")));
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsAPicturedTableBehindItsParagraph() throws IOException, RejectionException {
        Document document = read("<t:p>二</t:p><t:p>如图" + FRAME + "</t:p><t:p>三</t:p>", one());
        assertEquals("二 ¶ 如图 ¶ " + TABLE + " ¶ 三", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("recognisedPicture"), codes(document));
        Cell cell = ((Table) document.blocks().get(2)).cells().get(3);
        assertEquals(new PartPath("Pictures/a.png", 1, 2, 2), cell.location());
    }

    @Test
    void readsAPictureThatIsAnchoredToThePage() throws IOException, RejectionException {
        Document document = read(FRAME + "<t:p>三</t:p>", one());
        assertEquals(TABLE + " ¶ 三", ShownBlocks.of(document.blocks()));
    }

    @Test
    void leavesPicturesBesideATableAlone() throws IOException, RejectionException {
        String row = "<b:table-row><b:table-cell><t:p>甲" + FRAME
                + "</t:p></b:table-cell><b:table-cell><t:p>乙</t:p></b:table-cell></b:table-row>";
        Document document = read("<b:table>" + row + row + "</b:table><t:p>" + FRAME + "</t:p>", one());
        assertEquals("2x2[0.0:甲,0.1:乙,1.0:甲,1.1:乙]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of(), codes(document));
    }

    @Test
    void asksForARecogniserWhereThereIsNothingButPictures() throws IOException, RejectionException {
        assertEquals(List.of("pictureNotRead"), codes(read("<t:p>二" + FRAME + "</t:p>", Recognition.none())));
        RejectionException rejection =
                assertThrows(RejectionException.class, () -> read("<t:p>" + FRAME + "</t:p>", Recognition.none()));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
    }

    @Test
    void doesNotTakeTheBytesOfAPictureForText() throws RejectionException {
        String flat = "<o:document xmlns:o='o' xmlns:t='t' xmlns:d='d'><o:body><o:text><t:p>二<d:frame><d:image>"
                + "<o:binary-data>iVBORw0KGgo=</o:binary-data></d:image></d:frame></t:p></o:text></o:body></o:document>";
        Document document = FlatOdfReader.ofTexts()
                .read(
                        PictureParts.source(flat.getBytes(StandardCharsets.UTF_8), MediaTypes.FLAT_ODT),
                        Limits.standard());
        assertEquals("二", ShownBlocks.of(document.blocks()));
    }
}
