// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * The font file inside a PDF, asked only where the PDF itself does not say what a code reads as; read on the first
 * question. Used by one document and one thread.
 */
final class EmbeddedProgram {
    private final @Nullable COSDictionary descriptor;
    private final @Nullable COSBase cidToGid;
    private final StreamBytes streams;
    private boolean opened;
    private byte @Nullable [] gids;
    private @Nullable CmapLookup unicode;
    private @Nullable PostScriptTable names;
    private Map<Integer, String> encoding = Map.of();

    /**
     * @param descriptor null where the font has none
     * @param cidToGid the CID font's map to glyph numbers, or null for the identity
     */
    EmbeddedProgram(@Nullable COSDictionary descriptor, @Nullable COSBase cidToGid, StreamBytes streams) {
        this.descriptor = descriptor;
        this.cidToGid = cidToGid;
        this.streams = streams;
    }

    /** What a glyph of a CID font reads as, or null. */
    @Nullable String textOfCid(int cid) {
        open();
        int gid = cid;
        if (gids != null) {
            gid = 2 * cid + 1 < gids.length ? ((gids[2 * cid] & 0xFF) << 8) | (gids[2 * cid + 1] & 0xFF) : 0;
        }
        if (gid == 0) {
            return null;
        }
        if (unicode != null) {
            List<Integer> codes = unicode.getCharCodes(gid);
            if (codes != null && !codes.isEmpty()) {
                return Character.toString(codes.get(0));
            }
        }
        String name = names == null ? null : names.getName(gid);
        return name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
    }

    /** Glyph names by code as the font file itself has them; empty where it has none. */
    Map<Integer, String> encoding() {
        open();
        return encoding;
    }

    private void open() {
        if (opened || descriptor == null) {
            return;
        }
        opened = true;
        try {
            if (cidToGid instanceof COSStream stream) {
                gids = streams.of(stream);
            }
            COSStream trueType = descriptor.getCOSStream(COSName.FONT_FILE2);
            COSStream compact = descriptor.getCOSStream(COSName.FONT_FILE3);
            COSStream type1 = descriptor.getCOSStream(COSName.FONT_FILE);
            if (trueType != null) {
                openTrueType(streams.of(trueType));
            } else if (compact != null) {
                openCompact(streams.of(compact));
            } else if (type1 != null) {
                encoding = openType1(type1, streams.of(type1));
            }
        } catch (IOException | RuntimeException e) {
            // A font file that cannot be read says nothing: its codes read as unknown.
            unicode = null;
        }
    }

    private void openTrueType(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
        unicode = font.getUnicodeCmapLookup(false);
        names = font.getPostScript();
    }

    private void openCompact(byte[] bytes) throws IOException {
        CFFFont font = new CFFParser().parse(new RandomAccessReadBuffer(bytes)).get(0);
        if (font instanceof CFFType1Font type1) {
            encoding = type1.getEncoding().getCodeToNameMap();
        }
    }

    private static Map<Integer, String> openType1(COSStream file, byte[] bytes) throws IOException {
        int length1 = Math.max(0, Math.min(bytes.length, file.getInt(COSName.LENGTH1)));
        boolean packaged = bytes.length > 0 && (bytes[0] & 0xFF) == 0x80;
        Type1Font font = packaged
                ? Type1Font.createWithPFB(bytes)
                : Type1Font.createWithSegments(
                        java.util.Arrays.copyOfRange(bytes, 0, length1),
                        java.util.Arrays.copyOfRange(bytes, length1, bytes.length));
        return font.getEncoding() == null ? Map.of() : font.getEncoding().getCodeToNameMap();
    }
}
