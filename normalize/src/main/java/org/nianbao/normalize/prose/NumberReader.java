// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of numbers in report prose: Arabic digits with or without thousands separators and decimals, Chinese
 * numerals, scales (1.2万, 3亿), vague ones (150余万, 十多), ranges (10-15, 10至15), 百分之. A run is read as a whole or not
 * at all, so that no part of a number is ever taken for a number.
 */
final class NumberReader {
    private static final String PERCENT = "百分之";
    private static final String RANGE = "-~—–至到";
    /** Characters beside a number that make it a code, an address, a date or an ordinal. */
    private static final String NEVER_BEFORE = "-./@_+=#*×第〔[【№" + ProseText.BARRIER;

    private static final String NEVER_AFTER = "-./@_=#*×〕~" + ProseText.BARRIER;
    /** More digits are no count. */
    private static final int MAX_DIGITS = 15;

    private static final long HUNDRED_MILLION = 100_000_000;

    private static final String[] SCALES = {"万亿", "千万", "百万", "亿", "億", "万", "萬", "千", "百"};
    private static final long[] FACTORS = {
        1_000_000_000_000L, 10_000_000, 1_000_000, 100_000_000, 100_000_000, 10_000, 10_000, 1_000, 100
    };

    private final String text;

    NumberReader(String text) {
        this.text = text;
    }

    /** Whether a number may begin with it. */
    static boolean begins(char c) {
        return Numerals.isDigit(c) || Numerals.isNumeral(c);
    }

    /** The run that begins here, which must be at a character that {@link #begins}. */
    ProseNumber read(int start) {
        if (text.startsWith(PERCENT, start)) {
            return percent(start);
        }
        ProseNumber first = run(start);
        if (first.value() == null) {
            return first;
        }
        int end = first.end();
        if (end + 1 < text.length() && RANGE.indexOf(text.charAt(end)) >= 0 && begins(text.charAt(end + 1))) {
            ProseNumber second = run(end + 1);
            return range(first, second);
        }
        return isFreeBefore(start) && isFreeAfter(end) ? first : ProseNumber.none(start, end);
    }

    private ProseNumber range(ProseNumber first, ProseNumber second) {
        int end = second.end();
        BigDecimal low = first.value();
        BigDecimal high = second.value();
        boolean scaled = low != null && high != null && scaleOf(second) != scaleOf(first);
        if (low == null || high == null || scaled || low.compareTo(high) >= 0) {
            return ProseNumber.none(first.start(), end);
        }
        boolean free = isFreeBefore(first.start()) && isFreeAfter(end);
        return free
                ? new ProseNumber(low, true, false, first.numerals(), first.start(), end)
                : ProseNumber.none(first.start(), end);
    }

    /** The last scale of a run, or 0: in 10-15万 it is not certain what 10 is. */
    private long scaleOf(ProseNumber number) {
        long scale = Numerals.scale(text.charAt(number.end() - 1));
        return number.numerals() > 0 && scale < 10_000 ? 0 : scale;
    }

    private ProseNumber percent(int start) {
        int from = start + PERCENT.length();
        if (from >= text.length() || !begins(text.charAt(from))) {
            return ProseNumber.none(start, from);
        }
        ProseNumber number = run(from);
        BigDecimal value = number.value();
        int end = number.end();
        if (value != null && end + 1 < text.length() && text.charAt(end) == '点') {
            StringBuilder digits = new StringBuilder("0.");
            for (end++; end < text.length() && Numerals.digit(text.charAt(end)) >= 0; end++) {
                digits.append(Numerals.digit(text.charAt(end)));
            }
            value = digits.length() > 2 && digits.length() < MAX_DIGITS
                    ? value.add(new BigDecimal(digits.toString()))
                    : null;
        }
        return new ProseNumber(value, number.approximate(), true, number.numerals(), start, end);
    }

    private boolean isFreeBefore(int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        char first = text.charAt(start);
        if (NEVER_BEFORE.indexOf(before) >= 0 || isLatin(before)) {
            return false;
        }
        // 几十, 数百: nobody can say how many.
        if ((before == '几' || before == '数' || before == '幾') && Numerals.scale(first) > 0) {
            return false;
        }
        // 3、4件, 9:00, 12，345, 三点五, 5至3: part of something that was not read.
        return start < 2 || "、:，,点至到—–".indexOf(before) < 0 || !begins(text.charAt(start - 2));
    }

    private boolean isFreeAfter(int end) {
        if (end >= text.length()) {
            return true;
        }
        char after = text.charAt(end);
        if (NEVER_AFTER.indexOf(after) >= 0 || isLatin(after)) {
            return false;
        }
        return end + 1 >= text.length() || "、:，,点+".indexOf(after) < 0 || !begins(text.charAt(end + 1));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** One run, read without a look at what stands beside it. */
    private ProseNumber run(int start) {
        int end = runEnd(start);
        boolean arabic = Numerals.isDigit(text.charAt(start));
        ProseNumber number = arabic ? arabic(start, end) : chinese(start, end);
        return number == null ? ProseNumber.none(start, end) : number;
    }

    private int runEnd(int start) {
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = begins(c) || (i > start && (isVague(c) || isSeparator(c, i)));
            if (!inside) {
                break;
            }
        }
        return i;
    }

    private static boolean isVague(char c) {
        return c == '余' || c == '餘' || c == '多' || c == '几';
    }

    private boolean isSeparator(char c, int at) {
        return (c == ',' || c == '.' || c == '\'')
                && Numerals.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Numerals.isDigit(text.charAt(at + 1));
    }

    private @Nullable ProseNumber arabic(int start, int runEnd) {
        int end = start;
        while (end < runEnd && !Numerals.isNumeral(text.charAt(end)) && !isVague(text.charAt(end))) {
            end++;
        }
        BigDecimal value = digits(start, end);
        if (value == null) {
            return null;
        }
        boolean vague = end < runEnd && isPlus(end);
        end += vague ? 1 : 0;
        for (int s = 0; s < SCALES.length; s++) {
            if (text.startsWith(SCALES[s], end)) {
                value = times(value, FACTORS[s]);
                end += SCALES[s].length();
                break;
            }
        }
        if (end < runEnd
                && Numerals.isDigit(text.charAt(end))
                && Numerals.scale(text.charAt(end - 1)) == HUNDRED_MILLION) {
            return hundredMillions(value, start, end, runEnd);
        }
        if (end < runEnd && isPlus(end)) {
            vague = true;
            end++;
        }
        return end == runEnd ? new ProseNumber(value, vague, false, 0, start, end) : null;
    }

    /** 1亿2000万: the second part must be in 万, and less than 亿. */
    private @Nullable ProseNumber hundredMillions(BigDecimal value, int start, int from, int runEnd) {
        int end = from;
        while (end < runEnd && Numerals.isDigit(text.charAt(end))) {
            end++;
        }
        BigDecimal rest = digits(from, end);
        boolean whole =
                rest != null && end - from <= 4 && end + 1 == runEnd && Numerals.scale(text.charAt(end)) == 10_000;
        return whole && rest != null
                ? new ProseNumber(value.add(times(rest, 10_000)), false, false, 0, start, runEnd)
                : null;
    }

    private boolean isPlus(int at) {
        return isVague(text.charAt(at)) && text.charAt(at) != '几';
    }

    private static BigDecimal times(BigDecimal value, long factor) {
        BigDecimal product = value.multiply(BigDecimal.valueOf(factor));
        return product.stripTrailingZeros().scale() <= 0 ? product.setScale(0) : product.stripTrailingZeros();
    }

    /** Digits with separators in groups of three and a decimal part; null for anything else, such as 007. */
    private @Nullable BigDecimal digits(int start, int end) {
        long unscaled = 0;
        int count = 0;
        int group = 0;
        int decimals = -1;
        boolean grouped = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Numerals.isDigit(c)) {
                unscaled = unscaled * 10 + (c - '0');
                count++;
                group++;
                decimals += decimals >= 0 ? 1 : 0;
                if (count > MAX_DIGITS) {
                    return null;
                }
            } else if (decimals >= 0 || (grouped && group != 3)) {
                return null;
            } else if (c == '.') {
                decimals = 0;
            } else {
                if (group > 3) {
                    return null;
                }
                grouped = true;
                group = 0;
            }
        }
        boolean brokenGroup = grouped && decimals < 0 && group != 3;
        boolean zeroInFront = text.charAt(start) == '0' && end - start > 1 && text.charAt(start + 1) != '.';
        return brokenGroup || zeroInFront ? null : BigDecimal.valueOf(unscaled, Math.max(decimals, 0));
    }

    private @Nullable ProseNumber chinese(int start, int end) {
        StringBuilder numerals = new StringBuilder(end - start);
        boolean vague = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isVague(c)) {
                // 三百余万, 十多: once, and behind a scale.
                if (vague || c == '几' || Numerals.scale(text.charAt(i - 1)) == 0) {
                    return null;
                }
                vague = true;
            } else if (Numerals.isNumeral(c)) {
                numerals.append(c);
            } else {
                return null;
            }
        }
        long value = vagueOrder(start, end, vague) ? parse(numerals) : -1;
        return value < 0
                ? null
                : new ProseNumber(BigDecimal.valueOf(value), vague, false, numerals.length(), start, end);
    }

    /** 三百余万 multiplies: 三百万 would be read as the same, 十余万 too; but 一千余百 is none. */
    private boolean vagueOrder(int start, int end, boolean vague) {
        if (!vague) {
            return true;
        }
        for (int i = start; i < end - 1; i++) {
            if (isVague(text.charAt(i))) {
                return end - i == 2 && Numerals.scale(text.charAt(i + 1)) >= 10_000;
            }
        }
        return true;
    }

    private static long parse(StringBuilder numerals) {
        return Numerals.parse(numerals.toString());
    }
}
