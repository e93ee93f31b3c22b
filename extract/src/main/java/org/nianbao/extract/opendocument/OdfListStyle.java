// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.opendocument;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.numbering.CountingFormat;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** How the levels of a list are numbered. */
final class OdfListStyle {
    static final int LEVELS = 10;

    private final @Nullable Level[] levels = new Level[LEVELS];

    private record Level(String format, String prefix, String suffix, int start, int shownLevels) {}

    static OdfListStyle read(Markup xml) throws RejectionException {
        OdfListStyle style = new OdfListStyle();
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            int level = xml.number("level", 0) - 1;
            if (xml.name().equals("list-level-style-number") && level >= 0 && level < LEVELS) {
                style.levels[level] = new Level(
                        format(text(xml, "num-format")),
                        text(xml, "num-prefix"),
                        text(xml, "num-suffix"),
                        Math.max(1, xml.number("start-value", 1)),
                        Math.max(1, xml.number("display-levels", 1)));
            }
        }
        return style;
    }

    private static String text(Markup xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    /** The name that packaged Word files have for a number format; others name the first numbers of it. */
    private static String format(String format) {
        if (format.isEmpty()) {
            return "none";
        }
        return switch (format.charAt(0)) {
            case '1' -> "decimal";
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '一' -> "chineseCounting";
            case '①' -> "decimalEnclosedCircle";
            case '１' -> "decimalFullWidth";
            default -> "none";
        };
    }

    int start(int level) {
        Level known = levels[level];
        return known == null ? 1 : known.start();
    }

    /** The number printed before an item, empty where none is or its kind is not known. */
    String print(int[] counts, int at) {
        Level level = levels[at];
        if (level == null) {
            return "";
        }
        StringBuilder printed = new StringBuilder(level.prefix());
        for (int i = Math.max(0, at + 1 - level.shownLevels()); i <= at; i++) {
            Level shown = levels[i];
            String number = shown == null ? null : CountingFormat.print(Math.max(1, counts[i]), shown.format());
            if (number == null) {
                return "";
            }
            printed.append(i > Math.max(0, at + 1 - level.shownLevels()) ? "." : "")
                    .append(number);
        }
        return printed.append(level.suffix()).toString();
    }
}
