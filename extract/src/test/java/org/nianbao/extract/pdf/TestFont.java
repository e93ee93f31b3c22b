// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A made-up TrueType font with a plain box for every character of the Basic Multilingual Plane (surrogates excepted),
 * so that tests can write Chinese PDFs on a machine without any font.
 *
 * <p>1000 units to the em. Characters up to U+02FF are half an em wide, all others a whole em, as in the usual Chinese
 * fonts. The font's bounding box (1.9 em high) is far taller than its glyphs, as in the fonts of office programs: a
 * reader that takes it for the glyph's height finds its text in the neighbouring rows.
 */
public final class TestFont {
    private static final int FIRST = 0x20;
    private static final int LAST_LOW = 0xD7FF;
    private static final int FIRST_HIGH = 0xE000;
    private static final int LAST_HIGH = 0xFFFD;
    private static final int LAST_HALF_WIDTH = 0x02FF;
    /** Glyph 0, the missing glyph, included. */
    private static final int GLYPHS = 1 + (LAST_LOW - FIRST + 1) + (LAST_HIGH - FIRST_HIGH + 1);

    private static final byte[] BYTES = build();

    private TestFont() {}

    /**
     * The font, ready for {@code PDPageContentStream.setFont} in this document: embedded as a subset with a ToUnicode
     * map when the document is saved. Take one per document and use it for every page.
     */
    public static PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(BYTES), true);
    }

    /** The same for vertical writing: text runs from top to bottom. */
    public static PDFont verticalIn(PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(BYTES.clone()));
        return PDType0Font.loadVertical(document, font, true);
    }

    /** The font file itself. */
    public static byte[] bytes() {
        return BYTES.clone();
    }

    private static byte[] build() {
        try {
            Map<String, byte[]> tables = new TreeMap<>();
            tables.put("OS/2", os2());
            tables.put("cmap", cmap());
            byte[] half = glyph(50, 0, 450, 700);
            byte[] full = glyph(50, -100, 950, 800);
            tables.put("glyf", glyf(half, full));
            tables.put("head", head());
            tables.put("hhea", hhea());
            tables.put("hmtx", hmtx());
            tables.put("loca", loca(half.length, full.length));
            tables.put("maxp", maxp());
            tables.put("name", name());
            tables.put("post", post());
            return assemble(tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] assemble(Map<String, byte[]> tables) throws IOException {
        Table file = new Table();
        file.u32(0x00010000).u16(tables.size()).u16(128).u16(3).u16(tables.size() * 16 - 128);
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            file.raw(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            file.u32(checksum(table)).u32(offset).u32(table.length);
            offset += (table.length + 3) / 4 * 4;
        }
        for (byte[] table : tables.values()) {
            file.raw(table).raw(new byte[(4 - table.length % 4) % 4]);
        }
        return file.bytes();
    }

    private static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }

    private static boolean isHalfWidth(int glyph) {
        return glyph > 0 && glyph <= LAST_HALF_WIDTH - FIRST + 1;
    }

    /** One closed contour of four on-curve points. */
    private static byte[] glyph(int left, int bottom, int right, int top) throws IOException {
        Table glyph = new Table();
        glyph.u16(1).u16(left).u16(bottom).u16(right).u16(top);
        glyph.u16(3).u16(0).raw(new byte[] {1, 1, 1, 1});
        glyph.u16(left).u16(0).u16(right - left).u16(0);
        glyph.u16(bottom).u16(top - bottom).u16(0).u16(bottom - top);
        return glyph.raw(new byte[2]).bytes();
    }

    private static byte[] glyf(byte[] half, byte[] full) throws IOException {
        Table glyf = new Table();
        for (int glyph = 0; glyph < GLYPHS; glyph++) {
            glyf.raw(isHalfWidth(glyph) ? half : full);
        }
        return glyf.bytes();
    }

    private static byte[] loca(int halfBytes, int fullBytes) throws IOException {
        Table loca = new Table();
        int offset = 0;
        for (int glyph = 0; glyph < GLYPHS; glyph++) {
            loca.u32(offset);
            offset += isHalfWidth(glyph) ? halfBytes : fullBytes;
        }
        return loca.u32(offset).bytes();
    }

    private static byte[] hmtx() throws IOException {
        Table hmtx = new Table();
        for (int glyph = 0; glyph < GLYPHS; glyph++) {
            hmtx.u16(isHalfWidth(glyph) ? 500 : 1000).u16(50);
        }
        return hmtx.bytes();
    }

    /** Format 4: two runs of characters and the closing segment. */
    private static byte[] cmap() throws IOException {
        Table map = new Table();
        map.u16(0).u16(1).u16(3).u16(1).u32(12);
        map.u16(4).u16(16 + 8 * 3).u16(0).u16(6).u16(4).u16(1).u16(2);
        map.u16(LAST_LOW).u16(LAST_HIGH).u16(0xFFFF).u16(0);
        map.u16(FIRST).u16(FIRST_HIGH).u16(0xFFFF);
        int highDelta = (LAST_LOW - FIRST + 2) - FIRST_HIGH;
        map.u16(1 - FIRST).u16(highDelta).u16(1);
        return map.u16(0).u16(0).u16(0).bytes();
    }

    private static byte[] head() throws IOException {
        Table head = new Table();
        head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5).u16(0).u16(1000);
        head.u32(0).u32(0).u32(0).u32(0);
        head.u16(0).u16(-600).u16(1000).u16(1300);
        return head.u16(0).u16(8).u16(2).u16(1).u16(0).bytes();
    }

    private static byte[] hhea() throws IOException {
        Table hhea = new Table();
        hhea.u32(0x00010000).u16(860).u16(-140).u16(0).u16(1000).u16(50).u16(50).u16(950);
        hhea.u16(1).u16(0).u16(0).u16(0).u16(0).u16(0).u16(0).u16(0);
        return hhea.u16(GLYPHS).bytes();
    }

    private static byte[] maxp() throws IOException {
        Table maxp = new Table();
        maxp.u32(0x00010000).u16(GLYPHS).u16(4).u16(1);
        for (int i = 0; i < 11; i++) {
            maxp.u16(i == 2 ? 2 : 0);
        }
        return maxp.bytes();
    }

    private static byte[] os2() throws IOException {
        Table os2 = new Table();
        os2.u16(3).u16(1000).u16(400).u16(5).u16(0).raw(new byte[20]).u16(0).raw(new byte[10]);
        os2.raw(new byte[16]).raw("NONE".getBytes(StandardCharsets.US_ASCII));
        os2.u16(0x40)
                .u16(FIRST)
                .u16(LAST_HIGH)
                .u16(860)
                .u16(-140)
                .u16(0)
                .u16(860)
                .u16(140);
        return os2.u32(1).u32(0).u16(500).u16(700).u16(0).u16(FIRST).u16(1).bytes();
    }

    private static byte[] post() throws IOException {
        return new Table()
                .u32(0x00030000)
                .u32(0)
                .u16(-100)
                .u16(50)
                .raw(new byte[20])
                .bytes();
    }

    private static byte[] name() throws IOException {
        String[] names = {"Nianbao Test", "Regular", "NianbaoTest-Regular"};
        int[] ids = {1, 2, 6};
        Table name = new Table();
        name.u16(0).u16(names.length).u16(6 + 12 * names.length);
        int offset = 0;
        for (int i = 0; i < names.length; i++) {
            int length = 2 * names[i].length();
            name.u16(3).u16(1).u16(0x0409).u16(ids[i]).u16(length).u16(offset);
            offset += length;
        }
        for (String text : names) {
            name.raw(text.getBytes(StandardCharsets.UTF_16BE));
        }
        return name.bytes();
    }

    /** Big-endian bytes of one table. */
    private static final class Table {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Table u16(int value) throws IOException {
            out.writeShort(value);
            return this;
        }

        Table u32(int value) throws IOException {
            out.writeInt(value);
            return this;
        }

        Table raw(byte[] value) throws IOException {
            out.write(value);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
