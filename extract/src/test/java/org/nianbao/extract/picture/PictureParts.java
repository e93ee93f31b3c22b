// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.nianbao.extract.scan.Sheet;
import org.nianbao.ingest.SourceDocument;

/** Makes documents that hold pictures of tables. */
public final class PictureParts {
    private static final float[] XS = {100, 200, 300};

    private PictureParts() {}

    /** A table of two columns and one figure. */
    public static Sheet table(String figure) {
        return new Sheet()
                .grid(XS, new float[] {100, 120, 140})
                .row(XS, 105, "信息内容", "制发件数")
                .row(XS, 125, "规章", figure);
    }

    /** The sheet as a picture. */
    public static byte[] png(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet.picture(60), "png", out);
        return out.toByteArray();
    }

    /** A package of these parts. */
    public static byte[] zip(Map<String, String> texts, Map<String, byte[]> pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : texts.entrySet()) {
                put(zip, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> part : pictures.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A document of these bytes. */
    public static SourceDocument source(byte[] bytes, String mediaType) {
        return new SourceDocument("t", mediaType, null, bytes, "", Instant.EPOCH, null);
    }
}
