// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class RtfReaderTest {
    private static Document read(String body) throws RejectionException {
        return BrokenFiles.read(
                new RtfReader(), ("{\\rtf1\\ansi\\ansicpg936 " + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String shown(String body) throws RejectionException {
        return ShownBlocks.of(read(body).blocks());
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    /** Bytes of GBK, as RTF escapes them. */
    private static String gbk(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GBK"))) {
            out.append(String.format("\\'%02x", b & 0xFF));
        }
        return out.toString();
    }

    private static String row(String edges, String... cells) {
        StringBuilder out = new StringBuilder("\\trowd" + edges + "\\pard\\intbl ");
        for (String cell : cells) {
            out.append(cell).append("\\cell ");
        }
        return out.append("\\row ").toString();
    }

    @Test
    void decodesTheCodePageAndUnicode() throws RejectionException {
        assertEquals(
                "一、总体镕情况 ¶ 中㐂—“a” b-c",
                shown(gbk("一、总体镕情况") + "\\par{\\uc2\\u20013" + gbk("中")
                        + "}\\uc1\\u13314 ?\\emdash\\ldblquote a\\rdblquote\\~b\\_c\\par"));
    }

    @Test
    void takesTheFontsCharset() throws RejectionException {
        String fonts = "{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}";
        Document document = BrokenFiles.read(
                new RtfReader(),
                ("{\\rtf1\\ansi\\ansicpg1252" + fonts + "\\f0 " + gbk("公开") + "\\par}")
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals("公开", ShownBlocks.of(document.blocks()));
    }

    @Test
    void leavesOutWhatIsNotPrinted() throws RejectionException {
        assertEquals(
                "abc ¶ d",
                shown(
                        "{\\header h\\par}{\\*\\generator g;}{\\*\\unknown u}{\\info{\\title t}{\\operator o}}a{\\v x}b{\\footnote n}"
                                + "{\\deleted y}c{\\pict 00}\\par d{\\field{\\*\\fldinst{ PAGE }}{\\fldrslt{7}}}\\par"));
        assertEquals("t", read("{\\info{\\title t}}a\\par").metadata().title());
        assertEquals("x8", shown("x{\\field{\\*\\fldinst REF a}{\\fldrslt 8}}\\par"));
    }

    @Test
    void keepsFootnoteMarksApartAndLeavesOutStruckText() throws RejectionException {
        Document document =
                read("3{\\super 1}{\\sub 2}\\super 4\\nosupersub 5\\super 6\\plain 7{\\strike 8}{\\striked1 9}\\par");
        assertEquals("3¹₂⁴5⁶7", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("struckText"), codes(document));
    }

    @Test
    void knowsHeadingsAndPrintedNumbers() throws RejectionException {
        String styles = "{\\stylesheet{\\s1\\outlinelevel0 Big;}{\\s2 heading 2;}{\\s3 toc 1;}{\\s0 Normal;}}";
        assertEquals(
                "#1a ¶ #2一、b ¶ #3c ¶ d",
                shown(styles + "\\pard\\s1 a\\par\\pard\\s2{\\listtext " + gbk("一、") + "}b\\par\\pard\\s3 gone\\par"
                        + "\\pard\\outlinelevel2 c\\par\\pard d\\par"));
    }

    @Test
    void readsTheSidesOfCells() throws RejectionException {
        Document document = read("x\\par" + row("\\clvmgf\\cellx1000\\cellx3000", "a", "b\\par c")
                + row("\\clvmrg\\cellx1000\\cellx2000\\cellx3000", "", "1", "2")
                + row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000", "3", "", "4") + "\\pard y\\par");
        assertEquals(
                "x ¶ 3x3[0.0/2x1:a,0.1/1x2:b⏎c,1.1:1,1.2:2,2.0/1x2:3,2.2:4] ¶ y", ShownBlocks.of(document.blocks()));
        Table table = (Table) document.blocks().get(1);
        assertEquals(new PartPath("rtf", 1, 2, 3), table.cells().get(3).location());
        assertEquals(List.of(), codes(document));
    }

    /** Word states a row twice, before its texts and behind them; some programs state it for several rows at once. */
    @Test
    void takesTheRowAsItWasStatedLast() throws RejectionException {
        String stated = "\\trowd\\cellx1000\\cellx2000";
        assertEquals(
                "2x2[0.0:a,0.1:b,1.0:c,1.1:d]",
                shown(stated + "\\pard\\intbl a\\cell b\\cell" + stated
                        + "\\row\\pard\\intbl c\\cell d\\cell\\row\\pard\\par"));
    }

    @Test
    void doubtsCellsThatTheRowDoesNotState() throws RejectionException {
        Document document = read(row("\\cellx1000", "a", "b") + "\\pard\\par");
        assertEquals("1x2[0.0:a,0.1:b]", ShownBlocks.of(document.blocks()));
        assertTrue(((Table) document.blocks().get(0)).cells().stream().allMatch(Cell::doubtful));
        assertEquals(List.of("brokenRow"), codes(document));
    }

    @Test
    void readsWhatStandsBeforeACut() throws RejectionException {
        byte[] cut = ("{\\rtf1 a\\par" + row("\\cellx1000\\cellx2000", "b", "c")
                        + "\\trowd\\cellx9\\pard\\intbl d\\cell e\\cell f")
                .getBytes(StandardCharsets.US_ASCII);
        Document document = BrokenFiles.read(new RtfReader(), cut);
        assertEquals("a ¶ 1x2[0.0:b,0.1:c]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("cutOff"), codes(document));
    }

    @Test
    void tellsOfARowThatDoesNotEnd() throws RejectionException {
        Document document = read(row("\\cellx1000\\cellx2000", "b", "c") + "\\trowd\\cellx9\\pard\\intbl d\\cell e");
        assertEquals("1x2[0.0:b,0.1:c] ¶ e", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("openRow"), codes(document));
    }

    private static String nestedRow(String edges, String... cells) {
        StringBuilder out = new StringBuilder("\\pard\\intbl\\itap2 ");
        for (String cell : cells) {
            out.append(cell).append("\\nestcell{\\nonesttables\\par}");
        }
        return out.append("{\\*\\nesttableprops\\trowd")
                .append(edges)
                .append("\\nestrow}")
                .toString();
    }

    @Test
    void readsTheTableThatAnotherOneLaysOut() throws RejectionException {
        String inner = nestedRow("\\cellx1000\\cellx2000", "a", "b") + nestedRow("\\cellx2000", "c");
        Document document = read("\\trowd\\cellx9000\\pard\\intbl before\\par " + inner
                + nestedRow("\\cellx1000\\cellx2000", "d", "e") + "\\pard\\intbl after\\cell\\row\\pard end\\par");
        assertEquals(
                "before ¶ 3x2[0.0:a,0.1:b,1.0/1x2:c,2.0:d,2.1:e] ¶ after ¶ end", ShownBlocks.of(document.blocks()));
        Table table = (Table) document.blocks().get(1);
        assertEquals(new PartPath("rtf", 2, 3, 2), table.cells().get(4).location());
        assertEquals(List.of(), codes(document));
    }

    @Test
    void keepsTheTextOfATableInADataCell() throws RejectionException {
        Document document = read("\\trowd\\cellx1000\\cellx9000\\pard\\intbl x\\cell "
                + nestedRow("\\cellx1000\\cellx2000", "a", "b") + nestedRow("\\cellx2000", "c")
                + "\\pard\\intbl\\cell\\row" + row("\\cellx1000\\cellx9000", "y", "z") + "\\pard\\par");
        assertEquals("2x2[0.0:x,0.1:a b⏎c,1.0:y,1.1:z]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("nestedTable"), codes(document));
    }

    @Test
    void readsTextBoxesBehindTheirParagraph() throws RejectionException {
        String box = "{\\shptxt\\pard in the box\\par" + row("\\cellx1000\\cellx2000", "a", "b") + "\\pard tail}";
        assertEquals(
                "ab ¶ in the box ¶ 1x2[0.0:a,0.1:b] ¶ tail ¶ c",
                shown("a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}" + box
                        + "}{\\shprslt{\\*\\do{\\dptxbxtext twice\\par}}}}" + "b\\par c\\par"));
        assertEquals("a ¶ old", shown("a{\\*\\do{\\dptxbxtext old\\par}}\\par"));
        assertEquals("a", shown("{\\header{\\shp{\\*\\shpinst" + box + "}}}a\\par"));
        assertEquals(
                "1x2[0.0:x⏎boxed,0.1:y]",
                shown(
                        "\\trowd\\cellx1000\\cellx2000\\pard\\intbl x{\\shp{\\*\\shpinst{\\shptxt boxed\\par}}}\\cell y\\cell\\row"
                                + "\\pard\\par"));
    }

    @Test
    void takesTextMovedByAThirdOfItsSizeForAMark() throws RejectionException {
        assertEquals("3¹ 31 3₁ 31", shown("\\fs20 3{\\up6 1} 3{\\up5 1} 3{\\dn8 1} {\\fs32 3{\\up8 1}}\\par"));
        assertEquals("3¹1", shown("\\fs20 3\\up6 1\\up0 1\\par"));
    }

    private static RejectionCode refused(String body) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(RejectionException.class, () -> read(body)).code());
    }

    @Test
    void boundsWhatAFileMayClaim() {
        assertEquals(RejectionCode.TOO_LARGE, refused("{".repeat(1_000_000)));
        assertEquals(RejectionCode.TOO_LARGE, refused("{\\b ".repeat(1_000_000) + "}".repeat(1_000_000)));
        assertEquals(RejectionCode.TOO_LARGE, refused("\\pard\\intbl\\itap1000000 a\\nestcell"));
        assertEquals(RejectionCode.TOO_LARGE, refused("{\\shptxt a".repeat(100_000)));
        assertEquals(RejectionCode.TOO_LARGE, refused("\\trowd" + "\\cellx9".repeat(300_000)));
        assertEquals(RejectionCode.TOO_LARGE, refused("\\trowd\\cellx9\\intbl" + "\\cell\\row".repeat(300_000)));
        assertEquals(RejectionCode.DAMAGED, refused("\\trowd\\cellx99999999999999999999 "));
    }

    @Test
    void readsOnPastAMillionGroups() throws RejectionException {
        Document document =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("{}".repeat(1_000_000) + "a\\par"));
        assertEquals("a", ShownBlocks.of(document.blocks()));
    }

    @Test
    void laysAWildTableOutSoon() throws RejectionException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append(row("\\clvmgf\\cellx" + (i * 7919 % 100_003 + 1) + "\\cellx" + (200_000 + i * 31), "a", "b"));
        }
        Document document = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(rows + "\\pard\\par"));
        assertEquals(20_000, ((Table) document.blocks().get(0)).rows());
    }

    @Test
    void survivesBrokenFiles() throws IOException {
        Map<RejectionCode, Integer> codes =
                BrokenFiles.readBroken(new RtfReader(), BrokenFiles.sample("word/rich-text.rtf"), 200);
        assertTrue(codes.values().stream().mapToInt(Integer::intValue).sum() < 100, codes::toString);
    }
}
