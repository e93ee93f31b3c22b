// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** Tells numbering at the start of a label, such as {@code 三、}, {@code （四）} or {@code 1.}. */
final class Enumerators {
    private static final String NUMERALS = "一二三四五六七八九十";

    private Enumerators() {}

    static boolean startsWithOne(String text) {
        int at = 0;
        boolean bracket = !text.isEmpty() && (text.charAt(0) == '（' || text.charAt(0) == '(');
        if (bracket) {
            at++;
        }
        int start = at;
        while (at < text.length()
                && at - start < 3
                && (Characters.isDigit(text.charAt(at)) || NUMERALS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start || at >= text.length()) {
            return false;
        }
        char next = text.charAt(at);
        return bracket ? next == '）' || next == ')' : next == '、' || next == '.' || next == '．';
    }

    /** The kinds that head a section: {@code 一、} and {@code （一）}. */
    static boolean startsHeading(String text) {
        return startsWithOne(text)
                && (NUMERALS.indexOf(text.charAt(0)) >= 0
                        || (text.length() > 1 && NUMERALS.indexOf(text.charAt(1)) >= 0));
    }
}
