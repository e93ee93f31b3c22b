// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageMetadata;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

class HtmlReaderTest {
    private static String show(String html) {
        return Pages.show(Pages.read(html));
    }

    @Test
    void givesHeadingsParagraphsAndTablesInReadingOrder() {
        assertEquals(
                "# 年度报告\n一、总体情况\n[规章|0//行政规范性文件|2]\n二、其他",
                show("<h1>年度报告</h1><p>一、总体情况</p><table><tr><td>规章<td>0<tr><td>行政规范性文件<td>2</table>二、其他"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<p> a &#10; b&#9; c </p>                   ¦ a b c",
                "<p>&nbsp;&nbsp;甲&nbsp;&nbsp;乙&nbsp;</p>     ¦ 甲  乙",
                "<p>　　甲　乙　</p>                           ¦ 甲　乙",
                "<p>政&shy;府&#8203;信&#65279;息</p>           ¦ 政府信息",
                "<p><b>甲</b> <i>乙</i><u>丙</u></p>           ¦ 甲 乙丙",
                "<p>甲<o:p></o:p><span lang=EN-US>2024</span>年</p> ¦ 甲2024年",
                "<p>甲<!--[if !supportLists]-->一、<!--[endif]-->乙</p> ¦ 甲一、乙",
                "<p>甲<![if !vml]>乙<![endif]></p>            ¦ 甲乙",
                "<xml><w:WordDocument>Print</w:WordDocument></xml><p>甲</p> ¦ 甲",
                "<script>x</script><style>y</style><template>z</template><noscript>n</noscript><p>甲</p> ¦ 甲",
                "<p hidden>x</p><p style='color:red; DISPLAY : None'>x</p><p style='visibility:hidden'>x</p>甲 ¦ 甲",
                "<p aria-hidden=true>x</p><p style='display:block'>甲</p> ¦ 甲",
                "<select><option>x</select><input value=x><button>x</button>甲 ¦ 甲",
                "<p style='display:no'>甲</p>                  ¦ 甲",
            })
    void keepsWhatABrowserShows(String html, String expected) {
        assertEquals(expected, show(html));
    }

    @Test
    void makesEveryVisualLineAParagraph() {
        assertEquals("甲\n乙\n丙\n丁", show("<div>甲<br>乙<br><br>丙<p>丁</div>"));
        assertEquals("规章 | 0 | 0\n许可 | 1", show("<pre>规章 | 0 | 0\r\n  许可 | 1\n\n</pre>"));
        assertEquals("甲   1\n乙   2", show("<div style='white-space: pre-wrap'>甲   1\n乙   2</div>"));
        assertEquals("## 甲⏎乙", show("<h2>甲<br>乙</h2>"));
    }

    @Test
    void keepsTextOfAHeadingThatWasNeverClosed() {
        String shown = show("<h2>年报<p>一</p><p>二</p><p>三</p><p>四</p>");
        assertEquals("## 年报\n## 一\n## 二\n三\n四", shown);
    }

    @Test
    void partsCellParagraphsAndBreaksByLineEnds() {
        assertEquals(
                "[商业⏎企业|科研⏎机构|1 043]",
                show("<table><tr><td><p>商业</p><p>企业</p><td>科研<br/>机构<td>&nbsp; 1&nbsp;&nbsp;043 </table>"));
    }

    @Test
    void takesTheCharsetOfTheSourceAndStripsTheByteOrderMark() throws RejectionException {
        Charset gb = Charset.forName("GB18030");
        assertEquals("镕堃㐂", Pages.show(Pages.readBytes("<p>镕堃㐂".getBytes(gb), gb, Limits.standard())));
        byte[] marked = "\ufeff<p>甲".getBytes(StandardCharsets.UTF_8);
        assertEquals("甲", Pages.show(Pages.readBytes(marked, null, Limits.standard())));
        byte[] broken = {'<', 'p', '>', 'a', (byte) 0xff, 'b'};
        assertEquals("a\ufffdb", Pages.show(Pages.readBytes(broken, StandardCharsets.UTF_8, Limits.standard())));
    }

    @Test
    void readsMetadataInAnyCase() {
        PageMetadata metadata = Pages.read("""
                <html><head><title>窗口</title><META NAME="articletitle" CONTENT=" 某局 年报 ">
                <meta name="SiteName" content="某市政府"><meta name="ContentSource" content="某局">
                <meta name="SiteIDCode" content="5109000001">
                <meta name="PubDate" content="2025-01-20 09:30"><meta name="Author" content=""></head><body></body></html>
                """).metadata();
        assertEquals(new PageMetadata("某局 年报", "某市政府", "某局", null, "2025-01-20 09:30", "5109000001"), metadata);
        assertEquals(
                "甲",
                Pages.read("<title>窗</title><meta property='og:title' content='甲'>")
                        .metadata()
                        .title());
        assertEquals("窗", Pages.read("<title> 窗\n</title><p>x").metadata().title());
        assertNull(Pages.read("<p>x").metadata().title());
    }

    @Test
    void givesNoBlocksForAnEmptyBody() {
        Document document = Pages.read("<html><body></body></html>");
        assertTrue(document.blocks().isEmpty());
        assertTrue(document.problems().isEmpty());
    }

    @Test
    void readsHiddenTablesWhereNoneAreShownAndSaysSo() {
        String rows = "<tr><td>规章<td>0<td>1".repeat(6);
        Document document = Pages.read("<div style='display:none'><table>" + rows + "</table></div><p>甲");
        assertEquals(1, Pages.tables(document).size());
        assertEquals(List.of("hiddenContent"), Pages.problemCodes(document));
    }

    @Test
    void readsABodyThatIsShownByScript() {
        assertEquals("甲", show("<body style='display:none'><p>甲</body>"));
    }
}
