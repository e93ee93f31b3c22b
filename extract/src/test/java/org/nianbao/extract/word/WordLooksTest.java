// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.extract.word.WordMarkup.p;
import static org.nianbao.extract.word.WordMarkup.r;
import static org.nianbao.extract.word.WordMarkup.tbl;
import static org.nianbao.extract.word.WordMarkup.tc;
import static org.nianbao.extract.word.WordMarkup.tr;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Document;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.ingest.RejectionException;

class WordLooksTest {
    private static final String STYLES = "<w:styles xmlns:w='u'>"
            + "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='20'/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type='character' w:styleId='gone'><w:name w:val='gone'/><w:rPr><w:strike/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='kin'><w:name w:val='kin'/><w:basedOn w:val='gone'/></w:style>"
            + "<w:style w:type='character' w:styleId='mark'><w:name w:val='footnote reference'/>"
            + "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='back'><w:name w:val='back'/><w:basedOn w:val='mark'/>"
            + "<w:rPr><w:vertAlign w:val='baseline'/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='hide'><w:name w:val='h'/><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='large'><w:name w:val='l'/><w:rPr><w:sz w:val='60'/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='old'><w:name w:val='old'/><w:rPr><w:strike/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='round'><w:name w:val='r'/><w:basedOn w:val='round'/></w:style>"
            + "</w:styles>";

    private static Document read(String body) throws IOException, RejectionException {
        return new WordMarkup().with("word/styles.xml", STYLES).read(body);
    }

    private static String shown(String runs) throws IOException, RejectionException {
        return ShownBlocks.of(read("<w:p>" + runs + "</w:p>").blocks());
    }

    private static String style(String id) {
        return "<w:rStyle w:val='" + id + "'/>";
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void takesTheLookOfCharacterStyles() throws IOException, RejectionException {
        assertEquals("3¹", shown(r("", "3") + r(style("mark"), "1")));
        assertEquals("31", shown(r("", "3") + r(style("back"), "1")));
        assertEquals("3", shown(r("", "3") + r(style("hide"), "1")));
        assertEquals("3", shown(r("", "3") + r(style("none"), "")));
        Document struck = read("<w:p>" + r("", "3") + r(style("gone"), "1") + r(style("kin"), "2") + "</w:p>");
        assertEquals("3", ShownBlocks.of(struck.blocks()));
        assertEquals(List.of("struckText", "struckText"), codes(struck));
    }

    @Test
    void letsTheRunOverruleItsStyles() throws IOException, RejectionException {
        assertEquals("31", shown(r("", "3") + r(style("gone") + "<w:strike w:val='0'/>", "1")));
        assertEquals("31", shown(r("", "3") + r(style("mark") + "<w:vertAlign w:val='baseline'/>", "1")));
        String old = "<w:pPr><w:pStyle w:val='old'/></w:pPr>";
        assertEquals("6", shown(old + r("", "5") + r("<w:strike w:val='false'/>", "6")));
        // What the paragraph's style and the run's style both turn on is off.
        assertEquals("6", shown(old + r("", "5") + r(style("gone"), "6")));
        assertEquals("5", shown("<w:pPr><w:pStyle w:val='round'/></w:pPr>" + r("", "5")));
    }

    @Test
    void takesTextMovedByAThirdOfItsSizeForAMark() throws IOException, RejectionException {
        assertEquals("3¹", shown(r("", "3") + r("<w:position w:val='6'/>", "1")));
        assertEquals("31", shown(r("", "3") + r("<w:position w:val='5'/>", "1")));
        assertEquals("3₁", shown(r("", "3") + r("<w:position w:val='-8'/>", "1")));
        assertEquals("31", shown(r("", "3") + r("<w:position w:val='8'/><w:sz w:val='32'/>", "1")));
        assertEquals("31", shown(r("", "3") + r(style("large") + "<w:position w:val='8'/>", "1")));
        assertEquals("3¹", shown(r("", "3") + r("<w:sz w:val='10'/><w:position w:val='3'/>", "1")));
    }

    @Test
    void leavesOutWhatTrackedChangesTakeAway() throws IOException, RejectionException {
        String changed = "<w:cellDel w:id='1' w:author='a'/>";
        String start = "<w:cellMerge w:id='1' w:vMerge='rest'/>";
        String goesOn = "<w:cellMerge w:id='2' w:vMerge='cont'/>";
        String apart = "<w:vMerge/><w:cellMerge w:id='3' w:vMergeOrig='cont'/>";
        assertEquals(
                "1x2[0.0:a,0.1:c]",
                ShownBlocks.of(
                        read(tbl(tr(tc("a"), tc(changed, p("b")), tc("c")))).blocks()));
        assertEquals(
                "2x2[0.0/2x1:a,0.1:b,1.1:c]",
                ShownBlocks.of(read(tbl(tr(tc(start, p("a")), tc("b")), tr(tc(goesOn, "<w:p/>"), tc("c"))))
                        .blocks()));
        assertEquals(
                "2x1[0.0:a,1.0:b]",
                ShownBlocks.of(read(tbl(tr(tc("<w:vMerge w:val='restart'/>", p("a"))), tr(tc(apart, p("b")))))
                        .blocks()));
        assertEquals(
                "x",
                shown("<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='old'/></w:pPr></w:pPrChange></w:pPr>"
                        + r("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", "x")));
    }

    @Test
    void readsATableInATextBox() throws IOException, RejectionException {
        String box = "<w:txbxContent>" + p("表") + tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc("d"))) + "</w:txbxContent>";
        assertEquals(
                "前 ¶ 表 ¶ 2x2[0.0:a,0.1:b,1.0:c,1.1:d]",
                shown(r("", "前") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + box
                        + "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"));
        assertEquals(
                "表 ¶ 2x2[0.0:a,0.1:b,1.0:c,1.1:d]",
                shown("<w:r><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></w:r>"));
    }

    @Test
    void readsTheReportInsideALayoutOfTitlesAndTables() throws IOException, RejectionException {
        String inner = tbl(tr(tc("a"), tc("b"), tc("c")), tr(tc("d"), tc("e"), tc("f")));
        assertEquals(
                "标题 ¶ 一、 ¶ 2x3[0.0:a,0.1:b,0.2:c,1.0:d,1.1:e,1.2:f] ¶ 二、 ¶ 2x3[0.0:a,0.1:b,0.2:c,1.0:d,1.1:e,1.2:f]",
                ShownBlocks.of(read(tbl(
                                tr(tc("<w:gridSpan w:val='2'/>", p("标题"))),
                                tr(tc("一、"), tc("", inner + "<w:p/>")),
                                tr(tc("二、"), tc("", inner + "<w:p/>"))))
                        .blocks()));
    }
}
