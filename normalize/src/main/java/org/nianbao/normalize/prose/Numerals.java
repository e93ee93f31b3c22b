// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

/** Numbers written with Chinese numerals, such as 三十五 or 一亿零二十万. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    /** No number of a report needs more numerals; longer runs are no numbers. */
    private static final int MAX_LENGTH = 32;

    private Numerals() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether Chinese numbers are written with it. */
    static boolean isNumeral(char c) {
        return digit(c) >= 0 || scale(c) > 0;
    }

    /** 10, 100, 1000, 10 000 or 100 000 000, or 0 for any other character. */
    static long scale(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }

    /** From 0 to 9, or -1. */
    static int digit(char c) {
        if (c < '\u3000') {
            return c == '○' ? 0 : -1;
        }
        return switch (c) {
            case '〇' -> 0;
            case '两', '兩' -> 2;
            default -> {
                int plain = DIGITS.indexOf(c);
                yield plain >= 0 ? plain : FORMAL.indexOf(c);
            }
        };
    }

    /**
     * The number, or -1 where the numerals are none that could be read in one way only: 三四十, 一百五, 二〇二四 and a
     * scale without a digit behind others are not.
     */
    static long parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return -1;
        }
        if (text.length() == 1 && digit(text.charAt(0)) >= 0) {
            return digit(text.charAt(0));
        }
        Sum sum = new Sum();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (!(digit >= 0 ? sum.digit(digit) : sum.scale(scale(c), i == 0))) {
                return -1;
            }
        }
        return sum.total();
    }

    /** What was read so far. */
    private static final class Sum {
        private long total;
        private long section;
        private int digit = -1;
        private long lastSmall = 10_000;
        private long lastBig = Long.MAX_VALUE;
        private boolean zero;

        boolean digit(int next) {
            if (digit >= 0 || (next == 0 && (zero || total + section == 0))) {
                return false;
            }
            if (next == 0) {
                zero = true;
            } else {
                digit = next;
            }
            return true;
        }

        boolean scale(long scale, boolean first) {
            return scale >= 10_000 ? big(scale, first) : small(scale, first);
        }

        private boolean small(long scale, boolean first) {
            if (scale >= lastSmall) {
                return false;
            }
            if (digit < 0) {
                if (!first && scale != 10) {
                    return false;
                }
                digit = 1;
            }
            section += digit * scale;
            digit = -1;
            lastSmall = scale;
            zero = false;
            return true;
        }

        private boolean big(long scale, boolean first) {
            if (scale >= lastBig || !endsSection()) {
                return false;
            }
            long count = section + Math.max(digit, 0);
            if (count == 0) {
                if (!first) {
                    return false;
                }
                count = 1;
            }
            total += count * scale;
            section = 0;
            digit = -1;
            lastSmall = 10_000;
            lastBig = scale;
            zero = false;
            return true;
        }

        /** Whether a bare digit at the end of a section cannot be meant for another place: not 一百五. */
        private boolean endsSection() {
            if (digit < 0) {
                return !zero;
            }
            return zero || lastSmall == 10 || (section == 0 && total == 0);
        }

        long total() {
            return endsSection() ? total + section + Math.max(digit, 0) : -1;
        }
    }
}
