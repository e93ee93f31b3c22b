// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

class PdfRejectionTest {
    private static byte[] plain() {
        return new TestPdf().page().text(100, 100, 12, "一、总体情况").bytes();
    }

    private static byte[] encrypted(String user, int keyLength) throws IOException {
        try (PDDocument document = Loader.loadPDF(plain())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", user, new AccessPermission());
            policy.setEncryptionKeyLength(keyLength);
            document.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void rejectsWhatNeedsAPassword() throws IOException {
        assertEquals(RejectionCode.ENCRYPTED, Reading.rejectionCode(encrypted("secret", 128)));
        assertEquals(RejectionCode.ENCRYPTED, Reading.rejectionCode(encrypted("secret", 256)));
    }

    @Test
    void readsWhatOnlyForbidsChanges() throws IOException {
        assertEquals(List.of("一、总体情况"), Reading.of(encrypted("", 128)).paragraphs());
        assertEquals(List.of("一、总体情况"), Reading.of(encrypted("", 256)).paragraphs());
    }

    @Test
    void rejectsBrokenFiles() {
        byte[] junk = "%PDF-1.7\nnothing here".getBytes(StandardCharsets.US_ASCII);
        RejectionException rejection = Reading.rejection(junk, Limits.standard());
        assertEquals(RejectionCode.DAMAGED, rejection.code());
        assertEquals(Stage.EXTRACT, rejection.stage());
        assertEquals(RejectionCode.DAMAGED, Reading.rejectionCode(new byte[100]));
    }

    @Test
    void saysThatAFileIsCutOff() {
        byte[] whole = plain();
        int startxref = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
        Reading reading = Reading.of(Arrays.copyOf(whole, startxref));
        assertEquals(List.of("一、总体情况"), reading.paragraphs());
        assertTrue(reading.problems().contains("truncated"), reading.problems().toString());
    }

    @Test
    void readsOrRejectsEveryTruncation() {
        byte[] whole = plain();
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 60)) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                Reading reading = Reading.of(cut, Limits.standard());
                assertTrue(!reading.problems().isEmpty(), "silent at " + length);
            } catch (RejectionException e) {
                assertEquals(Stage.EXTRACT, e.stage());
            }
        }
    }

    @Test
    void rejectsADocumentWithoutPages() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.save(bytes);
        }
        assertEquals(RejectionCode.DAMAGED, Reading.rejectionCode(bytes.toByteArray()));
    }

    @Test
    void rejectsTooManyPages() {
        Limits limits = new Limits(1 << 20, 1 << 20, 1 << 20, 10, 10, 10, 10, 10, 1);
        byte[] two = new TestPdf().page().text(1, 20, 9, "一").page().bytes();
        assertEquals(RejectionCode.TOO_LARGE, Reading.rejection(two, limits).code());
    }

    @Test
    void rejectsTooManyCells() {
        Limits limits = new Limits(1 << 20, 1 << 20, 1 << 20, 10, 10, 8, 10, 10, 9);
        float[] lines = {100, 120, 140, 160};
        byte[] nine =
                new TestPdf().page().grid(lines, lines).text(104, 114, 9, "一").bytes();
        assertEquals(RejectionCode.TOO_LARGE, Reading.rejection(nine, limits).code());
    }

    private static TestPdf picture(TestPdf pdf) throws IOException {
        PDImageXObject image =
                LosslessFactory.createFromImage(pdf.document(), new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        return pdf.page().draw(content -> content.drawImage(image, 0, 0, 595, 842));
    }

    @Test
    void rejectsScans() throws IOException {
        byte[] scan = picture(picture(new TestPdf()).text(290, 800, 9, "- 1 -")).bytes();
        RejectionException rejection = Reading.rejection(scan, Limits.standard());
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
        assertTrue(String.valueOf(rejection.getMessage()).contains("text recognition"));
    }

    @Test
    void neverTakesTheInvisibleTextUnderAScanForPrint() throws IOException {
        TestPdf pdf = picture(new TestPdf());
        pdf.draw(content -> content.setRenderingMode(RenderingMode.NEITHER))
                .text(100, 100, 12, "一、本年新收数量3001件，上年结转34件");
        assertEquals(RejectionCode.NEEDS_OCR, Reading.rejectionCode(pdf.bytes()));
    }

    @Test
    void namesThePageWithoutText() throws IOException {
        TestPdf pdf = new TestPdf().page().text(100, 100, 12, "一、总体情况，二、主动公开情况");
        Reading reading = Reading.of(picture(pdf).bytes());
        assertEquals(List.of("pageWithoutText"), reading.problems());
        assertTrue(reading.document().problems().get(0).message().contains("page 2"));
    }

    @Test
    void rejectsBlankPages() {
        assertEquals(
                RejectionCode.EMPTY, Reading.rejectionCode(new TestPdf().page().bytes()));
    }

    @Test
    void rejectsATextLayerWithoutMeaning() {
        byte[] pdf = new TestPdf()
                .page()
                .text(100, 100, 12, "\uE001\uE002\uE003\uE004\uE005年")
                .bytes();
        assertEquals(RejectionCode.NEEDS_OCR, Reading.rejectionCode(pdf));
    }

    @Test
    void marksSingleCharactersWithoutMeaning() {
        Reading reading = Reading.of(
                new TestPdf().page().text(100, 100, 12, "本年新收政府信息公开申请数量\uE001件").bytes());
        assertEquals(List.of("unreadableText"), reading.problems());
    }
}
