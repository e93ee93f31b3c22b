// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fonts of one document from their dictionaries. The library's own fonts are not used: they parse every
 * embedded font file, which takes most of the time of a text extraction, and look for substitutes among the machine's
 * fonts; neither is needed to know texts and advances.
 */
final class FontReader {
    private static final COSName VERTICAL_IDENTITY = COSName.IDENTITY_V;

    private final PredefinedMaps predefined;
    private final SimpleFontReader simple;
    private final StreamBytes streams;
    private final IdentityHashMap<COSDictionary, TextFont> fonts = new IdentityHashMap<>();
    private final Set<String> doubts = new LinkedHashSet<>();

    FontReader(PredefinedMaps predefined, StandardMetrics metrics, StreamBytes streams) {
        this.predefined = predefined;
        this.streams = streams;
        this.simple = new SimpleFontReader(metrics);
    }

    /** The font of this dictionary, read once. */
    TextFont font(COSDictionary dictionary) {
        TextFont known = fonts.get(dictionary);
        if (known == null) {
            known = read(dictionary);
            fonts.put(dictionary, known);
            if (known.doubt() != null) {
                doubts.add(known.doubt());
            }
        }
        return known;
    }

    /** Fonts whose texts are a guess. */
    Set<String> doubts() {
        return doubts;
    }

    private TextFont read(COSDictionary dictionary) {
        CMap toUnicode = toUnicode(dictionary.getDictionaryObject(COSName.TO_UNICODE));
        if (COSName.TYPE0.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            return composite(dictionary, toUnicode);
        }
        COSDictionary descriptor = dictionary.getCOSDictionary(COSName.FONT_DESC);
        return simple.read(dictionary, toUnicode, new EmbeddedProgram(descriptor, null, streams));
    }

    private TextFont composite(COSDictionary dictionary, @Nullable CMap toUnicode) {
        COSArray descendants = dictionary.getCOSArray(COSName.DESCENDANT_FONTS);
        COSDictionary descendant =
                descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary first
                        ? first
                        : new COSDictionary();
        COSBase encodingEntry = dictionary.getDictionaryObject(COSName.ENCODING);
        CMap encoding = encoding(encodingEntry);
        boolean vertical = encoding != null ? encoding.getWMode() == 1 : VERTICAL_IDENTITY.equals(encodingEntry);
        EmbeddedProgram program = new EmbeddedProgram(
                descendant.getCOSDictionary(COSName.FONT_DESC),
                descendant.getDictionaryObject(COSName.CID_TO_GID_MAP),
                streams);
        CidText text = new CidText(toUnicode, collection(descendant, encoding), program);
        return new CompositeFont(encoding, vertical, text, new CidWidths(descendant));
    }

    /** Null for the identity. */
    private @Nullable CMap encoding(@Nullable COSBase entry) {
        if (entry instanceof COSStream stream) {
            return parse(stream);
        }
        if (entry instanceof COSName name && !name.getName().startsWith("Identity")) {
            return predefined.get(name.getName());
        }
        return null;
    }

    private @Nullable CMap toUnicode(@Nullable COSBase entry) {
        return entry instanceof COSStream stream ? parse(stream) : null;
    }

    private @Nullable CMap parse(COSStream stream) {
        try {
            return new CMapParser().parse(new RandomAccessReadBuffer(streams.of(stream)));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** From CIDs to Unicode, for the character collections that have such a map. */
    private @Nullable CMap collection(COSDictionary descendant, @Nullable CMap encoding) {
        COSDictionary info = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        String ordering = info == null ? null : info.getString(COSName.ORDERING);
        if ((ordering == null || ordering.equals("Identity")) && encoding != null) {
            ordering = encoding.getOrdering();
        }
        if (ordering == null) {
            return null;
        }
        return switch (ordering) {
            case "GB1", "CNS1", "Japan1", "Korea1" -> predefined.get("Adobe-" + ordering + "-UCS2");
            default -> null;
        };
    }
}
