// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.scan.ScriptedRecogniser;
import org.nianbao.extract.scan.Sheet;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

class PictureReaderTest {
    private static final float[] XS = {100, 200, 300};
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Sheet sheet(float top, String... cells) {
        Sheet sheet = new Sheet().grid(XS, new float[] {top, top + 20, top + 40});
        return sheet.row(XS, top + 5, cells[0], cells[1]).row(XS, top + 25, cells[2], cells[3]);
    }

    private static Sheet sheet() {
        return sheet(100, "信息内容", "制发件数", "规章", "12");
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out), format);
        return out.toByteArray();
    }

    private static byte[] tiff(BufferedImage... frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Document read(byte[] bytes, Limits limits, Recognition recognition) throws RejectionException {
        return new PictureReader(recognition)
                .read(new SourceDocument("a", "image/x", null, bytes, "", Instant.EPOCH, null), limits);
    }

    private static Document read(byte[] bytes, Sheet... sheets) throws RejectionException {
        return read(bytes, Limits.standard(), Recognition.by(new ScriptedRecogniser(sheets)));
    }

    private static RejectionCode rejection(byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThrows(RejectionException.class, () -> read(bytes, sheet()))
                        .code());
    }

    private static List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            ((Table) block).cells().forEach(cell -> texts.add(cell.text()));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
    void readsATableFromAPicture(String format) throws IOException, RejectionException {
        Document document = read(encoded(sheet().picture(100), format), sheet());
        assertEquals(List.of("信息内容", "制发件数", "规章", "12"), texts(document));
        assertTrue(((Table) document.blocks().get(0)).cells().stream().allMatch(c -> c.trust() == Trust.RECOGNISED));
        assertEquals(
                List.of("recognisedPage"),
                document.problems().stream().map(Problem::code).toList());
    }

    @Test
    void readsEachPageOfATiffAndJoinsTheTableOverThem() throws IOException, RejectionException {
        Sheet upper = sheet(740, "信息内容", "制发件数", "规章", "12");
        Sheet lower = sheet(60, "规范性文件", "3", "行政许可", "4");
        Document document = read(tiff(upper.picture(100), lower.picture(100)), upper, lower);
        assertEquals(1, document.blocks().size());
        assertEquals(List.of("信息内容", "制发件数", "规章", "12", "规范性文件", "3", "行政许可", "4"), texts(document));
        Cell last = ((Table) document.blocks().get(0)).cells().get(7);
        assertEquals(2, ((PageBox) last.location()).page());
    }

    @Test
    void takesTheResolutionThatTheFileStates() throws IOException, RejectionException {
        ScriptedRecogniser recogniser = new ScriptedRecogniser(sheet());
        Document document = read(pngAt(150), Limits.standard(), Recognition.by(recogniser));
        assertEquals(150, recogniser.resolutions().get(0), 0.5);
        PageBox box =
                (PageBox) ((Table) document.blocks().get(0)).cells().get(3).location();
        assertEquals(203, box.left(), 1);
        assertEquals(125, box.top(), 1);
    }

    @Test
    void takesAPictureForAPageOfA4WhereTheStatedResolutionMakesNoSense() throws IOException, RejectionException {
        ScriptedRecogniser recogniser = new ScriptedRecogniser(sheet());
        read(encoded(sheet().picture(150), "bmp"), Limits.standard(), Recognition.by(recogniser));
        assertEquals(150, recogniser.resolutions().get(0), 1);
    }

    /** The sheet's picture at 150 dpi, said to be of so many. */
    private static byte[] pngAt(float dotsPerInch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        BufferedImage picture = sheet().picture(150);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            IIOMetadataNode size = new IIOMetadataNode(name);
            size.setAttribute("value", Float.toString(25.4f / dotsPerInch));
            dimension.appendChild(size);
        }
        root.appendChild(dimension);
        metadata.mergeTree("javax_imageio_1.0", root);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @Test
    void saysWhatToInstallWhereThereIsNoRecogniser() throws IOException {
        byte[] png = encoded(sheet().picture(72), "png");
        RejectionException rejection =
                assertThrows(RejectionException.class, () -> read(png, Limits.standard(), Recognition.none()));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
        assertTrue(String.valueOf(rejection.getMessage()).contains("nianbao-extract-ocr"));
    }

    @Test
    void doesNotDecodeAPictureOfTooManyPixels() throws IOException {
        byte[] png = encoded(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 20_000).putInt(20, 20_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertEquals(RejectionCode.TOO_LARGE, rejection(png));
    }

    @Test
    void looksAtALargePictureCoarser() throws IOException, RejectionException {
        byte[] png = encoded(new BufferedImage(6_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png");
        ScriptedRecogniser recogniser = new ScriptedRecogniser(sheet());
        read(png, Limits.standard(), Recognition.by(recogniser));
        assertEquals(3_000, recogniser.seen().get(0).getWidth());
    }

    @Test
    void rejectsATiffOfTooManyPages() throws IOException {
        BufferedImage[] frames = new BufferedImage[500];
        Arrays.fill(frames, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        byte[] tiff = tiff(frames);
        Limits limits = new Limits(1 << 20, 1 << 20, 1 << 20, 10, 10, 8, 10, 10, 400);
        RejectionException rejection = Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThrows(
                        RejectionException.class, () -> read(tiff, limits, Recognition.by(new ScriptedRecogniser()))));
        assertEquals(RejectionCode.TOO_LARGE, rejection.code());
    }

    @Test
    void endsWhereTheListOfATiffsPagesLeadsBackToItsBeginning() throws IOException {
        byte[] tiff = tiff(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        ByteBuffer file = ByteBuffer.wrap(tiff)
                .order(tiff[0] == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        int first = file.getInt(4);
        file.putInt(first + 2 + 12 * file.getShort(first), first);
        assertEquals(RejectionCode.TOO_LARGE, rejection(tiff));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "bmp"})
    void rejectsAPictureThatBreaksOff(String format) throws IOException {
        byte[] whole = encoded(sheet().picture(100), format);
        assertEquals(RejectionCode.DAMAGED, rejection(Arrays.copyOf(whole, whole.length / 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
    void rejectsAPictureOfWhichOnlyTheHeadIsLeft(String format) throws IOException {
        byte[] whole = encoded(sheet().picture(100), format);
        assertEquals(RejectionCode.DAMAGED, rejection(Arrays.copyOf(whole, 20)));
    }

    @Test
    void doubtsAllOfAJpegThatBreaksOff() throws IOException, RejectionException {
        byte[] whole = encoded(sheet().picture(100), "jpeg");
        Document document = read(Arrays.copyOf(whole, whole.length * 2 / 3), sheet());
        assertTrue(((Table) document.blocks().get(0)).cells().stream().allMatch(Cell::doubtful));
        assertTrue(
                document.problems().stream().anyMatch(problem -> problem.code().equals("damagedPicture")));
    }

    @Test
    void rejectsAPictureOnWhichNothingIsFound() throws IOException {
        byte[] png = encoded(sheet().picture(72), "png");
        RejectionException rejection = assertThrows(RejectionException.class, () -> read(png, new Sheet()));
        assertEquals(RejectionCode.NEEDS_OCR, rejection.code());
    }
}
