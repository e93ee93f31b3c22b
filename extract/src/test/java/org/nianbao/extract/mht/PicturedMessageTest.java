// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.mht;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.picture.PictureParts;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.ingest.RejectionException;

class PicturedMessageTest {
    private static final String TABLE = "二、公开 ¶ 2x2[0.0:信息内容,0.1:制发件数,1.0:规章,1.1:12] ¶ 三、申请";

    private static Document read(String src, String pictureHeader, Recognition recognition)
            throws IOException, RejectionException {
        String page = "<html><body><p>二、公开</p><img src=\"" + src + "\"><p>三、申请</p></body></html>";
        String message = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n"
                + "--B\r\nContent-Location: http://a.gov.cn/x/page.html\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + page + "\r\n--B\r\n" + pictureHeader
                + "\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(PictureParts.png(PictureParts.table("12"))) + "\r\n--B--\r\n";
        return BrokenFiles.read(new MhtReader(recognition), message.getBytes(StandardCharsets.UTF_8));
    }

    private static Recognition one() {
        return Recognition.by(new ScriptedRecogniser(PictureParts.table("12")));
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void findsAPictureByItsWholeAddress() throws IOException, RejectionException {
        String address = "http://a.gov.cn/x/1.png";
        Document document = read(address, "Content-Location: " + address, one());
        assertEquals(TABLE, ShownBlocks.of(document.blocks()));
        assertEquals(List.of("recognisedPicture"), codes(document));
    }

    @Test
    void findsAPictureAsSeenFromThePage() throws IOException, RejectionException {
        Document document = read("../1.png", "Content-Location: http://a.gov.cn/1.png", one());
        assertEquals(TABLE, ShownBlocks.of(document.blocks()));
    }

    @Test
    void findsAPictureByItsIdentifier() throws IOException, RejectionException {
        Document document = read("cid:1@a", "Content-ID: <1@a>", one());
        assertEquals(TABLE, ShownBlocks.of(document.blocks()));
    }

    @Test
    void namesAPictureThatNobodyCanRead() throws IOException, RejectionException {
        Document document = read("cid:1@a", "Content-ID: <1@a>", Recognition.none());
        assertEquals("二、公开 ¶ 三、申请", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("pictureNotRead"), codes(document));
    }
}
