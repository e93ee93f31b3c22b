// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;

/**
 * The number at the front of a text without white space.
 *
 * @param end index of the first character behind it
 * @param digits how many digits it has
 * @param confidence less than certain where it is written in an odd way, such as with a zero in front
 */
record PrintedNumber(BigDecimal number, int end, int digits, Confidence confidence) {
    private static final List<String> MINUS = List.of("-", "−", "–", "减少", "减", "↓");
    private static final List<String> PLUS = List.of("+", "增加", "新增", "增", "↑");

    /** The characters that a sign begins with. */
    private static final String SIGNS = "-−–减↓+增新↑";

    /** So many digits fit a long, whatever they are. */
    private static final int LONG_DIGITS = 18;

    /**
     * The number, or null where the text does not begin with one or its thousands are not in groups of three.
     *
     * @param plain not empty
     * @param words whether 增 and 减 are signs
     */
    static @Nullable PrintedNumber at(String plain, boolean words) {
        PrintedNumber usual = digitsOnly(plain);
        if (usual != null) {
            return usual;
        }
        if (!isDigit(plain.charAt(0)) && SIGNS.indexOf(plain.charAt(0)) < 0) {
            return null;
        }
        int start = 0;
        boolean negative = false;
        String minus = prefix(plain, MINUS, words);
        String plus = minus == null ? prefix(plain, PLUS, words) : null;
        if (minus != null) {
            negative = true;
            start = minus.length();
        } else if (plus != null) {
            start = plus.length();
        }
        StringBuilder digits = new StringBuilder();
        int i = integerPart(plain, start, digits);
        if (i < 0 || digits.length() == 0) {
            return null;
        }
        int whole = digits.length();
        if (i + 1 < plain.length() && plain.charAt(i) == '.' && isDigit(plain.charAt(i + 1))) {
            digits.append('.');
            for (i++; i < plain.length() && isDigit(plain.charAt(i)); i++) {
                digits.append(plain.charAt(i));
            }
        }
        boolean zeroInFront = whole > 1 && digits.charAt(0) == '0';
        BigDecimal number = new BigDecimal(digits.toString());
        return new PrintedNumber(
                negative ? number.negate() : number,
                i,
                digits.length(),
                zeroInFront
                        ? Confidence.SUSPECT
                        : plain.indexOf('\'') >= 0 && plain.indexOf('\'') < i
                                ? Confidence.INFERRED
                                : Confidence.CERTAIN);
    }

    /** What nearly every cell holds, read without a detour: digits that fit a long, with no zero in front. */
    private static @Nullable PrintedNumber digitsOnly(String plain) {
        int length = plain.length();
        if (length > LONG_DIGITS || (plain.charAt(0) == '0' && length > 1)) {
            return null;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            char c = plain.charAt(i);
            if (!isDigit(c)) {
                return null;
            }
            number = 10 * number + (c - '0');
        }
        return new PrintedNumber(BigDecimal.valueOf(number), length, length, Confidence.CERTAIN);
    }

    private static @Nullable String prefix(String plain, List<String> signs, boolean words) {
        for (String sign : signs) {
            if (plain.startsWith(sign) && (words || (sign.length() == 1 && sign.charAt(0) < 0x2300))) {
                return sign;
            }
        }
        return null;
    }

    /** Reads digits and thousands separators; the index behind them, or -1 where the groups are broken. */
    private static int integerPart(String plain, int start, StringBuilder digits) {
        int i = start;
        int group = 0;
        boolean separated = false;
        for (; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
                group++;
            } else if ((c == ',' || c == '\'') && i + 1 < plain.length() && isDigit(plain.charAt(i + 1))) {
                if (separated ? group != 3 : group > 3 || group == 0) {
                    return -1;
                }
                separated = true;
                group = 0;
            } else {
                break;
            }
        }
        return separated && group != 3 ? -1 : i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
