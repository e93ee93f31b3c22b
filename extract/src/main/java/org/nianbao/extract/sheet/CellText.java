// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.TextLook;
import org.nianbao.ingest.RejectionException;

/** The text of a cell, in stretches that may look different. */
record CellText(List<Stretch> stretches) {
    /** How the format writes characters that XML has not; carriage returns, most of all. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** @param look null where it is that of the cell */
    record Stretch(String text, @Nullable TextLook look) {}

    CellText {
        stretches = List.copyOf(stretches);
    }

    /** The text in the element just started: how to pronounce it is left out. */
    static CellText read(Markup xml) throws RejectionException {
        List<Stretch> stretches = new ArrayList<>(1);
        TextLook look = null;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "r" -> look = null;
                case "rPr" -> look = TextLook.read(xml);
                case "t" -> {
                    StringBuilder text = new StringBuilder();
                    xml.appendText(text);
                    stretches.add(new Stretch(unescaped(text.toString()), look));
                }
                case "rPh", "phoneticPr" -> xml.skip();
                default -> {}
            }
        }
        return new CellText(stretches);
    }

    long characters() {
        return stretches.stream().mapToLong(stretch -> stretch.text().length()).sum();
    }

    /** What a cell of that look shows. */
    String shown(TextLook cell) {
        StringBuilder shown = new StringBuilder();
        for (Stretch stretch : stretches) {
            shown.append((stretch.look() == null ? cell : stretch.look()).show(stretch.text()));
        }
        return shown.toString();
    }

    /** Whether a line goes through any of it in a cell of that look. */
    boolean isStruck(TextLook cell) {
        return stretches.stream()
                .anyMatch(stretch -> !stretch.text().isBlank()
                        && (stretch.look() == null ? cell : stretch.look()) == TextLook.STRUCK);
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                        m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }
}
