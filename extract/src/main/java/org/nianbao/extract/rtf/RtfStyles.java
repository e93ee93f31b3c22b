// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which styles are headings, and which are lines of a table of contents; filled while the style sheet is read. */
final class RtfStyles {
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    /** @param level from 0 */
    void addLevel(int style, int level) {
        levels.putIfAbsent(style, level + 1);
    }

    void addName(int style, String text) {
        names.merge(style, text.toLowerCase(Locale.ROOT), String::concat);
    }

    /** The level of the headings of that style, from 1, or 0 for text. */
    int headingLevel(int style) {
        String name = name(style);
        for (String prefix : new String[] {"heading ", "标题 ", "标题"}) {
            if (name.length() == prefix.length() + 1 && name.startsWith(prefix)) {
                int level = name.charAt(prefix.length()) - '0';
                return level >= 1 && level <= 9 ? level : 0;
            }
        }
        Integer level = levels.get(style);
        return level == null || level > 9 ? 0 : level;
    }

    boolean isContents(int style) {
        String name = name(style);
        return name.length() == 5 && name.startsWith("toc ");
    }

    private String name(int style) {
        return names.getOrDefault(style, "").replace(";", "").strip();
    }
}
