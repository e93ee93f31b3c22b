// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionException;

/** What the named styles say of headings, numbering and how text looks. */
final class Styles {
    /** Styles may be based on each other in a circle. */
    private static final int LONGEST_CHAIN = 20;

    /** Ten points, where the document says nothing else. */
    private static final int USUAL_SIZE = 20;

    private final Map<String, Style> byId;
    private final RunProperties otherwise;

    private Styles(Map<String, Style> byId, RunProperties otherwise) {
        this.byId = byId;
        this.otherwise = otherwise;
    }

    /**
     * @param outlineLevel from 0, or -1 where the style states none
     * @param numbering null where the style states none
     */
    private record Style(
            String name,
            @Nullable String basedOn,
            int outlineLevel,
            @Nullable NumberingRef numbering,
            RunProperties run) {}

    static Styles none() {
        return new Styles(Map.of(), RunProperties.NONE);
    }

    static Styles read(Markup xml) throws RejectionException {
        Map<String, Style> byId = new HashMap<>();
        RunProperties otherwise = RunProperties.NONE;
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "style" -> {
                    String id = xml.attribute("styleId");
                    Style style = readStyle(xml);
                    if (id != null) {
                        byId.put(id, style);
                    }
                }
                // Of Word 2003, where the styles stand in the document itself.
                case "styles", "wordDocument", "docDefaults", "rPrDefault" -> {}
                case "rPr" -> otherwise = RunProperties.read(xml);
                default -> xml.skip();
            }
        }
        return new Styles(byId, otherwise);
    }

    private static Style readStyle(Markup xml) throws RejectionException {
        int inside = xml.depth();
        String name = "";
        String basedOn = null;
        int outline = -1;
        NumberingRef numbering = null;
        RunProperties run = RunProperties.NONE;
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "name" -> name = String.valueOf(xml.attribute("val")).toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = xml.attribute("val");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numPr" -> numbering = NumberingRef.read(xml);
                case "rPr" -> run = RunProperties.read(xml);
                case "tblPr", "tblStylePr", "trPr", "tcPr" -> xml.skip();
                default -> {}
            }
        }
        return new Style(name, basedOn, outline, numbering, run);
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
        return find(styleId, Style::numbering);
    }

    private <T> @Nullable T find(@Nullable String styleId, Function<Style, @Nullable T> wanted) {
        Style style = styleId == null ? null : byId.get(styleId);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            T said = wanted.apply(style);
            if (said != null) {
                return said;
            }
            style = style.basedOn() == null ? null : byId.get(style.basedOn());
        }
        return null;
    }

    /** How a run of those properties looks in a paragraph of that style. */
    TextLook look(RunProperties run, @Nullable String paragraphStyle) {
        if (isOn(run, paragraphStyle, RunProperties::hidden)) {
            return TextLook.HIDDEN;
        }
        if (isOn(run, paragraphStyle, RunProperties::struck)) {
            return TextLook.STRUCK;
        }
        int height = number(run, paragraphStyle, RunProperties::height, 0);
        int shift = height == 0 ? number(run, paragraphStyle, RunProperties::shift, 0) : 0;
        if (shift != 0) {
            height = RaisedFigures.heightOf(shift, number(run, paragraphStyle, RunProperties::size, USUAL_SIZE));
        }
        return height > 0 ? TextLook.RAISED : height < 0 ? TextLook.LOWERED : TextLook.PLAIN;
    }

    /** A property that both styles turn on is off: the one takes back what the other does. */
    private boolean isOn(
            RunProperties run, @Nullable String paragraphStyle, Function<RunProperties, @Nullable Boolean> wanted) {
        Boolean own = wanted.apply(run);
        if (own != null) {
            return own;
        }
        boolean inRun = Boolean.TRUE.equals(find(run.style(), style -> wanted.apply(style.run())));
        boolean inParagraph = Boolean.TRUE.equals(find(paragraphStyle, style -> wanted.apply(style.run())));
        return inRun != inParagraph;
    }

    private int number(
            RunProperties run,
            @Nullable String paragraphStyle,
            Function<RunProperties, @Nullable Integer> wanted,
            int usual) {
        Integer said = wanted.apply(run);
        said = said == null ? find(run.style(), style -> wanted.apply(style.run())) : said;
        said = said == null ? find(paragraphStyle, style -> wanted.apply(style.run())) : said;
        said = said == null ? wanted.apply(otherwise) : said;
        return said == null ? usual : said;
    }
}
