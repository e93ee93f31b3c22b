// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.numbering.CountingFormat;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** The automatic numbers of paragraphs, which are printed but stand in no text. Counts as it goes: one per reading. */
final class Numbering {
    private static final int LEVELS = 9;

    private final Map<String, Level[]> schemes = new HashMap<>();
    private final Map<String, String> schemeOfList = new HashMap<>();
    private final Map<String, int[]> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private record Level(
            int start, String format, String text, @Nullable String style) {}

    private Numbering() {}

    static Numbering none() {
        return new Numbering();
    }

    static Numbering read(Markup xml) throws RejectionException {
        Numbering numbering = new Numbering();
        while (xml.nextInside(1)) {
            switch (xml.name()) {
                case "abstractNum" -> numbering.readScheme(xml);
                case "num" -> numbering.readList(xml);
                case "numbering" -> {}
                default -> xml.skip();
            }
        }
        return numbering;
    }

    private void readScheme(Markup xml) throws RejectionException {
        String id = String.valueOf(xml.attribute("abstractNumId"));
        Level[] levels = new Level[LEVELS];
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.name().equals("lvl")) {
                int index = xml.number("ilvl", -1);
                Level level = readLevel(xml);
                if (index >= 0 && index < LEVELS) {
                    levels[index] = level;
                }
            } else {
                xml.skip();
            }
        }
        schemes.put(id, levels);
    }

    private static Level readLevel(Markup xml) throws RejectionException {
        int start = 1;
        String format = "decimal";
        String text = "";
        String style = null;
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = String.valueOf(xml.attribute("val"));
                case "lvlText" -> text = xml.attribute("val") == null ? "" : String.valueOf(xml.attribute("val"));
                case "pStyle" -> style = xml.attribute("val");
                default -> xml.skip();
            }
        }
        return new Level(start, format, text, style);
    }

    private void readList(Markup xml) throws RejectionException {
        String id = String.valueOf(xml.attribute("numId"));
        int inside = xml.depth();
        int level = 0;
        while (xml.nextInside(inside)) {
            switch (xml.name()) {
                case "abstractNumId" -> schemeOfList.put(id, String.valueOf(xml.attribute("val")));
                case "lvlOverride" -> level = xml.number("ilvl", 0);
                case "startOverride" -> {
                    if (level >= 0 && level < LEVELS) {
                        restarts.computeIfAbsent(id, k -> new int[LEVELS])[level] = xml.number("val", 1);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    /** The number printed before the next paragraph of that list, empty where none is or its kind is not known. */
    String next(NumberingRef ref, @Nullable String styleId) {
        String scheme = schemeOfList.get(ref.list());
        Level[] levels = scheme == null ? null : schemes.get(scheme);
        int at = levels == null ? -1 : levelOf(ref, levels, styleId);
        if (scheme == null || levels == null || at < 0 || at >= LEVELS || levels[at] == null) {
            return "";
        }
        // Lists of one scheme go on counting, unless one of them states a start of its own.
        int[] restart = restarts.get(ref.list());
        int[] counts = counters.computeIfAbsent(restart == null ? scheme : "list " + ref.list(), k -> new int[LEVELS]);
        counts[at] = counts[at] == 0 ? start(levels, restart, at) : counts[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return print(levels, restart, counts, at);
    }

    private static int start(@Nullable Level[] levels, int @Nullable [] restart, int at) {
        if (restart != null && restart[at] > 0) {
            return restart[at];
        }
        Level level = levels[at];
        return level == null ? 1 : Math.max(1, level.start());
    }

    private static int levelOf(NumberingRef ref, @Nullable Level[] levels, @Nullable String styleId) {
        if (ref.level() >= 0) {
            return ref.level();
        }
        for (int i = 0; styleId != null && i < LEVELS; i++) {
            Level level = levels[i];
            if (level != null && styleId.equals(level.style())) {
                return i;
            }
        }
        return 0;
    }

    private static String print(@Nullable Level[] levels, int @Nullable [] restart, int[] counts, int at) {
        Level level = levels[at];
        if (level == null || level.format().equals("bullet") || level.format().equals("none")) {
            return "";
        }
        StringBuilder printed = new StringBuilder();
        String text = level.text();
        int i = 0;
        while (i < text.length()) {
            int digit = text.charAt(i) == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (digit < 0 || digit >= LEVELS) {
                printed.append(text.charAt(i++));
                continue;
            }
            Level shown = levels[digit];
            int count = counts[digit] == 0 ? start(levels, restart, digit) : counts[digit];
            String number = shown == null ? null : CountingFormat.print(count, shown.format());
            if (number == null) {
                return "";
            }
            printed.append(number);
            i += 2;
        }
        return printed.toString();
    }
}
