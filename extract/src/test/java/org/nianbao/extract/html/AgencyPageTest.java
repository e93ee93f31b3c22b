// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.extract.html.ReportSample.AFTER_TABLES;
import static org.nianbao.extract.html.ReportSample.BEFORE_TABLES;
import static org.nianbao.extract.html.ReportSample.BETWEEN_TABLES;
import static org.nianbao.extract.html.ReportSample.DATE_LINE;
import static org.nianbao.extract.html.ReportSample.DISCLOSURE_TABLE;
import static org.nianbao.extract.html.ReportSample.REQUESTS_TABLE;
import static org.nianbao.extract.html.ReportSample.SHOWN_DISCLOSURE;
import static org.nianbao.extract.html.ReportSample.SHOWN_REQUESTS;
import static org.nianbao.extract.html.ReportSample.SIGNATURE_DATE;
import static org.nianbao.extract.html.ReportSample.TITLE;
import static org.nianbao.extract.html.ReportSample.body;
import static org.nianbao.extract.html.ReportSample.lines;
import static org.nianbao.extract.html.ReportSample.menu;
import static org.nianbao.extract.html.ReportSample.shownBody;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of the styles that agencies publish in: nothing of the report may go, nothing of the menus may stay. */
class AgencyPageTest {
    private static final String FOOT = "<div class=foot><p>版权所有：临溪县人民政府　主办：临溪县人民政府办公室</p>"
            + "<p>网站标识码：5100000001　<a href='//beian'>蜀ICP备12345678号</a></p></div>";

    private static void assertReads(String html, List<String> expected) {
        assertEquals(String.join("\n", expected), Pages.show(Pages.read(html)));
    }

    private static List<String> withTitle(String... above) {
        List<String> shown = new ArrayList<>(List.of(above));
        shown.addAll(shownBody());
        return shown;
    }

    @Test
    void readsATableLayoutPageOfThe2000s() {
        String html = "<html><head><title>" + TITLE + "</title></head><body><table width=1000><tr>"
                + menu(12, "<td>", "</td>") + "</tr></table><table><tr><td width=200><table>"
                + menu(15, "<tr><td>", "</td></tr>") + "</table></td><td><table><tr><td>您现在的位置：<a href='/'>首页</a> &gt; "
                + "<a href='/gk'>信息公开</a></td></tr><tr><td align=center><b>" + TITLE + "</b></td></tr><tr><td>"
                + DATE_LINE + "</td></tr><tr><td>" + body("<p>　　", "</p>") + "</td></tr></table></td></tr></table>"
                + "<table><tr><td>版权所有：临溪县人民政府</td></tr><tr><td>蜀ICP备12345678号</td></tr></table></body></html>";
        assertReads(html, withTitle(TITLE, DATE_LINE));
    }

    @Test
    void readsADivisionPageOfAContentSystem() {
        String html = "<!DOCTYPE html><html><head><meta name=ArticleTitle content='" + TITLE + "'><title>" + TITLE
                + "_临溪县人民政府</title></head><body><div class=top><ul>" + menu(20, "<li>", "</li>")
                + "</ul><div class=search><input name=q><span>搜索</span></div></div><div ms-controller=login>"
                + "<span ms-repeat=x>{{x.name}}</span></div><div class=login style='display:none'>用户登录 密码</div>"
                + "<div class=wrap><div class=crumb>当前位置：<a href='/'>首页</a>&gt;<a href='/n'>年报</a></div>"
                + "<div class=article><h1>" + TITLE + "</h1><div class=info><span>" + DATE_LINE
                + "</span> 字号：[<a href='javascript:z(1)'>大</a> <a href='javascript:z(0)'>小</a>]</div>"
                + "<div class=TRS_Editor id=zoom><UCAPCONTENT>" + body("<p class=MsoNormal>", "<o:p></o:p></p>")
                + "</UCAPCONTENT></div><div class=share>分享到：<a href=#>微信</a><a href=#>微博</a></div></div></div>"
                + FOOT + "</body></html>";
        List<String> expected = withTitle("# " + TITLE, DATE_LINE + " 字号：[大 小]");
        assertReads(html, expected);
    }

    @Test
    void readsAnArticleBesideSidebarsAndRelatedLinks() {
        String html = "<html><body><header><ul>" + menu(10, "<li>", "</li>") + "</ul></header><main><aside>"
                + "<h3>热点专题</h3><ul>" + menu(8, "<li>", "<span>2025-02-01</span></li>") + "</ul></aside><section><h2>"
                + TITLE + "</h2><p class=t>" + DATE_LINE + "</p><div class=c>" + body("<div><span>", "</span></div>")
                + "<p>" + SIGNATURE_DATE + "</p></div><div class=rel><h4>相关链接</h4><ul>" + menu(6, "<li>", "</li>")
                + "</ul></div><p>上一篇：<a href=/a>某某2023年政府信息公开工作年度报告</a></p></section></main><footer>"
                + FOOT + "</footer></body></html>";
        List<String> expected = withTitle("## " + TITLE, DATE_LINE);
        expected.add(SIGNATURE_DATE);
        assertReads(html, expected);
    }

    @Test
    void readsRelatedLinksInsideTheContentAsFurniture() {
        String html = "<html><body><div>" + menu(10, "", "") + "</div><div class=content><h1>" + TITLE + "</h1>"
                + body("<p>", "</p>") + "<p>附件：<a href=a.pdf>年报.pdf</a></p><h4>推荐</h4>" + menu(6, "<p>", "</p>")
                + "<p>【打印本页】 【关闭窗口】</p></div>" + FOOT + "</body></html>";
        List<String> expected = withTitle("# " + TITLE);
        expected.add("附件：年报.pdf");
        assertReads(html, expected);
    }

    @Test
    void readsTablesThatStandInElementsOfTheirOwn() {
        String html = "<html><body><div id=nav>" + menu(30, "<span>", "</span>") + "</div><div id=main><h1>" + TITLE
                + "</h1><div class=a>" + lines(BEFORE_TABLES, "<p>", "</p>") + "</div><div class=t1>" + DISCLOSURE_TABLE
                + "</div><div class=b>" + lines(BETWEEN_TABLES, "<p>", "</p>") + "</div><div class=t2><div>"
                + REQUESTS_TABLE + "</div></div><div class=c>" + lines(AFTER_TABLES, "<p>", "</p>") + "</div></div>"
                + FOOT + "</body></html>";
        assertReads(html, withTitle("# " + TITLE));
    }

    @Test
    void readsTablesFarFromTheProse() {
        String html = "<html><body><div class=l><ul>" + menu(20, "<li>", "</li>") + "</ul></div><div class=m><div><div>"
                + lines(BEFORE_TABLES, "<p>", "</p>") + "</div></div><div class=tools><a href=#>打印</a><a href=#>收藏</a>"
                + "<a href=#>分享好友</a></div><div><div>" + DISCLOSURE_TABLE + lines(BETWEEN_TABLES, "<p>", "</p>")
                + REQUESTS_TABLE
                + "</div></div><div><a href=/1>菜单甲</a><a href=/2>菜单乙</a><a href=/3>菜单丙</a></div><div class=z>"
                + lines(AFTER_TABLES, "<p>", "</p>") + "</div></div>" + FOOT + "</body></html>";
        assertReads(html, shownBody());
    }

    @Test
    void readsABareWordExport() {
        String html =
                "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator content='Word'>"
                        + "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style>p{}</style></head>"
                        + "<body lang=ZH-CN><div class=WordSection1><p class=MsoTitle align=center><b><span>" + TITLE
                        + "</span></b></p>"
                        + body(
                                "<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US>",
                                "<o:p></o:p></span></p>")
                        + "<p class=MsoNormal>临溪县水务局</p><p class=MsoNormal>" + SIGNATURE_DATE
                        + "</p></div></body></html>";
        List<String> expected = withTitle(TITLE);
        expected.add("临溪县水务局");
        expected.add(SIGNATURE_DATE);
        assertReads(html, expected);
    }

    @Test
    void readsAPageWhoseMenuIsLongerThanItsReport() {
        String html = "<html><body><div><dl>" + menu(900, "<dd>", "</dd>") + "</dl></div><div class=x><p>" + TITLE
                + "</p><p>" + DATE_LINE + "</p><div>" + body("<p>", "</p>") + "</div></div><div>" + menu(300, "", " | ")
                + "</div>" + FOOT + "</body></html>";
        assertReads(html, withTitle(TITLE, DATE_LINE));
    }

    @Test
    void readsAReportWithoutTables() {
        String html = "<html><body><ul>" + menu(40, "<li>", "</li>") + "</ul><div><div class=tt>" + TITLE
                + "</div><div class=tx>" + String.join("<br>　　", BEFORE_TABLES) + "<br><br>"
                + String.join("<br>", AFTER_TABLES)
                + "</div></div>" + FOOT + "</body></html>";
        List<String> expected = new ArrayList<>(List.of(TITLE));
        expected.addAll(BEFORE_TABLES);
        expected.addAll(AFTER_TABLES);
        assertReads(html, expected);
    }

    @Test
    void keepsEverythingOfAPageWithoutFurniture() {
        String html = "<h1>" + TITLE + "</h1><p>" + DATE_LINE + "</p><div>" + body("<p>", "</p>")
                + "</div><p>无</p><p>联系人</p>";
        List<String> expected = withTitle("# " + TITLE, DATE_LINE);
        expected.add("无");
        expected.add("联系人");
        assertReads(html, expected);
    }

    @Test
    void readsTablesAlone() {
        String html = "<body><div>" + menu(40, "<p>", "</p>") + "</div><div>" + DISCLOSURE_TABLE + "</div><div>"
                + REQUESTS_TABLE + "</div>" + FOOT;
        assertReads(html, List.of(SHOWN_DISCLOSURE, SHOWN_REQUESTS));
    }

    @Test
    void keepsTheLinesOfAReportInPlainText() {
        String text = String.join("\n", BEFORE_TABLES) + "\n规章 | 0 | 0 | 0 |\n行政许可 | 17 | |\n"
                + String.join("\n", AFTER_TABLES);
        List<String> expected = new ArrayList<>(BEFORE_TABLES);
        expected.add("规章 | 0 | 0 | 0 |");
        expected.add("行政许可 | 17 | |");
        expected.addAll(AFTER_TABLES);
        assertReads("<div>" + menu(40, "", " ") + "</div><pre>" + text + "</pre>", expected);
        assertReads("<div>" + menu(40, "", " ") + "</div><div>" + text.replace("\n", "<br/>") + "</div>", expected);
    }

    @Test
    void keepsShortLinesOfAReportThatNameToolsOfAPage() {
        String html = "<div>" + menu(40, "<p>", "</p>") + "</div><div>" + lines(BEFORE_TABLES, "<p>", "</p>")
                + "<p>推进网站无障碍建设。</p><p>打印政策汇编200册。</p></div>" + FOOT;
        List<String> expected = new ArrayList<>(BEFORE_TABLES);
        expected.addAll(List.of("推进网站无障碍建设。", "打印政策汇编200册。"));
        assertReads(html, expected);
    }

    @Test
    void takesNoBannerForTheTitleWhereTheArticleHasItsOwn() {
        String html = "<html><head><title>" + TITLE + "_临溪县人民政府门户网站</title></head><body><div><p>临溪县人民政府门户网站</p>"
                + "<p>今天是2025年2月1日 星期六</p><p>搜索</p>" + menu(5, "<span>", "</span>") + "</div><div><div><p>" + TITLE
                + "</p><p>" + DATE_LINE + "</p>" + body("<p>", "</p>") + "</div></div>" + FOOT + "</body></html>";
        assertReads(html, withTitle(TITLE, DATE_LINE));
    }

    @Test
    void readsAnArticleWhoseTitleStandsFarAbove() {
        String html = "<html><head><meta name=ArticleTitle content='" + TITLE + "'></head><body><ul>"
                + menu(30, "<li>", "</li>") + "</ul><div class=hd><div>" + TITLE + "</div></div><div class=bar>"
                + "<ul><li>索 引 号：008/2025-1</li><li>发布机构：县水务局</li><li>" + DATE_LINE + "</li></ul><a href=#>大号字体</a>"
                + "<a href=#>小号字体</a></div><div class=c>" + body("<p>", "</p>") + "</div><div>" + menu(9, "", "")
                + "</div>" + FOOT + "</body></html>";
        assertReads(html, withTitle(TITLE, "索 引 号：008/2025-1", "发布机构：县水务局", DATE_LINE));
    }

    @Test
    void keepsAPageThatHoldsNoArticle() {
        assertReads("<div><p>短行</p><a href=/x>链接</a></div>", List.of("短行", "链接"));
    }
}
