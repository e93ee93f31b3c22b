// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.Quantity;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.ValueState;

/** Reads the text of a value cell. What allows more than one reading is unreadable, never a guess. */
public final class ValueReader {
    private static final String DASHES = "-—–―−─－/／\\_";
    private static final int MAX_DIGITS = 18;
    private static final int THOUSANDS_DIGITS = 3;

    private ValueReader() {}

    /**
     * The value of a cell.
     *
     * @param text as printed
     * @param quantity what the form puts there
     * @param formUnit the unit that the value is wanted in, or null to take it as printed
     * @param headerUnit the unit that the column's or row's label prints, or null; a unit in the cell goes before it
     */
    public static ReadValue read(
            String text, Quantity quantity, @Nullable String formUnit, @Nullable String headerUnit) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return amountOrCount(
                    BigDecimal.valueOf(text.charAt(0) - '0'), quantity, formUnit, headerUnit, null, Confidence.CERTAIN);
        }
        String plain = LabelFolder.plain(text);
        if (plain.isEmpty()) {
            return ReadValue.BLANK;
        }
        if (isDash(plain)) {
            return ReadValue.DASH;
        }
        if (plain.equals("无")) {
            return ReadValue.NONE;
        }
        PrintedNumber printed = PrintedNumber.at(plain, quantity == Quantity.CHANGE);
        if (printed == null || printed.digits() > MAX_DIGITS) {
            return ReadValue.UNREADABLE;
        }
        Gap gap = Gap.in(text);
        if (gap == Gap.SPLIT) {
            return ReadValue.UNREADABLE;
        }
        Rest rest = Rest.of(plain, printed.end());
        if (rest.kind == Rest.Kind.FOREIGN_NUMBER) {
            return ReadValue.UNREADABLE;
        }
        Confidence confidence = worst(printed.confidence(), worst(gap.confidence, rest.kind.confidence));
        return amountOrCount(printed.number(), quantity, formUnit, headerUnit, rest.unit, confidence);
    }

    /** Whether a text is what a value cell holds: a number with its unit or remark, a dash, the word 无. */
    public static boolean looksLikeValue(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return true;
        }
        String plain = LabelFolder.plain(text);
        if (plain.isEmpty()) {
            return false;
        }
        if (isDash(plain) || plain.equals("无")) {
            return true;
        }
        PrintedNumber printed = PrintedNumber.at(plain, true);
        if (printed == null) {
            return false;
        }
        Rest.Kind kind = Rest.of(plain, printed.end()).kind;
        return kind == Rest.Kind.NOTHING || kind == Rest.Kind.UNIT_OR_REMARK;
    }

    private static boolean isDash(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if (DASHES.indexOf(plain.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static ReadValue amountOrCount(
            BigDecimal number,
            Quantity quantity,
            @Nullable String formUnit,
            @Nullable String headerUnit,
            @Nullable String cellUnit,
            Confidence confidence) {
        if (quantity == Quantity.AMOUNT) {
            return amount(number, formUnit, cellUnit != null ? cellUnit : headerUnit, confidence);
        }
        BigDecimal scaled = number;
        Confidence sure = confidence;
        String scale = MoneyUnit.scaleOf(cellUnit);
        if (scale != null) {
            scaled = number.multiply(MoneyUnit.factor(scale));
            sure = worst(sure, Confidence.INFERRED);
        }
        if (scaled.scale() > 0 || scaled.scale() < 0) {
            BigDecimal whole = scaled.stripTrailingZeros();
            scaled = whole.scale() < 0 ? whole.setScale(0) : whole;
            if (scaled.scale() > 0) {
                sure = Confidence.SUSPECT;
            }
        }
        if (number.scale() == THOUSANDS_DIGITS) {
            sure = Confidence.SUSPECT; // 1.000 is one, or a thousand.
        }
        if (scaled.signum() < 0 && quantity == Quantity.COUNT) {
            sure = Confidence.SUSPECT;
        }
        return new ReadValue(ValueState.VALUE, scaled, scale, sure);
    }

    private static ReadValue amount(
            BigDecimal number, @Nullable String formUnit, @Nullable String printedUnit, Confidence confidence) {
        if (formUnit == null || printedUnit == null || !MoneyUnit.isMoney(printedUnit)) {
            return new ReadValue(ValueState.VALUE, number, printedUnit, confidence);
        }
        BigDecimal converted = MoneyUnit.convert(number, printedUnit, formUnit);
        return new ReadValue(ValueState.VALUE, converted, printedUnit, confidence);
    }

    private static Confidence worst(Confidence a, Confidence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** White space between the digits of a cell. */
    private enum Gap {
        NONE(Confidence.CERTAIN),
        /** 3 985 758 */
        THOUSANDS(Confidence.INFERRED),
        /** A line break, as where a narrow cell broke a number in two; or two numbers, one below the other. */
        LINE_BREAK(Confidence.SUSPECT),
        /** Two numbers side by side. */
        SPLIT(Confidence.SUSPECT);

        private final Confidence confidence;

        Gap(Confidence confidence) {
            this.confidence = confidence;
        }

        static Gap in(String text) {
            Gap worst = NONE;
            for (int i = 1; i < text.length() - 1; i++) {
                boolean separator = text.charAt(i - 1) == ',' || text.charAt(i - 1) == '，';
                if (!isSpace(text.charAt(i)) || !(isDigit(text.charAt(i - 1)) || separator)) {
                    continue;
                }
                int next = i;
                boolean line = false;
                while (next < text.length() && isSpace(text.charAt(next))) {
                    line |= text.charAt(next) == '\n';
                    next++;
                }
                if (next < text.length() && isDigit(text.charAt(next))) {
                    Gap gap = line ? LINE_BREAK : groupOfThree(text, next) ? THOUSANDS : SPLIT;
                    worst = gap.compareTo(worst) > 0 ? gap : worst;
                }
            }
            return worst;
        }

        private static boolean groupOfThree(String text, int start) {
            int end = start;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end - start == 3;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean isDigit(char c) {
            return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
        }
    }

    /** What stands behind the number. */
    private record Rest(Kind kind, @Nullable String unit) {
        enum Kind {
            NOTHING(Confidence.CERTAIN),
            /** 件, 万元, (其中修订16件): the leading number is the value. */
            UNIT_OR_REMARK(Confidence.CERTAIN),
            OTHER_TEXT(Confidence.SUSPECT),
            /** Digits again: nobody can tell which number is meant. */
            FOREIGN_NUMBER(Confidence.SUSPECT);

            private final Confidence confidence;

            Kind(Confidence confidence) {
                this.confidence = confidence;
            }
        }

        static Rest of(String plain, int start) {
            if (start == plain.length()) {
                return new Rest(Kind.NOTHING, null);
            }
            String unit = Units.at(plain, start);
            int after = unit == null ? start : start + unit.length();
            if (after == plain.length()) {
                return new Rest(Kind.UNIT_OR_REMARK, unit);
            }
            char next = plain.charAt(after);
            if (unit == null && next == '(') {
                // 251000(元): a unit in brackets is a unit.
                int close = plain.indexOf(')', after);
                String inside = close < 0 ? "" : plain.substring(after + 1, close);
                if (Units.isUnit(inside)) {
                    return new Rest(Kind.UNIT_OR_REMARK, inside);
                }
            }
            if (next == '(' || next == '[' || next == '【' || next == '〔') {
                return new Rest(Kind.UNIT_OR_REMARK, unit);
            }
            for (int i = after; i < plain.length(); i++) {
                if (plain.charAt(i) >= '0' && plain.charAt(i) <= '9') {
                    return new Rest(Kind.FOREIGN_NUMBER, unit);
                }
            }
            return new Rest(Kind.OTHER_TEXT, unit);
        }
    }
}
