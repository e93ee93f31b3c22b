// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** The texts that the cells of a workbook share. */
final class SharedStrings {
    /** How the format writes characters that XML has not; carriage returns, most of all. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings;

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    static SharedStrings read(PartPackage parts, String part, Limits limits) throws IOException, RejectionException {
        List<String> strings = new ArrayList<>();
        long characters = 0;
        try (Markup xml = parts.markup(part)) {
            while (xml != null && xml.nextInside(1)) {
                if (!xml.name().equals("si")) {
                    continue;
                }
                String text = text(xml);
                strings.add(text);
                characters += text.length();
                if (strings.size() > limits.maxCells() || characters > limits.maxBytes()) {
                    throw SheetFill.rejected(
                            RejectionCode.TOO_LARGE,
                            strings.size() + " shared texts of " + characters + " characters, more than the limits");
                }
            }
        }
        return new SharedStrings(strings);
    }

    /** The text of that number, or null where there is none. */
    @Nullable String get(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : null;
    }

    /** The text in the element just started, as shown: how to pronounce it is left out. */
    static String text(Markup xml) throws RejectionException {
        StringBuilder text = new StringBuilder();
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "t" -> xml.appendText(text);
                case "rPh", "phoneticPr", "rPr" -> xml.skip();
                default -> {}
            }
        }
        return unescaped(text.toString());
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
