// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.extract.Document;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

class TextReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Written text (␤ line end, ␉ tab, ⍽ full-width space) and the blocks it holds, {@code ;} between blocks. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            padded: swallowed slots are bars          ¦ 项 | |||␤甲 | 乙 | 丙 | 丁 |␤章 | 0 | 1 | 2 |         ¦ T [项][][][] [甲][乙][丙][丁] [章][0][1][2]
            padded: last row without its bar          ¦ 甲 | 乙 | 丙 |␤章 | 0 | 1                             ¦ T [甲][乙][丙] [章][0][1]
            padded: printed blanks                    ¦ 甲 | 乙 | 丙 |␤章 |  | 1 |␤节 | 0 |  |                  ¦ T [甲][乙][丙] [章][][1] [节][0][]
            padded: collapsed blanks                  ¦ 甲 | 乙 | 丙 |␤章 || 1 |                               ¦ T [甲][乙][丙] [章][][1]
            padded: blank first slot is no border     ¦ 甲 | 乙 | 丙 |␤ | 0 | 1 |␤ | 2 | 3 |                  ¦ T [甲][乙][丙] [][0][1] [][2][3]
            padded: heading ends the table            ¦ 甲 | 乙 |␤章 | 0 |␤二、情况␤甲 | 乙 | 丙 |␤章 | 0 | 1 |    ¦ T [甲][乙] [章][0];P 二、情况;T [甲][乙][丙] [章][0][1]
            padded: blank lines between rows          ¦ 甲 | 乙 |␤␤章 | 0 |␤␤节 | 1 |                          ¦ T [甲][乙] [章][0] [节][1]
            padded: cell broken over lines            ¦ 甲 | 乙 | 丙 |␤章 | 22␤（改 16 件） | 1 |␤节 | 0 | 1 |    ¦ T [甲][乙][丙] [章][22␤（改 16 件）][1] [节][0][1]
            padded: last cell broken over lines       ¦ 甲 | 乙 | 丙 |␤章 | 1 | 22␤（改） |␤节 | 0 | 1 |         ¦ T [甲][乙][丙] [章][1][22␤（改）] [节][0][1]
            padded: cell broken over three lines      ¦ 甲 | 乙 | 丙 |␤章 | 22␤其中␤改 | 1 |␤节 | 0 | 1 |        ¦ T [甲][乙][丙] [章][22␤其中␤改][1] [节][0][1]
            padded: row cut off keeps its width       ¦ 甲 | 乙 | 丙 | 丁 |␤章 | 0 | 1 | 2 |␤节 | 0             ¦ T [甲][乙][丙][丁] [章][0][1][2] [节][0]
            padded: lost bar stays in its row         ¦ 甲 | 乙 | 丙 |␤章 0 | 1 |␤节 | 0 | 1 |                 ¦ T [甲][乙][丙] [章 0][1] [节][0][1]
            padded: label broken over lines           ¦ 甲 | 乙 |␤章 | 0 |␤（四）无␤法提供 | 1 |␤节 | 2 |          ¦ T [甲][乙] [章][0] [（四）无␤法提供][1] [节][2]
            padded: heading above a like table        ¦ 甲 | 乙 |␤章 | 0 |␤（二）情况␤甲 | 乙 |␤节 | 2 |            ¦ T [甲][乙] [章][0];P （二）情况;T [甲][乙] [节][2]
            padded: rule alone                        ¦ 甲␤---|---␤乙                                           ¦ P 甲;P ---|---;P 乙
            joined: no bar after the last             ¦ 甲 | 乙 | 丙␤项 ||␤章 | 0 | 1                          ¦ T [甲][乙][丙] [项][][] [章][0][1]
            joined: blank last slot                   ¦ 甲 | 乙 | 丙␤章 | 0 |␤节 | 1 | 2                       ¦ T [甲][乙][丙] [章][0][] [节][1][2]
            joined: other tables decide               ¦ 甲 | 乙␤章 | 0␤项 |␤二、␤项 ||␤甲 | 0 |                   ¦ T [甲][乙] [章][0] [项][];P 二、;T [项][][] [甲][0][]
            unpadded                                  ¦ 项|||␤甲|乙|丙|␤章|0|1|␤                               ¦ T [项][][] [甲][乙][丙] [章][0][1]
            unpadded: border                          ¦ |甲|乙|␤|章|0|␤|节||                                   ¦ T [甲][乙] [章][0] [节][]
            unpadded: border lost on one row          ¦ |甲|乙|␤|章|0|␤节|1|␤|目|2|␤|款|3|␤|条|4|␤|编|5|␤|卷|6|␤|册|7|␤|页|8| ¦ T [甲][乙] [章][0] [节][1] [目][2] [款][3] [条][4] [编][5] [卷][6] [册][7] [页][8]
            cell a line                               ¦ 项 |␤||␤甲 |␤乙 |␤丙 |␤章 |␤0 |␤1 |                   ¦ T [项][][] [甲][乙][丙] [章][0][1]
            cell a line: blanks                       ¦ 项 |␤||␤章 |␤ |␤1 |␤节 |␤0 |␤|                        ¦ T [项][][] [章][][1] [节][0][]
            cell a line: last cell without bar        ¦ 项 |␤||␤章 |␤0 |␤1␤五、问题                             ¦ T [项][][] [章][0][1];P 五、问题
            cell a line: last bar lost before heading ¦ 项 |␤||␤章 |␤0 |␤1␤四、题␤甲 |␤乙 |␤||||              ¦ T [项][][] [章][0][1];P 四、题;T [甲][乙][][][][]
            cell a line: heading between tables       ¦ 项 |␤||␤章 |␤0 |␤1 |␤三、题␤甲 |␤|||                   ¦ T [项][][] [章][0][1];P 三、题;T [甲][][][]
            cell a line: broken cells                 ¦ 项 |␤||␤商业␤企业 |␤乙␤其他 |␤丙 |␤章 |␤22␤（改） |␤1 |     ¦ T [项][][] [商业␤企业][乙␤其他][丙] [章][22␤（改）][1]
            cell a line: lost slot stays in its row   ¦ 项 |␤||␤章 |␤0 |␤节 |␤1 |␤2 |␤目 |␤||                ¦ T [项][][] [章][0] [节][1][2] [目][][]
            cell a line: lost slot in the first row   ¦ 项 |␤||␤章 |␤0 |␤||␤节 |␤1 |␤|␤目 |␤||               ¦ T [项][][] [章][0][][] [节][1][] [目][][]
            cell a line: no row ends alone            ¦ 甲 |␤乙 |␤丙 |␤丁 |␤章 |␤0 |␤||␤节 |␤1 |␤2 |␤3 |␤目 |␤3 |␤4 |␤5 |␤项 |␤6 |␤|| ¦ T [甲][乙][丙][丁] [章][0][][] [节][1][2][3] [目][3][4][5] [项][6][][]
            cell a line: lost bar                     ¦ 项 |␤||␤章 |␤0␤1 |␤节 |␤1 |␤2 |␤目 |␤||                   ¦ T [项][][] [章][0][1] [节][1][2] [目][][]
            cell a line: wider table without heading  ¦ 项 |␤||␤项 |␤||␤项 |␤||␤甲 |␤乙 |␤||||␤丙 |␤|||||          ¦ T [项][][] [项][][] [项][][];T [甲][乙][][][][] [丙][][][][][]
            cell a line: no closing line              ¦ 甲 |␤乙 |␤丙 |␤章 |␤0 |␤1 |␤节 |␤2 |␤3 |               ¦ T [甲][乙][丙] [章][0][1] [节][2][3]
            markdown                                  ¦ | 甲 | 乙 |␤|---|:-:|␤| 章 | 0 |                        ¦ T [甲][乙] [章][0]
            markdown: short separator                 ¦ |甲|乙|␤|-|-|␤|章|0|                                   ¦ T [甲][乙] [章][0]
            markdown: dashes are data                 ¦ |甲|乙|␤|---|---|␤|章|0|␤|-|-|                          ¦ T [甲][乙] [章][0] [-][-]
            markdown: no border                       ¦ 甲 | 乙␤---|---␤章 | 0                                  ¦ T [甲][乙] [章][0]
            markdown: marks, breaks, escapes          ¦ |**甲**|`乙`|␤|---|---|␤|商业<br>企业|a\\|b|␤|1\\. x|&nbsp;| ¦ T [甲][乙] [商业␤企业][a|b] [1. x][]
            markdown: stars inside stay               ¦ |*甲* 和 *乙*|丙|␤|---|---|␤|章|*|                        ¦ T [*甲* 和 *乙*][丙] [章][*]
            markdown: row broken in a cell            ¦ |甲|乙|丙|␤|---|---|---|␤|章|22␤（改）|2|␤|节|0|1|        ¦ T [甲][乙][丙] [章][22␤（改）][2] [节][0][1]
            markdown: empty header                    ¦ | | |␤|---|---|␤|章|0|                                 ¦ T [][] [章][0]
            tabs                                      ¦ 项␉␉␤甲␉乙␉丙␤章␉␉0                                     ¦ T [项][][] [甲][乙][丙] [章][][0]
            tabs: blank first slot                    ¦ 甲␉乙␉丙␤␉1␉0␤节␉2␉                                    ¦ T [甲][乙][丙] [][1][0] [节][2][]
            tabs: indented prose is prose             ¦ ␉我局认真␤␉下一步                                         ¦ P 我局认真;P 下一步
            spaces                                    ¦ 甲  乙  商业 企业␤章  0  1                                ¦ T [甲][乙][商业 企业] [章][0][1]
            spaces: full width                        ¦ 甲甲⍽⍽乙乙⍽⍽丙丙␤章⍽⍽0⍽⍽1                                      ¦ T [甲甲][乙乙][丙丙] [章][0][1]
            spaces: prose with gaps is prose          ¦ 我局认真  做好公开␤⍽⍽下一步，我局将  加强                     ¦ P 我局认真  做好公开;P 下一步，我局将  加强
            spaces: gap after a heading's number      ¦ 一、  总体情况␤二、  公开情况␤三、  申请情况                  ¦ P 一、  总体情况;P 二、  公开情况;P 三、  申请情况
            spaces: blanks of aligned columns         ¦ 内容      制发  废止␤规章         0     1␤规范文件    12␤办法               7␤法规         3     4␤总计数      15    12 ¦ T [内容][制发][废止] [规章][0][1] [规范文件][12] [办法][][7] [法规][3][4] [总计数][15][12]
            spaces: blank of no aligned column        ¦ 规章  0  1␤规范文件  12␤办法   7␤法规名  3  4␤总计数目  15  12       ¦ T [规章][0][1] [规范文件][12] [办法][7] [法规名][3][4] [总计数目][15][12]
            single spaces before numbers              ¦ 一、数量 8 0 0 8␤（一）公开 — 0 / 0                        ¦ T [一、数量][8][0][0][8] [（一）公开][—][0][/][0]
            single spaces: header of as many words    ¦ 内容 制发 废止 有效␤规章 0 0 2                            ¦ T [内容][制发][废止][有效] [规章][0][0][2]
            single spaces: two numbers are prose      ¦ 共 3 4                                                  ¦ P 共 3 4
            no separators stay a paragraph            ¦ 数量1000001二、上年0000000                               ¦ P 数量1000001二、上年0000000
            a whole table in one line stays           ¦ 甲 1 0 0 1 乙 0 0 0 0 丙 1 0 0 1                        ¦ P 甲 1 0 0 1 乙 0 0 0 0 丙 1 0 0 1
            drawn frames                              ¦ ┌──┬──┐␤│甲│乙│␤├──┼──┤␤│章│0 │␤└──┴──┘␤+--+--+␤␤结尾        ¦ T [甲][乙] [章][0];P 结尾
            frames of plain characters                ¦ +--+--+␤|甲|乙|␤+==+==+␤|章| 0|␤+--+--+                      ¦ T [甲][乙] [章][0]
            full-width bars                           ¦ 甲｜乙｜␤章｜0｜                                              ¦ T [甲][乙] [章][0]
            menu is a paragraph                       ¦ 首页 | 新闻 | 公开␤正文                                   ¦ P 首页 | 新闻 | 公开;P 正文
            headings                                  ¦ # 年报␤##  一、总体  ##␤#标签␤####### x                  ¦ H1 年报;H2 一、总体;P #标签;P ####### x
            bold line                                 ¦ **一、总体情况**␤**注** 和 **释**                         ¦ P 一、总体情况;P **注** 和 **释**
            one dialect after another                 ¦ 甲 | 乙 |␤章 | 0 |␤二、␤甲␉乙␤章␉0␤三、␤项 |␤||␤章 |␤0 |␤1 | ¦ T [甲][乙] [章][0];P 二、;T [甲][乙] [章][0];P 三、;T [项][][] [章][0][1]
            """)
    void readsSlots(String name, String written, String blocks) {
        Document document = Samples.read(Samples.visible(written.replace("\\\\", "\\")));
        assertEquals(blocks.replace(";", "\n"), Samples.show(document), name);
    }

    @Test
    void marksGeometryAndWidth() {
        Table table =
                Samples.tables(Samples.read("甲 | 乙 |\n章 | 0 | 1 |\n节 | 2 |\n")).get(0);
        assertEquals(Geometry.RAGGED, table.geometry());
        assertEquals(3, table.rows());
        assertEquals(3, table.columns());
    }

    @Test
    void countsPlacesInCodePoints() {
        Table table = Samples.tables(Samples.read("\n 𠮷甲 | 㐂 |\r\n章𠮷 | 0 |")).get(0);
        List<TextSpan> spans =
                table.cells().stream().map(cell -> (TextSpan) cell.location()).toList();
        assertEquals(
                List.of(new TextSpan(2, 1, 3), new TextSpan(2, 6, 7), new TextSpan(3, 0, 2), new TextSpan(3, 5, 6)),
                spans);
    }

    @Test
    void placesBrokenCellOnItsFirstLine() {
        Table table =
                Samples.tables(Samples.read("项 |\n||\n章 |\n22\n（改） |\n1 |")).get(0);
        assertEquals("22\n（改）", table.cells().get(4).text());
        assertEquals(new TextSpan(4, 0, 2), table.cells().get(4).location());
    }

    @ParameterizedTest
    @CsvSource({"10", "13", "11", "12", "133", "8232", "8233"})
    void endsLinesAtEachLineEnd(int lineEnd) {
        assertEquals("P 甲\nP 乙", Samples.show(Samples.read("甲" + (char) lineEnd + "乙")));
    }

    @Test
    void countsCrLfOnce() {
        Document document = Samples.read("甲\r\n\r\n乙\r丙");
        assertEquals(new TextSpan(3, 0, 1), document.blocks().get(1).accept(new PlaceOfParagraph()));
        assertEquals(new TextSpan(4, 0, 1), document.blocks().get(2).accept(new PlaceOfParagraph()));
    }

    @Test
    void decodesByTheCharsetAndDropsTheMark() throws RejectionException {
        Document chinese = new TextReader()
                .read(Samples.source("㐂镕 | 0 |\n堃 | 1 |".getBytes(GB18030), GB18030), Limits.standard());
        assertEquals("T [㐂镕][0] [堃][1]", Samples.show(chinese));
        assertEquals("P 甲", Samples.show(Samples.read("\uFEFF甲")));
    }

    @Test
    void toleratesNul() {
        assertEquals("T [甲][乙] [章][0]", Samples.show(Samples.read("甲\0 | 乙 |\0\n\0章 | 0\0 |\n\0")));
    }

    @Test
    void saysWhereBytesCouldNotBeDecoded() throws RejectionException {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xFF, '\n'};
        Document document = new TextReader().read(Samples.source(bytes, StandardCharsets.UTF_8), Limits.standard());
        assertEquals("undecodableBytes", document.problems().get(0).code());
        assertEquals(new TextSpan(2, 0, 2), document.problems().get(0).location());
    }

    @Test
    void readsFrontMatter() {
        Document document = Samples.read("---\ntitle: \"某局2024年年报\"\nauthor: 某局\ndate: 2025-01-20\n---\n# 年报");
        assertEquals("某局2024年年报", document.metadata().title());
        assertEquals("某局", document.metadata().author());
        assertEquals("2025-01-20", document.metadata().published());
        assertEquals("H1 年报", Samples.show(document));
        assertEquals("P ---\nP 正文\nP ---", Samples.show(Samples.read("---\n正文\n---")));
    }

    @Test
    void rejectsWhiteSpace() {
        RejectionException e = assertThrows(
                RejectionException.class,
                () -> new TextReader()
                        .read(
                                Samples.source(
                                        "\uFEFF \n\t\u3000\0\r\n".getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.UTF_8),
                                Limits.standard()));
        assertEquals(RejectionCode.EMPTY, e.code());
        assertEquals(Stage.EXTRACT, e.stage());
    }

    @ParameterizedTest
    @CsvSource({"'甲|'", "'甲|\n'", "'0\t'", "'甲|0|\n'", "'甲\t0\n'", "'甲  0  0\n'", "'0 0 0\n'", "'|'", "'|\n'"})
    void boundsTheNumberOfCells(String piece) {
        byte[] bytes = piece.repeat(300_000).getBytes(StandardCharsets.UTF_8);
        assertTimeout(Duration.ofMinutes(3), () -> {
            try {
                Document document =
                        new TextReader().read(Samples.source(bytes, StandardCharsets.UTF_8), Limits.standard());
                assertTrue(document.blocks().get(0) instanceof Paragraph);
            } catch (RejectionException e) {
                assertEquals(RejectionCode.TOO_LARGE, e.code());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"'甲'", "'甲\n'", "'甲  乙\n'", "'甲\t乙丙  \n'", "'甲  乙\n甲  乙  丙\n'", "'甲 1'", "'x | y\nz\n'", "'甲 |\n乙\n'"})
    void readsMillionsOfCharactersInLinearTime(String piece) {
        byte[] bytes = piece.repeat(6_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
        assertTimeout(Duration.ofMinutes(3), () -> {
            try {
                new TextReader().read(Samples.source(bytes, StandardCharsets.UTF_8), Limits.standard());
            } catch (RejectionException e) {
                assertEquals(RejectionCode.TOO_LARGE, e.code());
            }
        });
    }

    @Test
    void readsTheSeed() throws Exception {
        Path seed = Path.of("../../../shared/seed/000_2bbfb42973e84ecc.txt");
        seed = Files.exists(seed) ? seed : Path.of("../../shared/seed/000_2bbfb42973e84ecc.txt");
        Assumptions.assumeTrue(Files.exists(seed), "no seed file here");
        Document document = Samples.read(Files.readString(seed));
        List<String> sizes = Samples.tables(document).stream()
                .map(table -> table.rows() + "x" + table.columns() + "="
                        + table.cells().size())
                .toList();
        assertEquals(List.of("14x4=56", "28x10=280", "4x15=60"), sizes);
    }

    private static final class PlaceOfParagraph implements org.nianbao.extract.Block.Visitor<TextSpan> {
        @Override
        public TextSpan heading(org.nianbao.extract.Heading heading) {
            return (TextSpan) heading.location();
        }

        @Override
        public TextSpan paragraph(Paragraph paragraph) {
            return (TextSpan) paragraph.location();
        }

        @Override
        public TextSpan table(Table table) {
            return (TextSpan) table.location();
        }
    }
}
