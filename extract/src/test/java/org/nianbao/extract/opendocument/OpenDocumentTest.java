// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class OpenDocumentTest {
    private static final String STYLES =
            "<automatic-styles><style name='up' family='text'><text-properties text-position='super 58%'/></style>"
                    + "<style name='gone' family='text'><text-properties text-line-through-style='solid'/></style>"
                    + "<style name='out' family='table-cell'><text-properties text-line-through-type='single'/></style>"
                    + "<style name='hid' family='text'><text-properties display='none'/></style>"
                    + "<style name='off' family='table'><table-properties display='false'/></style>"
                    + "<style name='kid' family='table-cell' parent-style-name='box'/>"
                    + "<style name='box' family='table-cell'><table-cell-properties border='0.1pt solid'/></style>"
                    + "<list-style name='L'><list-level-style-number level='1' num-format='一, 二, 三, ...' num-suffix='、'/>"
                    + "<list-level-style-number level='2' num-format='1' display-levels='2'/></list-style>"
                    + "</automatic-styles>";

    private static byte[] file(String prolog, String kind, String body, String manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write(("<manifest>" + manifest + "</manifest>").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((prolog + "<document-content>" + STYLES + "<body><" + kind + ">" + body + "</" + kind
                            + "></body></document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Document odt(String body) throws IOException, RejectionException {
        return BrokenFiles.read(new OdtReader(), file("", "text", body, ""));
    }

    private static Document ods(String body) throws IOException, RejectionException {
        return BrokenFiles.read(new OdsReader(), file("", "spreadsheet", "<table name='表'>" + body + "</table>", ""));
    }

    private static RejectionCode refused(DocumentReader reader, byte[] bytes) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(RejectionException.class, () -> BrokenFiles.read(reader, bytes))
                        .code());
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsParagraphsAsPrinted() throws IOException, RejectionException {
        assertEquals(
                "#2一、情况 ¶ a  b  c⏎d ¶ 框",
                ShownBlocks.of(odt("<tracked-changes><p>gone</p></tracked-changes><h outline-level='2'>一、情况</h><p/>"
                                + "<p> a<s c='2'/>b\n <tab/>c<line-break/>d<note><p>n</p></note>"
                                + "<span style-name='hid'>x</span><frame><text-box><p>框</p></text-box></frame></p>")
                        .blocks()));
    }

    @Test
    void keepsFootnoteMarksApartAndLeavesOutStruckText() throws IOException, RejectionException {
        Document document = odt("<p>3<span style-name='up'>1<span style-name='gone'>8</span></span>0</p>");
        assertEquals("3¹0", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("struckText"), codes(document));
        Document sheet =
                ods("<table-row><table-cell style-name='out'><p>1</p></table-cell><table-cell><p>2</p></table-cell>"
                        + "<table-cell><p>3<span style-name='up'>1</span></p></table-cell></table-row>"
                        + "<table-row><table-cell><p>4</p></table-cell><table-cell><p>5</p></table-cell></table-row>");
        assertEquals("2x3[0.0:,0.1:2,0.2:3¹,1.0:4,1.1:5,1.2:]", ShownBlocks.of(sheet.blocks()));
        assertEquals(List.of("struckText"), codes(sheet));
    }

    @Test
    void takesTextMovedByAThirdOfItsSizeForAMark() throws IOException, RejectionException {
        StringBuilder spans = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (String position : List.of("33% 58%", "29% 100%", "-33% 58%", "sub 58%", "0% 100%", "odd")) {
            spans.append("3<span style-name='" + position + "'>1</span> ");
            styles.append("<style family='text' name='" + position + "'><text-properties text-position='" + position
                    + "'/></style>");
        }
        byte[] flat = ("<document><automatic-styles>" + styles + "</automatic-styles><body><text><p>" + spans
                        + "</p></text></body></document>")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "3¹ 31 3₁ 3₁ 31 31",
                ShownBlocks.of(BrokenFiles.read(FlatOdfReader.ofTexts(), flat).blocks()));
    }

    private static String cell(String content) {
        return "<table-cell>" + content + "</table-cell>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table-row>");
        for (String cell : cells) {
            row.append(cell(cell));
        }
        return row.append("</table-row>").toString();
    }

    @Test
    void readsTablesInCellsAndBoxes() throws IOException, RejectionException {
        String inner = "<table>" + row("<p>a</p>", "<p>b</p>") + row("<p>c</p>", "<p>d</p>") + "</table>";
        Document layout = odt("<table>" + row("<p>前</p>" + inner + "<p>后</p>") + "</table>");
        assertEquals("前 ¶ 2x2[0.0:a,0.1:b,1.0:c,1.1:d] ¶ 后", ShownBlocks.of(layout.blocks()));
        assertEquals(
                new PartPath("content.xml", 2, 2, 1),
                ((Table) layout.blocks().get(1)).cells().get(2).location());
        assertEquals(List.of(), codes(layout));
        Document data = odt(
                "<table>" + row("<p>x</p>", inner, "<p>y</p>") + row("<p>1</p>", "<p>2</p>", "<p>3</p>") + "</table>");
        assertEquals("2x3[0.0:x,0.1:a b⏎c d,0.2:y,1.0:1,1.1:2,1.2:3]", ShownBlocks.of(data.blocks()));
        assertEquals(List.of("nestedTable"), codes(data));
        assertEquals(
                "p ¶ 框 ¶ 2x2[0.0:a,0.1:b,1.0:c,1.1:d] ¶ 形",
                ShownBlocks.of(odt("<p>p<frame><text-box><p>框</p>" + inner
                                + "</text-box></frame><custom-shape><title>t</title><p>形</p></custom-shape></p>")
                        .blocks()));
    }

    @Test
    void readsDocumentsThatAreOneFile() throws RejectionException {
        String head = "<document><meta><title>年报</title><creator>办公室</creator></meta>" + STYLES
                + "<master-styles><p>header</p></master-styles><body>";
        String table = "<table name='表'>" + row("<p>a</p>", "<p>b</p>") + row("<p>1</p>", "<p>2</p>") + "</table>";
        byte[] text = (head + "<text><h>一、</h>" + table + "</text></body></document>").getBytes(StandardCharsets.UTF_8);
        Document document = BrokenFiles.read(FlatOdfReader.ofTexts(), text);
        assertEquals("#1一、 ¶ 2x2[0.0:a,0.1:b,1.0:1,1.1:2]", ShownBlocks.of(document.blocks()));
        assertEquals("年报", document.metadata().title());
        assertEquals("办公室", document.metadata().author());
        assertEquals(
                new PartPath("document", 1, 2, 2),
                ((Table) document.blocks().get(1)).cells().get(3).location());
        byte[] sheet =
                (head + "<spreadsheet>" + table + "</spreadsheet></body></document>").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "2x2[0.0:a,0.1:b,1.0:1,1.1:2]",
                ShownBlocks.of(
                        BrokenFiles.read(FlatOdfReader.ofSpreadsheets(), sheet).blocks()));
        assertEquals(RejectionCode.DAMAGED, refused(FlatOdfReader.ofTexts(), sheet));
    }

    @Test
    void printsTheNumbersOfLists() throws IOException, RejectionException {
        assertEquals(
                "一、甲 ¶ 一.1乙 ¶ 丙 ¶ 二、丁 ¶ 三、戊 ¶ 一、己",
                ShownBlocks.of(
                        odt("<list style-name='L'><list-item><p>甲</p><list><list-item><p>乙</p><p>丙</p></list-item>"
                                        + "</list></list-item><list-item><p>丁</p></list-item></list>"
                                        + "<list style-name='L' continue-numbering='true'><list-item><p>戊</p></list-item></list>"
                                        + "<list style-name='L'><list-item><p>己</p></list-item></list>")
                                .blocks()));
    }

    @Test
    void spansOnlyWhatIsCovered() throws IOException, RejectionException {
        Document document = odt("<table><table-column number-columns-repeated='3'/><table-header-rows><table-row>"
                + "<table-cell number-columns-spanned='2' number-rows-spanned='2'><p>a</p></table-cell><covered-table-cell/>"
                + "<table-cell number-rows-spanned='9' number-columns-spanned='99999'><p>b</p><p>c</p></table-cell>"
                + "</table-row></table-header-rows><table-row><covered-table-cell number-columns-repeated='2'/>"
                + "<covered-table-cell><p>secret</p></covered-table-cell></table-row>"
                + "<table-row><table-cell number-columns-repeated='3'><p>0</p></table-cell></table-row></table>");
        assertEquals("3x3[0.0/2x2:a,0.2/2x1:b⏎c,2.0:0,2.1:0,2.2:0]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("spanCut", "hiddenText"), codes(document));
    }

    @Test
    void readsSheetsAsTheyAreShown() throws IOException, RejectionException {
        Document document = ods(
                "<table-column/><table-column visibility='collapse'/>"
                        + "<table-column number-columns-repeated='16382'/>"
                        + "<table-row><table-cell><p>标题</p></table-cell></table-row><table-row number-rows-repeated='3'>"
                        + "<table-cell number-columns-repeated='16384'/></table-row>"
                        + "<table-row><table-cell style-name='kid'><p>甲</p></table-cell><table-cell value='7'><p>7</p></table-cell>"
                        + "<table-cell style-name='kid'><annotation><p>n</p></annotation><p>乙</p></table-cell></table-row>"
                        + "<table-row visibility='filter'><table-cell number-columns-repeated='3'><p>9</p></table-cell></table-row>"
                        + "<table-row><table-cell style-name='box' value='1043'><p>1,043</p></table-cell><table-cell/>"
                        + "<table-cell style-name='box' value='5'/></table-row>"
                        + "<table-row number-rows-repeated='1048000'><table-cell number-columns-repeated='16384'/></table-row>");
        assertEquals("标题 ¶ 2x2[0.0:甲,0.1:乙,1.0:1,043,1.1:5]", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("hiddenRows", "hiddenColumns"), codes(document));
    }

    @Test
    void takesTheStylesThatColumnsAndRowsGiveTheirCells() throws IOException, RejectionException {
        String cells = "<table-cell><p>甲</p></table-cell><table-cell number-columns-repeated='2'/>";
        String rows = "<table-row>" + cells + "</table-row>";
        String boxed = "<table-column number-columns-repeated='16384' default-cell-style-name='box'/>";
        String tail =
                "<table-row number-rows-repeated='1000000'><table-cell number-columns-repeated='16384'/></table-row>";
        assertEquals(
                "甲 ¶ 甲", ShownBlocks.of(ods("<table-column/>" + rows + rows).blocks()));
        Document document =
                ods(boxed + rows + "<table-row>" + cells.replace("'2'/>", "'16383'/>") + "</table-row>" + tail);
        assertEquals(List.of(), codes(document));
        String struck = "<table-row default-cell-style-name='out'>" + cells + "</table-row>";
        assertEquals(List.of("struckText"), codes(ods(boxed + rows + struck)));
    }

    @Test
    void leavesOutHiddenSheets() throws IOException, RejectionException {
        byte[] bytes = file(
                "",
                "spreadsheet",
                "<table name='旧' style-name='off'><table-row><table-cell><p>1</p></table-cell></table-row></table>",
                "");
        Document document = BrokenFiles.read(new OdsReader(), bytes);
        assertEquals("", ShownBlocks.of(document.blocks()));
        assertEquals(List.of("hiddenSheet"), codes(document));
    }

    @Test
    void boundsRepetition() throws IOException {
        String cell = "<table-cell number-columns-repeated='2147483647'><p>1</p></table-cell>";
        String row = "<table-row number-rows-repeated='2147483647'><table-cell><p>1</p></table-cell></table-row>";
        for (String body : new String[] {row + row, "<table-row number-rows-repeated='90'>" + cell + "</table-row>"}) {
            String table = "<table name='t'>" + body + "</table>";
            assertEquals(RejectionCode.TOO_LARGE, refused(new OdtReader(), file("", "text", table, "")));
            assertEquals(RejectionCode.TOO_LARGE, refused(new OdsReader(), file("", "spreadsheet", table, "")));
        }
    }

    @Test
    void believesNoClaimAboutTheSize() throws IOException, RejectionException {
        Document document = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> ods("<table-column number-columns-repeated='1000000'/>"
                        + "<table-column visibility='collapse' number-columns-repeated='1000000'/>"
                        + row("<p>a</p>", "<p>b</p>") + row("<p>c</p>", "<p>d</p>")
                        + "<table-row visibility='collapse' number-rows-repeated='1000000'>"
                        + "<table-cell number-columns-repeated='1000000'/></table-row>"));
        assertEquals("2x2[0.0:a,0.1:b,1.0:c,1.1:d]", ShownBlocks.of(document.blocks()));
    }

    @Test
    void refusesWhatNoDocumentMay() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        assertEquals(RejectionCode.DAMAGED, refused(new OdtReader(), file(entity, "text", "<p>&x;</p>", "")));
        assertEquals(RejectionCode.DAMAGED, refused(new OdtReader(), file("", "spreadsheet", "", "")));
        assertEquals(
                RejectionCode.ENCRYPTED,
                refused(new OdtReader(), file("", "text", "", "<file-entry><encryption-data/></file-entry>")));
        assertEquals(
                RejectionCode.EXPANSION, refused(new OdsReader(), file("", "spreadsheet", " ".repeat(30_000_000), "")));
        assertEquals(
                RejectionCode.TOO_LARGE,
                refused(new OdtReader(), file("", "text", "<list>".repeat(2_000) + "</list>".repeat(2_000), "")));
    }

    @Test
    void survivesBrokenFiles() throws IOException {
        Map<RejectionCode, Integer> codes =
                BrokenFiles.readBroken(new OdtReader(), BrokenFiles.sample("word/open-document.odt"), 200);
        assertTrue(codes.containsKey(RejectionCode.DAMAGED), codes::toString);
    }
}
