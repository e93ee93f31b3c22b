// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Advances of the 14 standard fonts, which a PDF may use without stating them. Safe for many threads. */
final class StandardMetrics {
    private final Map<String, Map<String, Float>> fonts = new ConcurrentHashMap<>();

    /** Advance by glyph name, in thousandths of an em, of the standard font nearest to this name. */
    Map<String, Float> of(String fontName) {
        return fonts.computeIfAbsent(nearest(fontName), StandardMetrics::read);
    }

    private static String nearest(String fontName) {
        boolean bold = fontName.contains("Bold");
        boolean slanted = fontName.contains("Italic") || fontName.contains("Oblique");
        if (fontName.contains("Symbol")) {
            return "Symbol";
        }
        if (fontName.contains("Dingbats")) {
            return "ZapfDingbats";
        }
        if (fontName.contains("Times")) {
            return "Times-" + (bold ? slanted ? "BoldItalic" : "Bold" : slanted ? "Italic" : "Roman");
        }
        String style = bold ? slanted ? "-BoldOblique" : "-Bold" : slanted ? "-Oblique" : "";
        return (fontName.contains("Courier") ? "Courier" : "Helvetica") + style;
    }

    private static Map<String, Float> read(String name) {
        Map<String, Float> widths = new java.util.HashMap<>();
        try (InputStream file =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/afm/" + name + ".afm")) {
            if (file != null) {
                for (CharMetric metric : new AFMParser(file).parse(true).getCharMetrics()) {
                    widths.put(metric.getName(), metric.getWx());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the library's metrics of " + name, e);
        }
        return Map.copyOf(widths);
    }
}
