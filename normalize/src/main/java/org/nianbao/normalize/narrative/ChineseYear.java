// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

/** Years written in Arabic or Chinese digits. */
final class ChineseYear {
    /** Before the regulation of 2007 there were no such reports. */
    private static final int FIRST = 2004;

    private static final int LAST = 2099;
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseYear() {}

    /** The year, for four digits of either kind; the several circles that stand for zero are all taken. */
    static int parse(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : Math.max(0, DIGITS.indexOf(c));
            year = year * 10 + digit;
        }
        return year;
    }

    static boolean isPlausible(int year) {
        return year >= FIRST && year <= LAST;
    }
}
