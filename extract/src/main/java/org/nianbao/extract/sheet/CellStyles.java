// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionException;

/** What the cell formats of a workbook say about number formats, borders and fonts. */
final class CellStyles {
    private static final Set<String> SIDES = Set.of("left", "right", "top", "bottom", "start", "end");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> borders = new ArrayList<>();
    private final List<TextLook> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private record Style(int format, int border, int font) {}

    private CellStyles() {}

    static CellStyles read(PartPackage parts, String part) throws IOException, RejectionException {
        CellStyles styles = new CellStyles();
        try (Markup xml = parts.markup(part)) {
            while (xml != null && xml.nextInside(1)) {
                switch (xml.name()) {
                    case "numFmt" -> styles.addFormat(xml);
                    case "borders" -> styles.readBorders(xml);
                    case "fonts" -> styles.readFonts(xml);
                    case "cellXfs" -> styles.readStyles(xml);
                    case "dxfs", "cellStyleXfs", "extLst" -> xml.skip();
                    default -> {}
                }
            }
        }
        return styles;
    }

    private void addFormat(Markup xml) {
        String code = xml.attribute("formatCode");
        if (code != null) {
            formats.put(xml.number("numFmtId", 0), code);
        }
    }

    private void readFonts(Markup xml) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("font")) {
                fonts.add(TextLook.read(xml));
            }
        }
    }

    private void readBorders(Markup xml) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("border")) {
                borders.add(readBorder(xml));
            }
        }
    }

    private static boolean readBorder(Markup xml) throws RejectionException {
        boolean any = false;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            String style = xml.attribute("style");
            any |= SIDES.contains(xml.name()) && style != null && !style.equals("none");
        }
        return any;
    }

    private void readStyles(Markup xml) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("xf")) {
                styles.add(new Style(xml.number("numFmtId", 0), xml.number("borderId", 0), xml.number("fontId", 0)));
            }
        }
    }

    /** Index of the number format of a cell's style; 0, the general one, for a style that is not there. */
    int formatIndex(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style).format() : 0;
    }

    /** The workbook's own format of that index, or null. */
    @Nullable String format(int index) {
        return formats.get(index);
    }

    /** How the cell's text looks where its stretches do not say otherwise. */
    TextLook look(int style) {
        int font = style >= 0 && style < styles.size() ? styles.get(style).font() : -1;
        return font >= 0 && font < fonts.size() ? fonts.get(font) : TextLook.PLAIN;
    }

    boolean isBordered(int style) {
        int border = style >= 0 && style < styles.size() ? styles.get(style).border() : -1;
        return border >= 0 && border < borders.size() && borders.get(border);
    }
}
