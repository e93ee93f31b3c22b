// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionException;

/** What the styles of a workbook say about number formats, borders and fonts; a style without a parent has the default's. */
final class ExcelXmlStyles {
    private static final String DEFAULT = "Default";
    private static final Style PLAIN = new Style("General", false, TextLook.PLAIN);

    private final Map<String, Style> byId = new HashMap<>();

    /** @param format as a formatter knows it */
    record Style(String format, boolean bordered, TextLook look) {}

    /** Reads the styles in the element just started. A parent stands before its children. */
    void read(Markup xml) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("Style")) {
                String id = String.valueOf(xml.attribute("ID"));
                byId.put(id, read(xml, of(xml.attribute("Parent"))));
            }
        }
    }

    private static Style read(Markup xml, Style parent) throws RejectionException {
        String format = parent.format();
        boolean bordered = parent.bordered();
        TextLook look = parent.look();
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "NumberFormat" -> format = format(xml.attribute("Format"));
                case "Border" ->
                    bordered |= !"None".equals(xml.attribute("LineStyle")) && xml.attribute("LineStyle") != null;
                case "Font" -> look = look(xml);
                default -> {}
            }
        }
        return new Style(format, bordered, look);
    }

    private static TextLook look(Markup xml) {
        if (Flags.isOn(xml, "StrikeThrough", false)) {
            return TextLook.STRUCK;
        }
        return switch (String.valueOf(xml.attribute("VerticalAlign"))) {
            case "Superscript" -> TextLook.RAISED;
            case "Subscript" -> TextLook.LOWERED;
            default -> TextLook.PLAIN;
        };
    }

    /** The formats that have names instead of patterns. */
    private static String format(@Nullable String format) {
        return switch (String.valueOf(format)) {
            case "null", "General Number" -> "General";
            case "Fixed" -> "0.00";
            case "Standard" -> "#,##0.00";
            case "Percent" -> "0.00%";
            case "Scientific" -> "0.00E+00";
            case "Short Date" -> "yyyy/m/d";
            case "Long Date" -> "yyyy\"年\"m\"月\"d\"日\"";
            default -> String.valueOf(format);
        };
    }

    /** The style of that id; the default for one that is not there. */
    Style of(@Nullable String id) {
        Style own = id == null ? null : byId.get(id);
        return own != null ? own : byId.getOrDefault(DEFAULT, PLAIN);
    }
}
