// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.numbering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as lists print them. */
public final class CountingFormat {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] ROMAN = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] ROMAN_TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};

    private CountingFormat() {}

    /** The number in that format, or null where the format is not known or does not reach so far. */
    public static @Nullable String print(int number, String format) {
        if (number < 1 || number > 9999) {
            return null;
        }
        return switch (format) {
            case "decimal" -> Integer.toString(number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth" -> fullWidth(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : null;
            case "decimalEnclosedParen" -> number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : null;
            case "decimalEnclosedFullstop" -> number <= 20 ? String.valueOf((char) ('⒈' + number - 1)) : null;
            case "ideographEnclosedCircle" -> number <= 10 ? String.valueOf((char) ('㊀' + number - 1)) : null;
            case "lowerLetter" -> number <= 26 ? String.valueOf((char) ('a' + number - 1)) : null;
            case "upperLetter" -> number <= 26 ? String.valueOf((char) ('A' + number - 1)) : null;
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> number < 100 ? String.valueOf(roman(number)).toUpperCase(Locale.ROOT) : null;
            default -> null;
        };
    }

    private static @Nullable String roman(int number) {
        return number < 100 ? ROMAN_TENS[number / 10] + ROMAN[number % 10] : null;
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            wide.append((char) (digit - '0' + '０'));
        }
        return wide.toString();
    }

    /** 1 to 9999 as they are counted: 十, 十一, 二十, 一百零五. */
    private static String chinese(int number) {
        if (number < 20 && number >= 10) {
            return number == 10 ? "十" : "十" + DIGITS.charAt(number - 10);
        }
        StringBuilder counted = new StringBuilder();
        String units = "千百十";
        int rest = number;
        boolean gap = false;
        for (int unit = 1000, i = 0; unit > 1; unit /= 10, i++) {
            int digit = rest / unit;
            rest %= unit;
            if (digit > 0) {
                counted.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(units.charAt(i));
                gap = false;
            } else {
                gap = counted.length() > 0;
            }
        }
        return rest == 0
                ? counted.toString()
                : counted.append(gap ? "零" : "").append(DIGITS.charAt(rest)).toString();
    }
}
