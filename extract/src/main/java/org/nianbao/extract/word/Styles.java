// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** What the named paragraph styles say of headings and numbering. */
final class Styles {
    /** Styles may be based on each other in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> byId;

    private Styles(Map<String, Style> byId) {
        this.byId = byId;
    }

    /**
     * @param outlineLevel from 0, or -1 where the style states none
     * @param numbering null where the style states none
     */
    private record Style(
            String name,
            @Nullable String basedOn,
            int outlineLevel,
            @Nullable NumberingRef numbering) {}

    static Styles none() {
        return new Styles(Map.of());
    }

    static Styles read(Markup xml) throws RejectionException {
        Map<String, Style> byId = new HashMap<>();
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "style" -> {
                    String id = xml.attribute("styleId");
                    Style style = readStyle(xml);
                    if (id != null) {
                        byId.put(id, style);
                    }
                }
                case "styles" -> {}
                default -> xml.skip();
            }
        }
        return new Styles(byId);
    }

    private static Style readStyle(Markup xml) throws RejectionException {
        int inside = xml.depth();
        String name = "";
        String basedOn = null;
        int outline = -1;
        NumberingRef numbering = null;
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "name" -> name = String.valueOf(xml.attribute("val")).toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = xml.attribute("val");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numPr" -> numbering = NumberingRef.read(xml);
                case "rPr", "tblPr", "tblStylePr", "trPr", "tcPr" -> xml.skip();
                default -> {}
            }
        }
        return new Style(name, basedOn, outline, numbering);
    }

    /** Heading level from 1, or 0 for body text. */
    int headingLevel(@Nullable String styleId) {
        Style style = styleId == null ? null : byId.get(styleId);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.outlineLevel() >= 0) {
                return style.outlineLevel() < 9 ? style.outlineLevel() + 1 : 0;
            }
            int named = levelInName(style.name());
            if (named > 0) {
                return named;
            }
            style = style.basedOn() == null ? null : byId.get(style.basedOn());
        }
        return 0;
    }

    private static int levelInName(String name) {
        for (String prefix : new String[] {"heading ", "标题 ", "标题"}) {
            if (name.length() == prefix.length() + 1 && name.startsWith(prefix)) {
                int level = name.charAt(prefix.length()) - '0';
                return level >= 1 && level <= 9 ? level : 0;
            }
        }
        return name.equals("title") || name.equals("标题") ? 1 : 0;
    }

    /** Whether the style is that of a line in a table of contents, which repeats the headings. */
    boolean isContents(@Nullable String styleId) {
        Style style = styleId == null ? null : byId.get(styleId);
        return style != null
                && style.name().length() == 5
                && style.name().startsWith("toc ")
                && Character.isDigit(style.name().charAt(4));
    }

    /** The numbering that the style gives its paragraphs, or null. */
    @Nullable NumberingRef numbering(@Nullable String styleId) {
        Style style = styleId == null ? null : byId.get(styleId);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.numbering() != null) {
                return style.numbering();
            }
            style = style.basedOn() == null ? null : byId.get(style.basedOn());
        }
        return null;
    }
}
