// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.extract.numbering.CountingFormat;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

@NullMarked
class DocxReaderTest {
    private static final String ROOT =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                    + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                    + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:a='urn:a'><w:body>";
    private static final String END = "</w:body></w:document>";

    private final List<String[]> parts = new ArrayList<>();

    private static SourceDocument source(byte[] bytes) {
        return new SourceDocument("a.docx", MediaTypes.DOCX, null, bytes, "", Instant.EPOCH, null);
    }

    private static Document read(byte[] bytes) throws RejectionException {
        return new DocxReader().read(source(bytes), Limits.standard());
    }

    private byte[] docx(String document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "word/document.xml", document);
            for (String[] part : parts) {
                put(zip, part[0], part[1]);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Document readBody(String body) throws IOException, RejectionException {
        return read(docx(ROOT + body + END));
    }

    private String shown(String body) throws IOException, RejectionException {
        return ShownBlocks.of(readBody(body).blocks());
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    private static String tc(String text) {
        return tc("", p(text));
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    @Test
    void readsParagraphsAndDropsEmptyOnes() throws IOException, RejectionException {
        assertEquals(
                "一、总体情况 ¶ a b⏎c-d",
                shown(p("一、总体情况") + "<w:p/>" + p(" ")
                        + "<w:p><w:r><w:t xml:space='preserve'>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
                        + "<w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"));
    }

    @Test
    void keepsInsertionsAndLeavesOutDeletions() throws IOException, RejectionException {
        assertEquals(
                "1250",
                shown(
                        "<w:p><w:ins><w:r><w:t>125</w:t></w:r></w:ins><w:del><w:r><w:delText>99</w:delText></w:r></w:del>"
                                + "<w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>0</w:t></w:r></w:moveTo></w:p>"));
        assertEquals(
                "ab ¶ c",
                shown("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" + p("b") + p("c")));
        assertEquals("1x1[0.0:b]", shown(tbl("<w:tr><w:trPr><w:del/></w:trPr>" + tc("a") + "</w:tr>", tr(tc("b")))));
    }

    @Test
    void leavesOutHiddenText() throws IOException, RejectionException {
        assertEquals(
                "ac",
                shown("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>c</w:t></w:r></w:p>"));
    }

    @Test
    void leavesOutStruckTextAndSaysSo() throws IOException, RejectionException {
        String body = "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr>"
                + "<w:t>6</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>3</w:t></w:r></w:p>";
        assertEquals("3", shown(body));
        assertEquals(
                List.of("struckText", "struckText"),
                read(docx(ROOT + body + END)).problems().stream()
                        .map(problem -> problem.code())
                        .toList());
    }

    @Test
    void keepsRaisedAndLoweredFiguresApart() throws IOException, RejectionException {
        assertEquals(
                "685¹注₂4",
                shown("<w:p><w:r><w:t>685</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
                        + "<w:t>1注</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>2</w:t></w:r>"
                        + "<w:r><w:t>4</w:t></w:r></w:p>"));
    }

    @Test
    void entersContentControlsLinksAndSmartTags() throws IOException, RejectionException {
        assertEquals(
                "abc ¶ 1x2[0.0:x,0.1:y]",
                shown("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>"
                        + "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag>"
                        + "<w:sdt><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>"
                        + tbl("<w:sdt><w:sdtContent>"
                                + tr(tc("x"), "<w:sdt><w:sdtContent>" + tc("y") + "</w:sdtContent></w:sdt>")
                                + "</w:sdtContent></w:sdt>")));
    }

    @Test
    void keepsFieldResultsButNoPageNumbers() throws IOException, RejectionException {
        String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>";
        String separate = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>";
        String end = "</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        assertEquals(
                "第页共 25 件",
                shown(
                        "<w:p><w:r><w:t>第</w:t></w:r>" + begin + " PAGE " + separate + "3" + end
                                + "<w:r><w:t>页共 </w:t></w:r>" + begin + " =SUM(ABOVE) " + separate + "25" + end
                                + "<w:fldSimple w:instr='NUMPAGES'><w:r><w:t>9</w:t></w:r></w:fldSimple><w:r><w:t> 件</w:t></w:r></w:p>"));
        assertEquals("b", shown("<w:p>" + begin + "PAGE" + separate + "3</w:t></w:r></w:p>" + p("b")));
    }

    @Test
    void readsATextBoxOnce() throws IOException, RejectionException {
        String box = "<w:txbxContent>" + p("框") + "</w:txbxContent>";
        assertEquals(
                "前后 ¶ 框",
                shown(
                                "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><a:t>no</a:t>"
                                        + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>")
                        .replace("no", ""));
        assertEquals(
                "框",
                shown("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>" + "<w:pict>"
                        + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
    }

    @Test
    void readsSymbols() throws IOException, RejectionException {
        assertEquals("①", shown("<w:p><w:r><w:sym w:font='宋体' w:char='2460'/></w:r></w:p>"));
    }

    @Test
    void joinsMergedCells() throws IOException, RejectionException {
        String span = "<w:gridSpan w:val='2'/>";
        assertEquals(
                "3x3[0.0/1x2:a,0.2:b,1.0/2x2:c⏎d,1.2:e,2.2:f]",
                shown(tbl(
                        tr(tc(span, p("a")), tc("b")),
                        tr(tc(span + "<w:vMerge w:val='restart'/>", p("c") + p("d")), tc("e")),
                        tr(tc(span + "<w:vMerge/>", "<w:p/>"), tc("f")))));
        assertEquals(
                "1x3[0.0/1x2:a,0.2:b]",
                shown(tbl(tr(tc("<w:hMerge w:val='restart'/>", p("a")), tc("<w:hMerge/>", "<w:p/>"), tc("b")))));
    }

    @Test
    void keepsAMergedCellThatHasNoneAbove() throws IOException, RejectionException {
        Document document = readBody(tbl(tr(tc("a"), tc("b")), tr(tc("<w:vMerge/>", p("c")), tc("d"))));
        assertEquals("2x2[0.0:a,0.1:b,1.0:c,1.1:d]", ShownBlocks.of(document.blocks()));
        assertEquals("looseMergedCell", document.problems().get(0).code());
    }

    @Test
    void tellsOfTextThatAMergedCellHides() throws IOException, RejectionException {
        Document document = readBody(tbl(tr(tc("<w:vMerge w:val='restart'/>", p("a"))), tr(tc("<w:vMerge/>", p("5")))));
        assertEquals("2x1[0.0/2x1:a]", ShownBlocks.of(document.blocks()));
        assertEquals("hiddenText", document.problems().get(0).code());
    }

    @Test
    void leavesColumnsFreeBeforeAndAfter() throws IOException, RejectionException {
        assertEquals(
                "2x3[0.0:a,0.1:b,0.2:c,1.1:d]",
                shown(tbl(
                        tr(tc("a"), tc("b"), tc("c")),
                        "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>" + tc("d")
                                + "</w:tr>")));
    }

    @Test
    void fallsBackToWidthsWhereSpansAreMissing() throws IOException, RejectionException {
        String grid = "<w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='1000'/><w:gridCol w:w='1000'/></w:tblGrid>";
        assertEquals(
                "1x3[0.0/1x2:a,0.2:b]",
                shown("<w:tbl>" + grid
                        + tr(
                                tc("<w:tcW w:w='1990' w:type='dxa'/>", p("a")),
                                tc("<w:tcW w:w='1010' w:type='dxa'/>", p("b")))
                        + "</w:tbl>"));
    }

    @Test
    void walksIntoATableThatOnlyLaysOut() throws IOException, RejectionException {
        String inner = tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc("d")));
        Document document = readBody(tbl(tr(tc("", p("标题") + inner + "<w:p/>"))));
        assertEquals("标题 ¶ 2x2[0.0:a,0.1:b,1.0:c,1.1:d]", ShownBlocks.of(document.blocks()));
        Table table = (Table) document.blocks().get(1);
        assertEquals(
                new PartPath("word/document.xml", 2, 2, 1), table.cells().get(2).location());
    }

    @Test
    void keepsTheTextOfATableInADataCell() throws IOException, RejectionException {
        assertEquals(
                "1x3[0.0:a,0.1:x y⏎z,0.2:b]",
                shown(tbl(tr(tc("a"), tc("", tbl(tr(tc("x"), tc("y")), tr(tc("z"))) + "<w:p/>"), tc("b"), ""))));
    }

    @Test
    void locatesCellsAsTheyStandInTheMarkup() throws IOException, RejectionException {
        Document document = readBody(tbl(tr(tc("a"))) + tbl(tr(tc("<w:gridSpan w:val='3'/>", p("b")), tc("c"))));
        Table table = (Table) document.blocks().get(1);
        assertEquals(Geometry.EXPLICIT, table.geometry());
        assertEquals(3, table.cells().get(1).column());
        assertEquals(
                new PartPath("word/document.xml", 2, 1, 2), table.cells().get(1).location());
        assertEquals(new PartPath("word/document.xml", 2, 0, 0), table.location());
    }

    @Test
    void readsHeadingsByStyleAndOutlineLevel() throws IOException, RejectionException {
        parts.add(new String[] {
            "word/styles.xml",
            "<w:styles xmlns:w='u'>"
                    + "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>"
                    + "<w:style w:styleId='x'><w:name w:val='mine'/><w:basedOn w:val='1'/></w:style>"
                    + "<w:style w:styleId='y'><w:name w:val='y'/><w:basedOn w:val='y'/></w:style>"
                    + "<w:style w:styleId='o'><w:name w:val='o'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
                    + "<w:style w:styleId='t'><w:name w:val='toc 1'/></w:style></w:styles>"
        });
        StringBuilder body = new StringBuilder();
        for (String style : new String[] {"1", "x", "y", "o", "t", "none"}) {
            body.append(
                    "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + style + "</w:t></w:r></w:p>");
        }
        body.append("<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>d</w:t></w:r></w:p>");
        assertEquals("#11 ¶ #1x ¶ y ¶ #3o ¶ none ¶ #1d", shown(body.toString()));
    }

    @Test
    void printsAutomaticNumbers() throws IOException, RejectionException {
        parts.add(new String[] {
            "word/numbering.xml",
            "<w:numbering xmlns:w='u'><w:abstractNum w:abstractNumId='0'>"
                    + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl>"
                    + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>"
                    + "</w:abstractNum><w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
        });
        StringBuilder body = new StringBuilder();
        for (int level : new int[] {0, 1, 1, 0, 1}) {
            body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='5'/></w:numPr></w:pPr>"
                    + "<w:r><w:t>x</w:t></w:r></w:p>");
        }
        assertEquals("一、x ¶ 1.x ¶ 2.x ¶ 二、x ¶ 1.x", shown(body.toString()));
        assertEquals(
                "x", shown("<w:p><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"));
    }

    @Test
    void countsAsChineseDoes() {
        assertEquals("十", CountingFormat.print(10, "chineseCounting"));
        assertEquals("十一", CountingFormat.print(11, "chineseCounting"));
        assertEquals("二十", CountingFormat.print(20, "chineseCounting"));
        assertEquals("一百零五", CountingFormat.print(105, "chineseCounting"));
        assertEquals("一百一十", CountingFormat.print(110, "chineseCounting"));
        assertEquals("xiv", CountingFormat.print(14, "lowerRoman"));
        assertEquals("③", CountingFormat.print(3, "decimalEnclosedCircle"));
    }

    @Test
    void readsTheCoreProperties() throws IOException, RejectionException {
        parts.add(new String[] {
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:title> 年报 </dc:title>"
                    + "<dc:creator>办公室</dc:creator></cp:coreProperties>"
        });
        Document document = readBody(p("x"));
        assertEquals("年报", document.metadata().title());
        assertEquals("办公室", document.metadata().author());
    }

    @Test
    void findsTheMainPartWhereverItIs() throws IOException, RejectionException {
        parts.add(new String[] {
            "_rels/.rels",
            "<Relationships><Relationship Type='http://x/officeDocument' Target='/word/d2.xml'/>" + "</Relationships>"
        });
        parts.add(new String[] {"word/d2.xml", ROOT + p("real") + END});
        Document document = readBody(p("decoy"));
        assertEquals("real", ShownBlocks.of(document.blocks()));
        assertEquals(
                new PartPath("word/d2.xml", 0, 0, 0),
                ((Paragraph) document.blocks().get(0)).location());
    }

    private RejectionCode refusal(byte[] bytes) {
        return assertThrows(RejectionException.class, () -> read(bytes)).code();
    }

    @Test
    void refusesDamagedPackages() throws IOException {
        byte[] whole = docx(ROOT + p("text that is long enough to be cut") + END);
        assertEquals(RejectionCode.DAMAGED, refusal(Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(RejectionCode.DAMAGED, refusal(docx(ROOT + p("x"))));
        assertEquals(RejectionCode.DAMAGED, refusal(docx("")));
        assertEquals(RejectionCode.DAMAGED, refusal(docx("<w:document xmlns:w='u'/>")));
        assertEquals(RejectionCode.DAMAGED, refusal(new byte[] {'P', 'K', 3, 4}));
    }

    @Test
    void noticesAFlippedBit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            put(zip, "word/document.xml", ROOT + p("FIGURE 25") + END);
        }
        byte[] damaged = bytes.toByteArray();
        damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf("FIGURE 25") + 8] = '6';
        assertEquals(RejectionCode.DAMAGED, refusal(damaged));
    }

    @Test
    void refusesLockedDocuments() {
        byte[] ole = new byte[1024];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(mark, 0, ole, 0, mark.length);
        assertEquals(RejectionCode.ENCRYPTED, refusal(ole));
    }

    @Test
    void neverReadsAnEntity() throws IOException {
        String root = ROOT.substring(1);
        assertEquals(
                RejectionCode.DAMAGED,
                refusal(docx("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><" + root + p("&e;") + END)));
        assertEquals(
                RejectionCode.DAMAGED,
                refusal(docx("<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/d.dtd'><" + root + p("x") + END)));
        assertEquals(
                RejectionCode.DAMAGED,
                refusal(docx("<!DOCTYPE d [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><" + root + p("&b;") + END)));
    }

    @Test
    void refusesABomb() throws IOException {
        assertEquals(RejectionCode.EXPANSION, refusal(docx(ROOT + p("x".repeat(20 << 20)) + END)));
    }

    @Test
    void boundsCellsAndNesting() throws IOException {
        String row = tr(tc("1"), tc("2"));
        Limits few = new Limits(1 << 20, 1 << 20, 1 << 20, 1000, 10, 100, 100, 100, 10);
        byte[] large = docx(ROOT + tbl(row.repeat(51)) + END);
        RejectionException e = assertThrows(RejectionException.class, () -> new DocxReader().read(source(large), few));
        assertEquals(RejectionCode.TOO_LARGE, e.code());
        byte[] deep = docx(ROOT + "<w:tbl><w:tr><w:tc>".repeat(10_000));
        assertEquals(RejectionCode.TOO_LARGE, refusal(deep));
    }

    @Test
    void cutsAbsurdSpans() throws IOException, RejectionException {
        Document document =
                readBody(tbl(tr(tc("<w:gridSpan w:val='1000000'/>", p("a")), tc("<w:gridSpan w:val='-3'/>", p("b")))));
        assertEquals("1x1001[0.0/1x1000:a,0.1000:b]", ShownBlocks.of(document.blocks()));
        assertEquals("spanCut", document.problems().get(0).code());
    }

    @Test
    void readsTheEmptyFormAsPublished() throws IOException, RejectionException {
        Path template = template();
        assumeTrue(Files.exists(template));
        Document document = read(Files.readAllBytes(template));
        List<String> sizes = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                sizes.add(table.rows() + "x" + table.columns());
            }
        }
        assertEquals(List.of("14x4", "28x10", "4x15"), sizes);
        assertTrue(document.problems().isEmpty(), document.problems().toString());
    }

    /** The form as it was published, where it lies beside the sources. */
    private static Path template() {
        Path folder = Path.of("").toAbsolutePath();
        Path template = folder.resolve("shared/reports/template-2021.docx");
        while (!Files.exists(template) && folder.getParent() != null) {
            folder = folder.getParent();
            template = folder.resolve("shared/reports/template-2021.docx");
        }
        return template;
    }
}
