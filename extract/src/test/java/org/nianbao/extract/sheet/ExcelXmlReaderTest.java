// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class ExcelXmlReaderTest {
    private static final String ROOT = "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
            + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'"
            + " xmlns:html='http://www.w3.org/TR/REC-html40'><Styles><Style ss:ID='Default'><Borders/></Style>"
            + "<Style ss:ID='box'><Borders><Border ss:Position='Left' ss:LineStyle='Continuous'/></Borders></Style>"
            + "<Style ss:ID='sum' ss:Parent='box'><NumberFormat ss:Format='#,##0'/></Style>"
            + "<Style ss:ID='fix'><NumberFormat ss:Format='Fixed'/></Style>"
            + "<Style ss:ID='gone'><Font ss:StrikeThrough='1'/></Style>"
            + "<Style ss:ID='day'><NumberFormat ss:Format='Long Date'/></Style></Styles>";

    private static Document read(String xml) throws RejectionException {
        return BrokenFiles.read(new ExcelXmlReader(), xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String name, String table, String options) {
        return "<Worksheet ss:Name='" + name + "'><Table>" + table + "</Table><WorksheetOptions>" + options
                + "</WorksheetOptions></Worksheet>";
    }

    private static String cell(String attributes, String type, String data) {
        return "<Cell " + attributes + "><Data ss:Type='" + type + "'>" + data + "</Data></Cell>";
    }

    private static String text(String data) {
        return cell("", "String", data);
    }

    private static String row(String... cells) {
        return "<Row>" + String.join("", cells) + "</Row>";
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsCellsAsTheyAreShown() throws RejectionException {
        Document document = read(ROOT
                + sheet(
                        "表",
                        row(cell("ss:MergeAcross='1' ss:MergeDown='1'", "String", "a"), text("b"))
                                + row(cell("ss:Index='3' ss:StyleID='sum'", "Number", "1043"))
                                + row(
                                        text("c"),
                                        cell("ss:StyleID='fix'", "Number", "251000"),
                                        cell("ss:StyleID='day'", "DateTime", "2025-01-20T00:00:00.000")),
                        "")
                + "</Workbook>");
        assertEquals(
                "3x3[0.0/2x2:a,0.2:b,1.2:1,043,2.0:c,2.1:251000.00,2.2:2025年1月20日]", ShownBlocks.of(document.blocks()));
        assertEquals(
                new PartPath("表", 1, 2, 3),
                ((Table) document.blocks().get(0)).cells().get(2).location());
        assertEquals(List.of(), codes(document));
    }

    @Test
    void leavesOutWhatIsNotShown() throws RejectionException {
        Document document = read(ROOT
                + sheet("旧", row(text("x"), text("y")), "<Visible>SheetHidden</Visible>")
                + sheet(
                        "表",
                        "<Column/><Column ss:Hidden='1'/>"
                                + row(text("a"), text("no"), text("3<html:Sup>1</html:Sup>"))
                                + "<Row ss:Hidden='1'>" + text("no") + "</Row>"
                                + row(text("b"), text("no"), cell("", "Number", "0"))
                                + row(text("c"), text("no"), cell("ss:StyleID='gone'", "Number", "8"))
                                + row(text("d"), text("no"), "<Cell ss:Formula='=RC[-1]+1'/>"),
                        "<DoNotDisplayZeros/>")
                + "</Workbook>");
        assertEquals("4x2[0.0:a,0.1:3¹,1.0:b,1.1:,2.0:c,2.1:,3.0:d,3.1:=RC[-1]+1]", ShownBlocks.of(document.blocks()));
        assertEquals(
                Set.of(
                        "hiddenSheet",
                        "formulaWithoutValue",
                        "zerosNotShown",
                        "struckText",
                        "hiddenRows",
                        "hiddenColumns"),
                Set.copyOf(codes(document)));
    }

    private static RejectionCode refused(String xml) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(RejectionException.class, () -> read(xml)).code());
    }

    @Test
    void boundsWhatASheetMayClaim() throws RejectionException {
        assertEquals(
                RejectionCode.DAMAGED,
                refused(ROOT + sheet("t", "<Row ss:Index='2147483647'>" + text("a") + "</Row>", "")));
        assertEquals(
                RejectionCode.DAMAGED, refused(ROOT + sheet("t", row(cell("ss:Index='1000000'", "String", "a")), "")));
        assertEquals(
                RejectionCode.TOO_LARGE,
                refused(ROOT + sheet("t", row(text("a"), text("b")).repeat(150_000), "") + "</Workbook>"));
        assertEquals(RejectionCode.TOO_LARGE, refused(ROOT + "<Worksheet>" + "<Table>".repeat(100_000)));
        assertEquals(RejectionCode.DAMAGED, refused(ROOT + "</Workbook>"));
        String merged = row(cell("ss:MergeAcross='2147483647' ss:MergeDown='2147483647'", "String", "a"), text("b"));
        assertEquals(RejectionCode.DAMAGED, refused(ROOT + sheet("t", merged, "") + "</Workbook>"));
        Document claims = read(ROOT
                + "<Worksheet ss:Name='t'><Table ss:ExpandedColumnCount='1000000' ss:ExpandedRowCount='1000000'>"
                + "<Column ss:Hidden='1' ss:Index='9' ss:Span='2147483647'/>" + row(text("a"), text("b"))
                + row(text("c"), text("d"))
                + "<Row ss:Hidden='1' ss:Span='2147483647'/></Table></Worksheet></Workbook>");
        assertEquals("2x2[0.0:a,0.1:b,1.0:c,1.1:d]", ShownBlocks.of(claims.blocks()));
    }

    @Test
    void survivesBrokenFiles() {
        byte[] whole = (ROOT
                        + sheet("t", row(text("a"), cell("", "Number", "5")).repeat(30), "") + "</Workbook>")
                .getBytes(StandardCharsets.UTF_8);
        Map<RejectionCode, Integer> codes = BrokenFiles.readBroken(new ExcelXmlReader(), whole, 300);
        assertEquals(Set.of(RejectionCode.DAMAGED), codes.keySet());
    }
}
