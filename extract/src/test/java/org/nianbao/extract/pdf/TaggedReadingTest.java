// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Geometry;

class TaggedReadingTest {
    private static final float[] XS = {100, 200, 300, 400};

    /** A cell's place on the page, its spans as tagged, and its text. */
    private record Tagged(float x, float y, int rowSpan, int columnSpan, String text) {}

    private static final List<List<Tagged>> TABLE = List.of(
            List.of(new Tagged(103, 124, 2, 1, "指标"), new Tagged(270, 114, 1, 2, "件数")),
            List.of(new Tagged(203, 134, 1, 1, "收到"), new Tagged(303, 134, 1, 1, "办结")),
            List.of(
                    new Tagged(103, 154, 1, 1, "当面申请"),
                    new Tagged(203, 154, 1, 1, "12"),
                    new Tagged(303, 154, 1, 1, "9")));

    /** Draws the cells as marked content, and the tags for them. */
    private static TestPdf tagged(TestPdf pdf, List<List<Tagged>> rows) {
        COSDictionary page = pdf.document().getPage(0).getCOSObject();
        COSArray tagRows = new COSArray();
        int mark = 0;
        for (List<Tagged> row : rows) {
            COSArray cells = new COSArray();
            for (Tagged cell : row) {
                COSDictionary properties = new COSDictionary();
                properties.setInt(COSName.MCID, mark);
                pdf.draw(content -> content.beginMarkedContent(
                        COSName.P,
                        org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList.create(properties)));
                pdf.text(cell.x(), cell.y(), 10, cell.text());
                pdf.draw(content -> content.endMarkedContent());
                COSDictionary spans = new COSDictionary();
                spans.setName("O", "Table");
                spans.setInt("RowSpan", cell.rowSpan());
                spans.setInt("ColSpan", cell.columnSpan());
                COSDictionary paragraph = element("P", COSInteger.get(mark++));
                paragraph.setItem(COSName.PG, page);
                COSDictionary tag = element("TD", paragraph);
                tag.setItem(COSName.A, spans);
                cells.add(tag);
            }
            tagRows.add(element("TR", cells));
        }
        COSDictionary root = element("", element("Document", element("Table", tagRows)));
        pdf.document().getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        return pdf;
    }

    private static COSDictionary element(String role, org.apache.pdfbox.cos.COSBase kids) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, role);
        element.setItem(COSName.K, kids);
        return element;
    }

    private static final List<String> READ = List.of("指标 2x1 | 件数 1x2", "收到 | 办结", "当面申请 | 12 | 9");

    @Test
    void takesTheGridOfATableWithoutLinesFromTheTags() {
        Reading reading = Reading.of(tagged(new TestPdf().page(), TABLE).bytes());
        assertEquals(READ, reading.rows());
        assertEquals(Geometry.EXPLICIT, reading.table().geometry());
        assertEquals(List.of(), reading.problems());
    }

    private static TestPdf ruled() {
        TestPdf pdf = new TestPdf().page().frame(100, 100, 300, 60);
        pdf.line(200, 120, 400, 120).line(100, 140, 400, 140).line(200, 100, 200, 160);
        return pdf.line(300, 120, 300, 160);
    }

    @Test
    void saysNothingWhereTagsAndLinesAgree() {
        Reading reading = Reading.of(tagged(ruled(), TABLE).bytes());
        assertEquals(READ, reading.rows());
        assertEquals(Geometry.RULED, reading.table().geometry());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void followsTheLinesWhereTheTagsDisagreeAndSaysSo() {
        List<List<Tagged>> wrong = List.of(
                List.of(new Tagged(103, 114, 1, 1, "甲"), new Tagged(120, 114, 1, 1, "乙")),
                List.of(new Tagged(203, 114, 1, 1, "丙"), new Tagged(303, 114, 1, 1, "丁")));
        Reading other = Reading.of(tagged(
                        new TestPdf()
                                .page()
                                .grid(XS, new float[] {100, 120, 140})
                                .row(XS, 134, "规章", "1", "0"),
                        wrong)
                .bytes());
        assertEquals(2, other.table().rows());
        assertEquals(List.of("tagsDisagree"), other.problems());
    }

    @Test
    void doesNotFollowTagsWhoseColumnsLieOnEachOther() {
        List<List<Tagged>> rows = List.of(
                List.of(new Tagged(303, 114, 1, 1, "申请数"), new Tagged(103, 114, 1, 1, "指标")),
                List.of(new Tagged(103, 134, 1, 1, "当面"), new Tagged(303, 134, 1, 1, "12")),
                List.of(new Tagged(103, 154, 1, 1, "网络"), new Tagged(303, 154, 1, 1, "30")));
        Reading reading = Reading.of(tagged(new TestPdf().page(), rows).bytes());
        assertEquals(List.of("指标 | 申请数", "当面 | 12", "网络 | 30"), reading.rows());
        assertEquals(Geometry.RAGGED, reading.table().geometry());
        assertEquals(List.of("tagsDisagree"), reading.problems());
    }
}
