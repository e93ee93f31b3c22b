// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.extract.sheet.SheetFile.rows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionException;

class XlsxReaderTest {
    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void cutsTheTableOutAndKeepsLoneCellsAsParagraphs() throws IOException, RejectionException {
        SheetFile file = SheetFile.of(rows(".", ". 标题", ".", ". . 甲 乙", ". . 1 .", ". . 2 3", ".", ". 注"));
        assertEquals("标题 ¶ 3x2[0.0:甲,0.1:乙,1.0:1,1.1:,2.0:2,2.1:3] ¶ 注", file.shown());
    }

    @Test
    void tellsPlacesAsTheSheetCountsThem() throws IOException, RejectionException {
        Document document = SheetFile.of("<cols><col min='4' max='4' hidden='1'/></cols>"
                        + rows(".", ". . 甲 9 乙", ". . 1 9 2").replace("<row r='2'>", "<row r='2' hidden='0'>"))
                .read();
        Table table = (Table) document.blocks().get(0);
        assertEquals(new PartPath("xl/s.xml", 1, 3, 5), table.cells().get(3).location());
        assertEquals(List.of("hiddenColumns"), codes(document));
    }

    @Test
    void joinsMergedCellsAndDropsWhatTheyCover() throws IOException, RejectionException {
        String sheet = rows("甲 x 乙", "1 2 3", "4 5 6")
                + "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='C2:C3'/><mergeCell ref='B2:C2'/></mergeCells>";
        SheetFile file = SheetFile.of(sheet);
        assertEquals("3x3[0.0/1x2:甲,0.2:乙,1.0:1,1.1/1x2:2,2.0:4,2.1:5,2.2:6]", file.shown());
        assertEquals(List.of("overlappingRegions"), codes(file.read()));
    }

    @Test
    void leavesOutHiddenRowsAndSheetsAndSaysSo() throws IOException, RejectionException {
        SheetFile file = SheetFile.of(rows("甲 乙", "8 9", "1 2").replace("<row r='2'>", "<row r='2' hidden='1'>")
                        + "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>")
                .part(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='旧' state='veryHidden' r:id='b'/>"
                                + "<sheet name='表' r:id='a'/></sheets></workbook>");
        // A merged cell shows its text as long as any of it is shown.
        assertEquals("2x2[0.0:甲,0.1:乙,1.0:8,1.1:2]", file.shown());
        assertEquals(List.of("hiddenSheet", "hiddenRows"), codes(file.read()));
    }

    private static String styled(String cells, String formats, String styles) throws IOException, RejectionException {
        return SheetFile.of(
                        "<sheetData><row><c t='inlineStr'><is><t>甲</t></is></c><c t='inlineStr'><is><t>乙</t></is></c>"
                                + "</row><row><c><v>7</v></c>" + cells + "</row></sheetData>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>")
                .shown()
                .replace("2x2[0.0:甲,0.1:乙,1.0:7,1.1:", "")
                .replaceFirst("]$", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12|General|12",
                "1043|#,##0|1,043",
                "12.5|0.00|12.50",
                "0.1|General|0.1",
                "1.1000000000000001|General|1.1",
                "810451|General|810451",
                "0|_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ |-",
                "-3|#,##0_);[Red]\\(#,##0\\)|(3)",
                "0.256|0.0%|25.6%",
                "22|0&quot;件&quot;|22件",
                "45688|yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;|2025年1月31日",
            })
    void showsNumbersAsDisplayed(String value, String format, String shown) throws IOException, RejectionException {
        assertEquals(
                shown,
                styled(
                        "<c s='1'><v>" + value + "</v></c>",
                        "<numFmt numFmtId='200' formatCode='" + format + "'/>",
                        "<xf/><xf numFmtId='200'/>"));
    }

    @Test
    void knowsTheFormatsOfChineseProgramsByTheirIndex() throws IOException, RejectionException {
        assertEquals("2025年1月31日", styled("<c s='1'><v>45688</v></c>", "", "<xf/><xf numFmtId='31'/>"));
    }

    @Test
    void readsFormulasByTheirSavedValue() throws IOException, RejectionException {
        assertEquals("12", styled("<c><f>5+7</f><v>12</v></c>", "", ""));
        assertEquals("件", styled("<c t='str'><f>A1</f><v>件</v></c>", "", ""));
        assertEquals("", styled("<c t='str'><f>\"\"</f><v></v></c>", "", "").strip());
        assertEquals("#REF!", styled("<c t='e'><f>Z1</f><v>#REF!</v></c>", "", ""));
    }

    @Test
    void neverTakesAFormulaWithoutValueForABlank() throws IOException, RejectionException {
        SheetFile file = SheetFile.of("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
                + "<row><c><v>3</v></c><c><f>SUM(A1:A2)</f></c></row></sheetData>");
        assertEquals("2x2[0.0:1,0.1:2,1.0:3,1.1:=SUM(A1:A2)]", file.shown());
        assertEquals(List.of("formulaWithoutValue"), codes(file.read()));
    }

    @Test
    void readsZerosThatTheSheetDoesNotShowAsBlanks() throws IOException, RejectionException {
        SheetFile file = SheetFile.of("<sheetViews><sheetView showZeros='0'/></sheetViews><sheetData>"
                + "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>0</v></c></row></sheetData>");
        assertEquals("2x2[0.0:1,0.1:2,1.0:3,1.1:]", file.shown());
        assertEquals(List.of("zerosNotShown"), codes(file.read()));
    }

    @Test
    void readsSharedTextsWithoutHowTheyArePronounced() throws IOException, RejectionException {
        SheetFile file = SheetFile.of("<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                        + "<row><c t='s'><v>9</v></c><c t='b'><v>1</v></c></row></sheetData>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>予以</t></r><r><t>公开_x000D_</t></r><rPh><t>yu</t></rPh></si><si><t>a</t></si></sst>");
        assertEquals("2x2[0.0:予以公开,0.1:a,1.0:#9,1.1:TRUE]", file.shown());
    }

    @Test
    void keepsFootnoteMarksApartAndLeavesOutStruckText() throws IOException, RejectionException {
        SheetFile file = SheetFile.of("<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                        + "<row><c s='1'><v>5</v></c><c t='inlineStr'><is><t>件</t></is></c></row></sheetData>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>3</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r></si>"
                                + "<si><r><rPr><strike/></rPr><t>9</t></r><r><rPr><sz/></rPr><t>8</t></r></si></sst>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>"
                                + "</styleSheet>");
        assertEquals("2x2[0.0:3¹,0.1:8,1.0:,1.1:件]", file.shown());
        assertEquals(List.of("struckText"), codes(file.read()));
    }

    private static final String BORDERS =
            "<styleSheet><borders><border><left/></border><border><left style='thin'/></border></borders>"
                    + "<cellXfs><xf/><xf borderId='1'/></cellXfs></styleSheet>";

    private static SheetFile bordered(String... rows) {
        String sheet = rows(rows).replaceAll("<c r='([A-Z][0-9])' (t='inlineStr'><is><t>)\\|", "<c r='$1' s='1' $2");
        return SheetFile.of(sheet).part("xl/styles.xml", BORDERS);
    }

    @Test
    void takesBordersForTheTablesEndsWithoutBlankRows() throws IOException, RejectionException {
        assertEquals(
                "标题 ¶ 单位:某局 ¶ 2024 ¶ 2x2[0.0:甲,0.1:乙,1.0:1,1.1:2] ¶ 三、情况 ¶ 3x2[0.0:丙,0.1:丁,1.0:3,1.1:,2.0:,2.1:]",
                bordered("标题", "单位:某局 2024", "|甲 |乙", "|1 |2", "三、情况", "|丙 |丁", "|3 |", "| |")
                        .shown());
    }

    @Test
    void keepsALabelRowOfBlanksInsideABorderedTable() throws IOException, RejectionException {
        assertEquals(
                "标题 ¶ 2x2[0.0:甲,0.1:乙,1.0:合计,1.1:]",
                bordered("标题", "|甲 |乙", "|合计 |").shown());
    }

    @Test
    void takesTheTitleOutOfTheFrame() throws IOException, RejectionException {
        assertEquals(
                "标题 ¶ 2x2[0.0:甲,0.1:乙,1.0:1,1.1:2]",
                bordered("|标题", "|甲 |乙", "|1 |2").shown());
    }

    @Test
    void takesAHeaderWithoutBordersForThePartOfTheTable() throws IOException, RejectionException {
        assertEquals(
                "2x3[0.0:甲,0.1:乙,0.2:丙,1.0:1,1.1:2,1.2:3]",
                bordered("甲 乙 丙", "|1 |2 |3").shown());
    }
}
