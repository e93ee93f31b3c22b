// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;

class HtmlTableTest {
    private static String show(String html) {
        return Pages.show(Pages.read(html));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<tr><td rowspan=2>a<td>b<tr><td>c                          ¦ [a{2x1}|b//c]",
                "<tr><td>a<td>b<tr><td colspan=2>c                          ¦ [a|b//c{1x2}]",
                "<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d                 ¦ [a{3x1}|b//c//d]",
                "<tbody><tr><td rowspan=0>a<td>b<tbody><tr><td>c<td>d       ¦ [a|b//c|d]",
                "<tbody><tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td>d<td>e ¦ [a{2x1}|b//c//d|e]",
                "<tr><td rowspan=9>a<td>b<tr><td>c                          ¦ [a{2x1}|b//c]",
                "<tr><td colspan=x rowspan=-2>a<td colspan=0>b<tr><td>c<td>d ¦ [a|b//c|d]",
                "<tr><td colspan=' 2px'>a<tr><td>c<td>d                     ¦ [a{1x2}//c|d]",
                "<tfoot><tr><td>z<td>y<tbody><tr><td>a<td>b<thead><tr><th>h<th>i ¦ [h|i//a|b//z|y]",
                "<tr><td>a<td>b<tr><tr><td>c<td>d                           ¦ [a|b////c|d]",
                "<tr><td rowspan=3>a<td>b<tr><tr><td>c                      ¦ [a{3x1}|b////c]",
                "<tr><td>a<td>b<tr><td><td>&nbsp;                           ¦ [a|b//|]",
                "<tr><td>a<td>b<tr style='display:none'><td>x<td>y<tr hidden><td>x<td>y<tr><td>c<td>d ¦ [a|b//c|d]",
                "<tr><td>a<td style='display:none'>x<td>b<tr><td>c<td>d     ¦ [a|b//c|d]",
                "<tr><td>a</tr><tr><td>c</td><td>d<tr><td>e                 ¦ [a//c|d//e]",
                "<colgroup><col><col></colgroup><tr><td>a<td>b<tr><td>c<td>d ¦ [a|b//c|d]",
            })
    void laysTheGridAsTheStandardSays(String rows, String expected) {
        assertEquals(expected, show("<table>" + rows + "</table>"));
    }

    @Test
    void letsCellsOverlapAsABrowserDoesAndSaysSo() {
        Document document = Pages.read("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e</table>");
        assertEquals("[a|b{2x1}//c{1x2}//d|e]", Pages.show(document));
        assertEquals(List.of("cellsOverlap"), Pages.problemCodes(document));
    }

    @Test
    void keepsSpansOfTheRowAboveFreeOfTheNextCells() {
        Table table =
                Pages.onlyTable(Pages.read("<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>"));
        Cell last = table.cells().get(4);
        assertEquals("e", last.text());
        assertEquals(1, last.row());
        assertEquals(3, last.column());
        assertEquals(4, table.columns());
        assertEquals(Geometry.EXPLICIT, table.geometry());
    }

    @Test
    void cutsHugeSpansAndSaysSo() {
        Limits limits = Limits.standard();
        Document document =
                Pages.read("<table><tr><td colspan=1000000 rowspan=99999999999>a<td>b<tr><td>c<td>d</table>", limits);
        Cell first = Pages.onlyTable(document).cells().get(0);
        assertEquals(limits.maxSpan(), first.columnSpan());
        assertEquals(2, first.rowSpan());
        assertEquals(List.of("spanClamped"), Pages.problemCodes(document));
    }

    @Test
    void putsTheCaptionBeforeItsTable() {
        assertEquals("表一\n[a|b//c|d]", show("<table><caption>表一</caption><tr><td>a<td>b<tr><td>c<td>d</table>"));
    }

    @Test
    void walksThroughLayoutTables() {
        assertEquals(
                "标题\n[a|b//c|d]\n[e|f//g|h]\n尾",
                show("<table><tr><td>标题</td></tr><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table>"
                        + "<table><tr><td>e<td>f<tr><td>g<td>h</table></td></tr><tr><td>尾</td></tr></table>"));
    }

    @Test
    void keepsTheTextOfATinyTableInsideACell() {
        Document document = Pages.read("<table><tr><td>规章<td>1<td>2<tr><td>文件<td>3<td>4<tr><td>许可<td>5<td>"
                + "<table><tr><td>6<td>件</table></table>");
        assertEquals("[规章|1|2//文件|3|4//许可|5|6 件]", Pages.show(document));
        assertEquals(List.of("nestedTable"), Pages.problemCodes(document));
    }

    @Test
    void takesATableOfOneCellForABox() {
        assertEquals("[a|甲//c|d]", show("<table><tr><td>a<td><table><tr><td>甲</table><tr><td>c<td>d</table>"));
        assertEquals("甲\n乙", show("<table><tr><td><p>甲<p>乙</table>"));
    }

    @Test
    void keepsFormCellsBesideRunningText() {
        String prose = "<p>本机关认真贯彻落实政府信息公开条例，各项工作有序推进。</p>".repeat(8);
        Table table = Pages.onlyTable(Pages.read("<table><tr><td colspan=3>" + prose + "</td></tr>"
                + "<tr><td>行政规范性文件现行有效件数以及本年废止件数和制发件数</td><td>1</td><td>2</td></tr>".repeat(12)
                + "</table>"));
        assertEquals(13, table.rows());
    }

    @Test
    void partsATableThatHoldsAWholeReport() {
        String prose = "<tr><td colspan=3><p>本机关认真贯彻落实政府信息公开条例，各项工作有序推进。</p>"
                        .concat("<p>本机关认真贯彻落实政府信息公开条例，各项工作有序推进。</p>".repeat(6))
                + "</td></tr>";
        Document document = Pages.read("<table><tr><td colspan=3>某局年报</td></tr>" + prose
                + "<tr><td rowspan=2>规章<td>0<td>1<tr><td>2<td>3<tr><td>文件<td>4<td>5<tr><td>许可<td>6<td>7" + prose
                + "<tr><td>收费<td>8<td>9<tr><td>处罚<td>10<td>11" + prose + "</table>");
        assertEquals(
                List.of("[规章{2x1}|0|1//2|3//文件|4|5//许可|6|7]", "[收费|8|9//处罚|10|11]"),
                Pages.tables(document).stream().map(Pages::show).toList());
        assertEquals("某局年报", Pages.show(document.blocks().get(0)));
        assertEquals(1 + 3 * 7 + 2, document.blocks().size());
        assertEquals(
                "tbody > tr:nth-child(8) > td:nth-child(1)",
                Pages.dom(Pages.tables(document).get(1).cells().get(0).location())
                        .step());
    }

    @Test
    void keepsAFormWithASmallTableInItFromAMenuAroundAForm() {
        String form = "<table><tr><td>规章<td>1<tr><td>文件<td>2<tr><td>许可<td>3</table>";
        assertEquals(
                "[规章|1//文件|2//许可|3]",
                show("<table><tr>" + "<td><a href=/x>菜单</a>".repeat(20) + "<tr><td colspan=20>" + form + "</table>")
                        .replaceAll("菜单\n", ""));
    }

    @Test
    void givesPathsThatNameExactlyTheirCell() {
        String html = "<html><head><meta name=a></head><body><script></script><div id=zoom class=a><p>甲</p>"
                + "<o:p></o:p><font><table><thead><tr><th>h1<th>h2</thead><tr><td>a<td rowspan=2>b"
                + "<tr><td>c</table></font></div><div id=x><div id=x><TABLE><tr><td>e<td>f<tr><td>g<td>h</table>"
                + "</div></div><a:b><table><tbody><tr><td>i<td>j</tbody><tbody><tr><td>k<td>l</table></a:b></body>";
        Document document = Pages.read(html);
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        assertEquals(3, Pages.tables(document).size());
        for (Table table : Pages.tables(document)) {
            for (Cell cell : table.cells()) {
                Elements found = page.select(Pages.dom(cell.location()).path());
                assertEquals(1, found.size(), () -> Pages.dom(cell.location()).path());
                assertEquals(cell.text(), found.get(0).text());
                assertTrue(found.get(0).is("td, th"));
            }
        }
        DomPath path = Pages.dom(Pages.tables(document).get(0).cells().get(4).location());
        assertEquals("#zoom > font:nth-child(3) > table:nth-child(1)", path.scope());
        assertEquals("tbody > tr:nth-child(2) > td:nth-child(1)", path.step());
        assertEquals(3, path.row());
        assertEquals(1, path.column());
    }

    @Test
    void givesPathsThatNameTheElementOfEveryLine() {
        String html = "<body><div><span><p>甲</p></span>乙<ul><li>丙<li>丁</ul></div><h1>戊</h1>";
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        Document document = Pages.read(html);
        assertEquals(
                List.of("p", "div", "li", "li", "h1"),
                document.blocks().stream()
                        .map(block -> block.accept(new BlockPath()))
                        .map(page::select)
                        .map(found -> found.size() == 1 ? found.get(0) : new Element("several"))
                        .map(Element::normalName)
                        .toList());
    }
}
