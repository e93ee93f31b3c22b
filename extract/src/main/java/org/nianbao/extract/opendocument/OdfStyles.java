// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** What styles say that matters for what is read: borders, what is not shown, and how lists are numbered. */
final class OdfStyles {
    /** A longer chain of parents goes in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private static final String TABLE = "table";

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, OdfListStyle> lists = new HashMap<>();

    /** What a style says itself; null where it leaves that to its parent. */
    private static final class Style {
        private @Nullable String parent;
        private @Nullable Boolean bordered;
        private @Nullable Boolean shown;
        private @Nullable Boolean struck;
        private @Nullable Integer height;
    }

    /** Reads the styles in the element just started; later ones of a name replace earlier ones. */
    void read(Markup xml) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "style" -> readStyle(xml);
                case "list-style" -> lists.put(String.valueOf(xml.attribute("name")), OdfListStyle.read(xml));
                default -> xml.skip();
            }
        }
    }

    private void readStyle(Markup xml) throws RejectionException {
        Style style = new Style();
        String key = key(String.valueOf(xml.attribute("family")), xml.attribute("name"));
        style.parent = xml.attribute("parent-style-name");
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "table-cell-properties" -> style.bordered = borders(xml, style.bordered);
                case "table-properties" -> style.shown = shown(xml);
                case "text-properties" -> readText(xml, style);
                default -> {}
            }
        }
        styles.put(key, style);
    }

    private static @Nullable Boolean shown(Markup xml) {
        String display = xml.attribute("display");
        return display == null ? null : !display.equals("false") && !display.equals("none");
    }

    private static void readText(Markup xml, Style style) {
        style.shown = shown(xml);
        String line = xml.attribute("text-line-through-style");
        String kind = xml.attribute("text-line-through-type");
        if (line != null || kind != null) {
            style.struck = !"none".equals(line) && !"none".equals(kind);
        }
        String position = xml.attribute("text-position");
        if (position != null) {
            style.height = height(position.strip());
        }
    }

    /** The first word says how far the text is moved up, in percent of the height of the line's font. */
    private static int height(String position) {
        int percent = position.indexOf('%');
        if (position.startsWith("su")) {
            return position.startsWith("super") ? 1 : -1;
        }
        try {
            return percent < 0 ? 0 : RaisedFigures.heightOf(Double.parseDouble(position.substring(0, percent)), 100);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Boolean borders(Markup xml, @Nullable Boolean otherwise) {
        Boolean any = otherwise;
        for (String side : new String[] {"border", "border-left", "border-right", "border-top", "border-bottom"}) {
            String line = xml.attribute(side);
            if (line != null) {
                any = Boolean.TRUE.equals(any) || !line.startsWith("none");
            }
        }
        return any;
    }

    private static String key(String family, @Nullable String name) {
        return family + " " + name;
    }

    private <T> @Nullable T find(String family, @Nullable String name, Function<Style, @Nullable T> wanted) {
        Style style = name == null ? null : styles.get(key(family, name));
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            T said = wanted.apply(style);
            if (said != null) {
                return said;
            }
            style = style.parent == null ? null : styles.get(key(family, style.parent));
        }
        return null;
    }

    boolean isBordered(@Nullable String cellStyle) {
        return Boolean.TRUE.equals(find("table-cell", cellStyle, style -> style.bordered));
    }

    boolean isTableHidden(@Nullable String tableStyle) {
        return Boolean.FALSE.equals(find(TABLE, tableStyle, style -> style.shown));
    }

    /** @param family {@code text}, {@code paragraph} or {@code table-cell} */
    boolean isHidden(String family, @Nullable String name) {
        return Boolean.FALSE.equals(find(family, name, style -> style.shown));
    }

    /** Whether a line goes through the text; null where the style leaves that to what is around it. */
    @Nullable Boolean isStruck(String family, @Nullable String name) {
        return find(family, name, style -> style.struck);
    }

    /** Above 0 for text above the line, below 0 for text below it; null where the style leaves that to what is around it. */
    @Nullable Integer height(String family, @Nullable String name) {
        return find(family, name, style -> style.height);
    }

    /** The list style of that name, or null. */
    @Nullable OdfListStyle list(@Nullable String name) {
        return name == null ? null : lists.get(name);
    }
}
