// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

class HostilePdfTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    /** Adds a form that draws these operators and may use itself as /X. */
    private static TestPdf withForm(String operators) throws IOException {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况");
        COSStream form = pdf.document().getDocument().createCOSStream();
        try (var out = form.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSDictionary forms = new COSDictionary();
        forms.setItem(COSName.getPDFName("X"), form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, forms);
        form.setItem(COSName.RESOURCES, resources);
        pdf.document().getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, forms);
        return pdf.raw("/X Do ");
    }

    private static Reading soon(byte[] pdf) {
        return assertTimeoutPreemptively(SOON, () -> Reading.of(pdf));
    }

    @Test
    void endsFormsThatDrawThemselves() throws IOException {
        Reading reading = soon(withForm("/X Do ").bytes());
        assertEquals(List.of("一、总体情况"), reading.paragraphs());
        assertEquals(List.of("damagedPage"), reading.problems());
    }

    @Test
    void endsFormsThatDrawThemselvesTenTimesEach() throws IOException {
        Reading reading = soon(withForm("/X Do ".repeat(10)).bytes());
        assertEquals(List.of("damagedPage"), reading.problems());
    }

    @Test
    void cutsStreamsThatInflateBeyondTheLimit() throws Exception {
        byte[] pdf = withForm(" ".repeat(30_000_000)).bytes();
        assertTrue(pdf.length < 200_000);
        Limits limits = new Limits(1 << 20, 1 << 20, 1 << 20, 10, 10, 10, 10, 10, 9);
        Reading reading = Reading.of(pdf, limits);
        assertEquals(List.of("一、总体情况"), reading.paragraphs());
        assertEquals(List.of("damagedPage"), reading.problems());
    }

    @Test
    void survivesStatesAndArraysWithoutEnd() {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况");
        pdf.raw("q ".repeat(100_000) + "[".repeat(100_000));
        assertEquals(List.of("一、总体情况"), soon(pdf.bytes()).paragraphs());
    }

    @Test
    void survivesNumbersThatAreNone() {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况");
        pdf.raw(
                "q 1e38 1e38 1e38 1e38 1e38 1e38 cm 1e38 0 0 1e38 0 0 cm 0 0 m 9 9 l S Q 0 0 0 0 0 0 cm 1 1 m 5 5 l S ");
        assertEquals(List.of("一、总体情况"), soon(pdf.bytes()).paragraphs());
    }

    @Test
    void readsAPageOfFarTooManyLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            lines.append(i % 590)
                    .append(' ')
                    .append(i % 37)
                    .append(" m ")
                    .append(i % 590)
                    .append(" 800 l S ");
            lines.append("3 ").append(i % 797).append(" m 590 ").append(i % 797).append(" l S ");
        }
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况");
        pdf.raw(lines.toString());
        assertTrue(soon(pdf.bytes()).document().blocks().size() > 0);
    }

    @Test
    void survivesAPageTreeThatContainsItself() throws IOException {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况");
        COSDictionary root = pdf.document().getPages().getCOSObject();
        COSArray kids = root.getCOSArray(COSName.KIDS);
        kids.add(root);
        byte[] bytes = pdf.bytes();
        assertTimeoutPreemptively(SOON, () -> {
            try {
                assertEquals(
                        List.of("一、总体情况"), Reading.of(bytes, Limits.standard()).paragraphs());
            } catch (RejectionException e) {
                assertTrue(e.code().code().equals("damaged") || e.code().code().equals("tooLarge"));
            }
        });
    }
}
