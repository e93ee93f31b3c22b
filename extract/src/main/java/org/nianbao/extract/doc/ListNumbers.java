// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.numbering.CountingFormat;

/** The automatic numbers of paragraphs, which are printed but stand in no text. Counts as it goes. */
final class ListNumbers {
    private static final int LEVELS = 9;

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** The number printed before the paragraph, empty where none is or its kind is not known. */
    String next(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
            return "";
        }
        try {
            return next(paragraph.getList(), level);
        } catch (RuntimeException e) {
            // The library meets a list that is not there, or lacks the level, with unchecked exceptions of many kinds.
            return "";
        }
    }

    private String next(HWPFList list, int level) {
        int[] counts = counters.computeIfAbsent(list.getLsid(), k -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? start(list, level) : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return print(list, counts, level);
    }

    private static int start(HWPFList list, int level) {
        return Math.max(1, list.getStartAt((char) level));
    }

    private static String print(HWPFList list, int[] counts, int level) {
        String pattern = list.getNumberText((char) level);
        if (pattern == null || format(list.getNumberFormat((char) level)) == null) {
            return "";
        }
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= LEVELS) {
                printed.append(c);
                continue;
            }
            String format = format(list.getNumberFormat(c));
            int count = counts[c] == 0 ? start(list, c) : counts[c];
            String number = format == null ? null : CountingFormat.print(count, format);
            if (number == null) {
                return "";
            }
            printed.append(number);
        }
        return printed.toString();
    }

    /** The name of a number format of the binary files in the packaged ones; null for bullets, none and others. */
    private static @Nullable String format(int code) {
        return switch (code) {
            case 0 -> "decimal";
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10 -> "ideographDigital";
            case 11 -> "japaneseCounting";
            case 14 -> "decimalFullWidth";
            case 18 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 28 -> "decimalEnclosedCircleChinese";
            case 29 -> "ideographEnclosedCircle";
            case 33 -> "taiwaneseCounting";
            case 35 -> "taiwaneseCountingThousand";
            case 37 -> "chineseCounting";
            case 39 -> "chineseCountingThousand";
            default -> null;
        };
    }
}
