// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.mht;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class MhtReaderTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String RELATED = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_B\"";
    private static final String HEAD = RELATED + "\r\n\r\n本文档是“单个文件网页”。\r\n\r\n";
    private static final String END = "------=_B--\r\n";

    private static String table(String cells) {
        return "<html><head></head><body><p>前</p><table border=1><tr><td>" + cells.replace(",", "</td><td>")
                + "</td></tr><tr><td>甲</td><td>乙</td></tr></table></body></html>";
    }

    private static String part(String headers, String body) {
        return "------=_B\r\n" + headers + "\r\n\r\n" + body + "\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (byte b : bytes) {
            boolean plain = b > ' ' && b < 0x7F && b != '=';
            out.append(plain ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF));
            if (++line % 20 == 0) {
                out.append("=\r\n");
            }
        }
        return out.toString();
    }

    private static Document read(String message) throws RejectionException {
        return BrokenFiles.read(new MhtReader(), message.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsThePageInItsOwnCharset() throws RejectionException {
        String page = table("规章,5");
        String shown = "前 ¶ 2x2[0.0:规章,0.1:5,1.0:甲,1.1:乙]";
        String html = "Content-Location: file:///C:/a.htm\r\nContent-Type: text/html; charset=\"gb2312\"\r\n"
                + "Content-Transfer-Encoding: ";
        for (String body : List.of(
                part(html + "quoted-printable", quoted(page.getBytes(GBK))),
                part(html + "base64", base64(page.getBytes(GBK))),
                part(html + "base64", base64(page.getBytes(StandardCharsets.UTF_8))))) {
            Document document = read(HEAD + body + part("Content-Type: image/png", "iVBOR") + END);
            assertEquals(shown, ShownBlocks.of(document.blocks()));
            assertEquals(List.of(), codes(document));
            Table table = (Table) document.blocks().get(1);
            assertTrue(table.cells().get(1).location() instanceof DomPath);
        }
        assertEquals(
                shown,
                ShownBlocks.of(read("Content-Type: text/html; charset=utf-8\n\n" + page)
                        .blocks()));
    }

    @Test
    void startsWithThePageThatTheMessageNames() throws RejectionException {
        String head = RELATED + "; start=\"<b@x>\"\r\n\r\n";
        Document document = read(head
                + part("Content-Type: text/html", table("广告,1"))
                + part("Content-ID: <b@x>\r\nContent-Type: text/html", table("规章,5"))
                + END);
        assertEquals("前 ¶ 2x2[0.0:规章,0.1:5,1.0:甲,1.1:乙]", ShownBlocks.of(document.blocks()));
    }

    @Test
    void readsFramesThatHoldTables() throws RejectionException {
        Document document = read(HEAD
                + part("Content-Type: text/html", "<html><frameset><frame src=sheet001.htm></frameset></html>")
                + part("Content-Type: text/html\r\nContent-Location: tabstrip.htm", "<html><body>Sheet1</body></html>")
                + part("Content-Type: text/html\r\nContent-Location: x/sheet001.htm", table("规章,5"))
                + END);
        assertEquals("前 ¶ 2x2[0.0:规章,0.1:5,1.0:甲,1.1:乙]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("framedPage"), codes(document));
        assertTrue(document.problems().get(0).message().contains("sheet001.htm"));
    }

    @Test
    void readsWhatStandsBeforeACut() throws RejectionException {
        String page = base64(table("规章,5").getBytes(StandardCharsets.UTF_8));
        Document document = read(HEAD
                + part(
                        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64",
                        page.substring(0, page.length() - 60)));
        assertTrue(ShownBlocks.of(document.blocks()).startsWith("前 ¶ "));
        assertEquals(List.of("truncated"), codes(document));
    }

    private static RejectionCode refused(String message) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(RejectionException.class, () -> read(message))
                        .code());
    }

    @Test
    void refusesAMessageWithoutAPage() {
        assertEquals(RejectionCode.UNSUPPORTED, refused("MIME-Version: 1.0"));
        assertEquals(RejectionCode.UNSUPPORTED, refused(HEAD + part("Content-Type: image/png", "iVBOR") + END));
    }

    @Test
    void boundsNestingAndParts() throws RejectionException {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 100_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertEquals(RejectionCode.TOO_LARGE, refused(deep.toString()));
        String part = part("Content-Type: text/plain", "x");
        assertEquals(RejectionCode.TOO_LARGE, refused(HEAD + part.repeat(100_001) + END));
        Document document = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> read(HEAD + part.repeat(90_000) + part("Content-Type: text/html", table("规章,5")) + END));
        assertEquals(2, document.blocks().size());
        String header = "Content-Type: text/html; charset=utf-8\r\nX-" + "y".repeat(1 << 20) + ": z";
        assertEquals(RejectionCode.DAMAGED, refused(HEAD + part(header, "x") + END));
    }

    @Test
    void survivesBrokenFiles() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((HEAD
                        + part(
                                "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                                quoted(table("规章,5").getBytes(StandardCharsets.UTF_8)))
                        + END)
                .getBytes(StandardCharsets.UTF_8));
        Map<RejectionCode, Integer> codes = BrokenFiles.readBroken(new MhtReader(), message.toByteArray(), 300);
        assertTrue(codes.values().stream().mapToInt(Integer::intValue).sum() < 250, codes::toString);
    }
}
