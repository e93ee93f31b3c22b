// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.nianbao.extract.word.WordMarkup.p;
import static org.nianbao.extract.word.WordMarkup.r;
import static org.nianbao.extract.word.WordMarkup.tbl;
import static org.nianbao.extract.word.WordMarkup.tc;
import static org.nianbao.extract.word.WordMarkup.tr;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

class WordXmlTest {
    private static final String OLD_ROOT =
            "<?xml version='1.0' encoding='UTF-8'?><?mso-application progid='Word.Document'?>"
                    + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml' xmlns:v='urn:v' xmlns:wx='urn:wx'"
                    + " xmlns:aml='urn:aml' xmlns:o='urn:o'>";
    private static final String PROPERTIES =
            "<o:DocumentProperties><o:Title>年报</o:Title><o:Author>办公室</o:Author></o:DocumentProperties>";
    private static final String STYLES =
            "<w:styles><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/>" + "</w:style></w:styles>";
    private static final String FLAT_ROOT = "<?xml version='1.0'?><?mso-application progid='Word.Document'?>"
            + "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>";

    private static Document read(DocumentReader reader, String xml) throws RejectionException {
        return BrokenFiles.read(reader, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Document readOld(String body) throws RejectionException {
        return read(
                new WordXmlReader(),
                OLD_ROOT + PROPERTIES + STYLES + "<w:body><wx:sect>" + body
                        + "<w:sectPr><w:hdr><w:p><w:r><w:t>header</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body>"
                        + "</w:wordDocument>");
    }

    private static String annotation(String type, String content) {
        return "<aml:annotation aml:id='0' w:type='Word." + type + "'><aml:content>" + content
                + "</aml:content></aml:annotation>";
    }

    private static String part(String name, String content) {
        return "<pkg:part pkg:name='" + name + "'><pkg:xmlData>" + content + "</pkg:xmlData></pkg:part>";
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsTheXmlOfWord2003() throws RejectionException {
        Document document = readOld("<wx:sub-section><w:p><w:pPr><w:pStyle w:val='1'/><w:listPr><w:ilvl w:val='0'/>"
                + "<w:ilfo w:val='1'/><wx:t wx:val='一、'/></w:listPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>"
                + tbl(
                        tr(tc("<w:gridSpan w:val='2'/>", p("a")), tc("b")),
                        tr(tc("<w:vmerge w:val='restart'/>", p("c")), tc("d"), tc("e")),
                        tr(tc("<w:vmerge/>", "<w:p/>"), tc("f"), tc("g")))
                + "</wx:sub-section>");
        assertEquals(
                "#1一、总体情况 ¶ 3x3[0.0/1x2:a,0.2:b,1.0/2x1:c,1.1:d,1.2:e,2.1:f,2.2:g]", ShownBlocks.of(document.blocks()));
        assertEquals("年报", document.metadata().title());
        assertEquals("办公室", document.metadata().author());
        Table table = (Table) document.blocks().get(1);
        assertEquals(new PartPath("wordDocument", 1, 3, 2), table.cells().get(5).location());
        assertEquals(List.of(), codes(document));
    }

    @Test
    void leavesOutWhatWord2003DoesNotPrint() throws RejectionException {
        assertEquals(
                "35¹",
                ShownBlocks.of(readOld(
                                "<w:p>" + r("", "3") + annotation("Deletion", "<w:r><w:delText>9</w:delText></w:r>")
                                        + annotation("Insertion", r("", "5"))
                                        + annotation("Comment", "<w:p><w:r><w:t>why?</w:t></w:r></w:p>")
                                        + "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnote>"
                                        + p("note")
                                        + "</w:footnote><w:t>1</w:t></w:r><w:r><w:pict><w:binData>AAAA</w:binData></w:pict></w:r></w:p>")
                        .blocks()));
        assertEquals(
                "1x1[0.0:b]",
                ShownBlocks.of(readOld(tbl(
                                "<w:tr><w:trPr>" + annotation("Deletion", "") + "</w:trPr>" + tc("a") + "</w:tr>",
                                tr(tc("b"))))
                        .blocks()));
    }

    @Test
    void readsAPackageInOneFile() throws RejectionException {
        String body =
                "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>" + tbl(tr(tc("a"), tc("b")));
        Document document = read(
                new FlatWordReader(),
                FLAT_ROOT
                        + part(
                                "/_rels/.rels",
                                "<Relationships><Relationship Type='http://x/officeDocument'"
                                        + " Target='word/document.xml'/></Relationships>")
                        + part("/word/document.xml", WordMarkup.ROOT + body + WordMarkup.END)
                        + part("/word/styles.xml", STYLES.replace("<w:styles>", "<w:styles xmlns:w='u'>"))
                        + part("/docProps/core.xml", "<c:p xmlns:c='c' xmlns:d='d'><d:title>年报</d:title></c:p>")
                        + "</pkg:package>");
        assertEquals("#1总体情况 ¶ 1x2[0.0:a,0.1:b]", ShownBlocks.of(document.blocks()));
        assertEquals("年报", document.metadata().title());
        Table table = (Table) document.blocks().get(1);
        assertEquals(
                new PartPath("word/document.xml", 1, 1, 2), table.cells().get(1).location());
    }

    @Test
    void findsABinaryPartOfAPackageInOneFile() throws RejectionException {
        String data = Base64.getMimeEncoder().encodeToString(new byte[] {'P', 'K', 3, 4});
        Document document = read(
                new FlatWordReader(),
                FLAT_ROOT
                        + part(
                                "/word/document.xml",
                                WordMarkup.ROOT
                                        + "<w:p><w:r><w:object><o:OLEObject ProgID='Excel.Sheet.12' r:id='r1'/></w:object></w:r></w:p>"
                                        + WordMarkup.END)
                        + part(
                                "/word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id='r1' Target='embeddings/a.xlsx'/></Relationships>")
                        + "<pkg:part pkg:name='/word/embeddings/a.xlsx'><pkg:binaryData>" + data
                        + "</pkg:binaryData></pkg:part></pkg:package>");
        assertEquals(List.of("embeddedObject"), codes(document));
        assertEquals(
                "an embedded spreadsheet was left out: the package cannot be opened: its list of parts is cut off or broken",
                document.problems().get(0).message());
    }

    private static RejectionCode refused(DocumentReader reader, String xml) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(RejectionException.class, () -> read(reader, xml))
                        .code());
    }

    @Test
    void refusesBrokenAndHostileFiles() {
        assertEquals(RejectionCode.DAMAGED, refused(new WordXmlReader(), OLD_ROOT + "<w:body><w:p>"));
        assertEquals(RejectionCode.DAMAGED, refused(new WordXmlReader(), OLD_ROOT + "</w:wordDocument>"));
        assertEquals(RejectionCode.DAMAGED, refused(new FlatWordReader(), FLAT_ROOT + "</pkg:package>"));
        assertEquals(RejectionCode.DAMAGED, refused(new FlatWordReader(), FLAT_ROOT + "<pkg:part"));
        String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + OLD_ROOT.substring(OLD_ROOT.indexOf("<w:")) + "<w:body>" + p("&e;") + "</w:body></w:wordDocument>";
        assertEquals(RejectionCode.DAMAGED, refused(new WordXmlReader(), entity));
        String deep = OLD_ROOT + "<w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000);
        assertEquals(RejectionCode.TOO_LARGE, refused(new WordXmlReader(), deep));
        String many = "<w:body><w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(100) + "</w:tr>").repeat(3_000);
        assertEquals(RejectionCode.TOO_LARGE, refused(new WordXmlReader(), OLD_ROOT + many));
    }

    @Test
    void survivesBrokenFiles() {
        byte[] whole = (OLD_ROOT + STYLES + "<w:body>"
                        + tbl(tr(tc("a"), tc("b"))).repeat(20) + "</w:body></w:wordDocument>")
                .getBytes(StandardCharsets.UTF_8);
        Map<RejectionCode, Integer> codes = BrokenFiles.readBroken(new WordXmlReader(), whole, 300);
        assertEquals(Set.of(RejectionCode.DAMAGED), codes.keySet());
    }
}
