// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.picture.PictureParts;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionException;

class Jbig2ScanTest {
    @Test
    void decodesAScanPackedAsJbig2() throws IOException, RejectionException {
        ScriptedRecogniser recogniser = new ScriptedRecogniser(PictureParts.table("12"));
        new PdfReader(Recognition.by(recogniser)).read(PictureParts.source(pdf(), MediaTypes.PDF), Limits.standard());
        BufferedImage seen = recogniser.seen().get(0);
        int black = 0;
        for (int x = 0; x < seen.getWidth(); x++) {
            for (int y = 0; y < seen.getHeight(); y++) {
                black += (seen.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        assertTrue(black > 100, () -> "the picture is blank");
    }

    private static byte[] pdf() throws IOException {
        BufferedImage gray = PictureParts.table("12").picture(150);
        BufferedImage picture = new BufferedImage(gray.getWidth(), gray.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        picture.createGraphics().drawImage(gray, 0, 0, null);
        try (PDDocument document = new PDDocument()) {
            byte[] fax = CCITTFactory.createFromImage(document, picture)
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
            PDImageXObject image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(jbig2(fax, picture.getWidth(), picture.getHeight())),
                    COSName.JBIG2_DECODE,
                    picture.getWidth(),
                    picture.getHeight(),
                    1,
                    PDDeviceGray.INSTANCE);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 612, 792);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A page of one region whose bits are packed as a fax packs them. */
    private static byte[] jbig2(byte[] fax, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        segment(out, 0, 48, 19);
        size(out, width, height);
        out.writeByte(0);
        out.writeShort(0);
        segment(out, 1, 38, 18 + fax.length);
        size(out, width, height);
        out.writeByte(0);
        out.writeByte(1);
        out.write(fax);
        return bytes.toByteArray();
    }

    private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    private static void size(DataOutputStream out, int width, int height) throws IOException {
        out.writeInt(width);
        out.writeInt(height);
        out.writeLong(0);
    }
}
