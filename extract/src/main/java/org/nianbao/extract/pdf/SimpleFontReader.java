// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;
import org.jspecify.annotations.Nullable;

/** Reads fonts with one-byte codes: Type 1, TrueType and Type 3. */
final class SimpleFontReader {
    private static final int CODES = 256;
    private static final int SYMBOLIC = 4;

    private final StandardMetrics metrics;

    SimpleFontReader(StandardMetrics metrics) {
        this.metrics = metrics;
    }

    TextFont read(COSDictionary font, @Nullable CMap toUnicode, EmbeddedProgram program) {
        String name = font.getNameAsString(COSName.BASE_FONT, "");
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        boolean guessed = false;
        @Nullable String[] names = names(font, name, program);
        float[] widths = widths(font, descriptor, name, names);
        TextFont.Shown[] shown = new TextFont.Shown[CODES];
        for (int code = 0; code < CODES; code++) {
            String text = toUnicode == null ? null : toUnicode.toUnicode(code, 1);
            if (text == null && toUnicode != null) {
                text = toUnicode.toUnicode(code, 2);
            }
            if (text == null || isNothing(text)) {
                text = names[code] == null ? null : textOf(names[code], name);
                guessed |= text != null && toUnicode == null && isGuess(font, descriptor, program);
            }
            shown[code] = new TextFont.Shown(text == null || isNothing(text) ? CidText.UNKNOWN : text, widths[code]);
        }
        return new SimpleFont(shown, guessed ? name : null);
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.charAt(0) == 0;
    }

    /** A symbolic embedded font without any stated encoding may print anything for a code. */
    private static boolean isGuess(COSDictionary font, @Nullable COSDictionary descriptor, EmbeddedProgram program) {
        return descriptor != null
                && (descriptor.getInt(COSName.FLAGS, 0) & SYMBOLIC) != 0
                && font.getDictionaryObject(COSName.ENCODING) == null
                && descriptor.containsKey(COSName.FONT_FILE2)
                && program.encoding().isEmpty();
    }

    private static @Nullable String textOf(String glyph, String font) {
        String text = font.contains("Dingbats")
                ? GlyphList.getZapfDingbats().toUnicode(glyph)
                : GlyphList.getAdobeGlyphList().toUnicode(glyph);
        if (text == null && glyph.indexOf('.') > 0) {
            // A variant of a glyph, such as one.oldstyle, reads as the glyph.
            text = GlyphList.getAdobeGlyphList().toUnicode(glyph.substring(0, glyph.indexOf('.')));
        }
        return text;
    }

    /** Glyph names by code: stated differences over the stated base over the font's own. */
    private static @Nullable String[] names(COSDictionary font, String name, EmbeddedProgram program) {
        @Nullable String[] names = new @Nullable String[CODES];
        COSBase entry = font.getDictionaryObject(COSName.ENCODING);
        COSDictionary dictionary = entry instanceof COSDictionary stated ? stated : null;
        COSName base = entry instanceof COSName stated
                ? stated
                : dictionary == null ? null : dictionary.getCOSName(COSName.BASE_ENCODING);
        Encoding encoding = base == null ? null : Encoding.getInstance(base);
        Map<Integer, String> own = encoding == null ? program.encoding() : Map.of();
        if (encoding == null && own.isEmpty()) {
            encoding = usual(font, name);
        }
        for (int code = 0; code < CODES; code++) {
            String glyph = encoding == null ? own.get(code) : encoding.getName(code);
            names[code] = ".notdef".equals(glyph) ? null : glyph;
        }
        COSArray differences = dictionary == null ? null : dictionary.getCOSArray(COSName.DIFFERENCES);
        if (differences != null) {
            apply(differences, names);
        }
        return names;
    }

    private static Encoding usual(COSDictionary font, String name) {
        if (name.contains("Symbol")) {
            return SymbolEncoding.INSTANCE;
        }
        if (name.contains("Dingbats")) {
            return ZapfDingbatsEncoding.INSTANCE;
        }
        return COSName.TRUE_TYPE.equals(font.getCOSName(COSName.SUBTYPE))
                ? WinAnsiEncoding.INSTANCE
                : StandardEncoding.INSTANCE;
    }

    private static void apply(COSArray differences, @Nullable String[] names) {
        int code = 0;
        for (int i = 0; i < differences.size(); i++) {
            COSBase item = differences.getObject(i);
            if (item instanceof COSNumber number) {
                code = number.intValue();
            } else if (item instanceof COSName glyph) {
                if (code >= 0 && code < CODES) {
                    names[code] = ".notdef".equals(glyph.getName()) ? null : glyph.getName();
                }
                code++;
            }
        }
    }

    /** Advances in ems. */
    private float[] widths(
            COSDictionary font, @Nullable COSDictionary descriptor, String name, @Nullable String[] names) {
        float[] widths = new float[CODES];
        COSArray stated = font.getCOSArray(COSName.WIDTHS);
        if (stated == null) {
            Map<String, Float> standard = metrics.of(name);
            for (int code = 0; code < CODES; code++) {
                Float width = names[code] == null ? null : standard.get(names[code]);
                widths[code] = (width == null ? 500 : width) / 1000;
            }
            return widths;
        }
        float unit = unit(font);
        float missing = descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0);
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        for (int code = 0; code < CODES; code++) {
            int at = code - first;
            boolean known = at >= 0 && at < stated.size() && stated.getObject(at) instanceof COSNumber;
            widths[code] = (known ? ((COSNumber) stated.getObject(at)).floatValue() : missing) * unit;
        }
        return widths;
    }

    /** Ems per unit of the widths: a thousandth, but in Type 3 fonts as their matrix says. */
    private static float unit(COSDictionary font) {
        COSArray matrix = font.getCOSArray(COSName.FONT_MATRIX);
        boolean ownUnit = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
        return ownUnit && matrix != null && matrix.size() > 0 && matrix.getObject(0) instanceof COSNumber scale
                ? Math.abs(scale.floatValue())
                : 0.001f;
    }
}
