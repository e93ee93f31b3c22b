// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides whether a number states a quantity, from the words beside it. */
final class QuantityReader {
    private static final String[] VAGUE_BEFORE = {
        "不少于", "不低于", "不超过", "超过", "大约", "将近", "接近", "突破", "至少", "不足", "约", "近", "超", "逾"
    };
    private static final String[] VAGUE_BEHIND = {"以上", "以下", "左右", "上下", "以内", "有余", "余", "多"};
    /** Before a number these make it an ordinal, a rank or a rate: 每周3次, 前3名, 同一件事. */
    private static final String NO_QUANTITY_BEFORE = "每第这某任首前该逐隔";
    /** Before Chinese numerals these do too: 一次 is more often a phrase than a count. */
    private static final String NO_NUMERAL_BEFORE = NO_QUANTITY_BEFORE + "同另各上下后本统专单唯其》例法";

    private static final String CLAUSE_END = "。,，;、)!?";
    private static final int MAX_BEHIND = 25;
    /** What stands behind a quantity and is no thing. */
    private static final String NO_THING = "的均已全都其为和与及并占比较同以上左共总且是在因等被由未无到至、,。;:)(“《+";

    private final String text;

    QuantityReader(String text) {
        this.text = text;
    }

    /** The quantity, or null; its own words begin at {@code from}. */
    @Nullable Quantity read(ProseNumber number, BigDecimal value, int from) {
        int start = number.start();
        int end = number.end();
        int wordsEnd = vagueBefore(start, from);
        boolean approximate = number.approximate() || wordsEnd < start;
        if (end < text.length() && text.charAt(end) == '+') {
            approximate = true;
            end++;
        }
        if (!number.percent() && Numerals.scale(text.charAt(start)) >= 100) {
            // 百 alone is a number only in 上百, 近百, 百余.
            if (!approximate && !isUp(start)) {
                return null;
            }
            wordsEnd = Math.max(from, isUp(start) ? wordsEnd - 1 : wordsEnd);
            approximate = true;
        }
        int unitLength = 0;
        String unit;
        if (number.percent()) {
            unit = "%";
        } else if (end < text.length() && (text.charAt(end) == '%' || text.charAt(end) == '‰')) {
            unitLength = 1;
            unit = text.substring(end, end + 1);
        } else {
            unitLength = Words.unitAt(text, end);
            unit = unitLength == 0 ? null : text.substring(end, end + unitLength);
        }
        int unitEnd = end + unitLength;
        boolean isQuantity = unit == null
                ? isCounted(from, wordsEnd, end) && number.numerals() == 0
                : fits(number, value, unit, from, wordsEnd, unitEnd);
        if (!isQuantity || (unit != null && unit.equals("‰"))) {
            return null;
        }
        int behind = vagueBehind(unitEnd);
        approximate |= behind > 0 || isLowerEnd(unitEnd, unit);
        String name = "个百分点".equals(unit) ? "百分点" : unit;
        return new Quantity(value, name, approximate, wordsEnd, unitEnd + behind, isUpperEnd(start, unit));
    }

    /** 上百, 上千; not 网上3件. */
    private boolean isUp(int start) {
        return start > 0 && text.charAt(start - 1) == '上' && (start < 2 || "以网线".indexOf(text.charAt(start - 2)) < 0);
    }

    private int vagueBefore(int start, int from) {
        int end = start;
        for (String word : VAGUE_BEFORE) {
            int at = end - word.length();
            boolean other = word.equals("近") && at > 0 && "最附".indexOf(text.charAt(at - 1)) >= 0;
            if (at >= from && text.startsWith(word, at) && !other) {
                return at;
            }
        }
        return start;
    }

    private int vagueBehind(int at) {
        for (String word : VAGUE_BEHIND) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** 阅读量达150万: a number without a unit behind a word that counts, at the end of its clause. */
    private boolean isCounted(int from, int wordsEnd, int end) {
        if (end < text.length() && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
            return false;
        }
        int words = wordsEnd;
        for (int word = 1; word > 0 && words > from; ) {
            if (Words.COUNTS.lengthBefore(text, words) > 0) {
                return true;
            }
            word = Words.TAILS.lengthBefore(text, words);
            words -= word;
        }
        return false;
    }

    private boolean fits(ProseNumber number, BigDecimal value, String unit, int from, int wordsEnd, int unitEnd) {
        char before = wordsEnd > 0 ? text.charAt(wordsEnd - 1) : '。';
        if (NO_QUANTITY_BEFORE.indexOf(before) >= 0 || isRate(from, wordsEnd) || isOneOf(from, wordsEnd)) {
            return false;
        }
        boolean isFraction = value.stripTrailingZeros().scale() > 0;
        if (isFraction && !unit.equals("%") && !Words.MEASURED.contains(unit)) {
            return false;
        }
        // 1.3元 at the beginning of a sentence may be item 1, 3元.
        if (isFraction && (wordsEnd == 0 || "。;!?".indexOf(before) >= 0)) {
            return false;
        }
        if (before == '》' && unit.equals("条")) {
            return false;
        }
        return number.numerals() == 0 || number.percent() || fitsNumerals(number, before, from, wordsEnd, unitEnd);
    }

    private boolean fitsNumerals(ProseNumber number, char before, int from, int wordsEnd, int unitEnd) {
        if (NO_NUMERAL_BEFORE.indexOf(before) >= 0) {
            return false;
        }
        if (number.numerals() > 1 || number.approximate()) {
            return true;
        }
        boolean ends = unitEnd >= text.length() || CLAUSE_END.indexOf(text.charAt(unitEnd)) >= 0;
        boolean counted = wordsEnd > from
                && (Words.TAILS.lengthBefore(text, wordsEnd) > 0
                        || Words.VERBS.lengthBefore(text, wordsEnd) > 1
                        || Words.NOUNS.lengthBefore(text, wordsEnd) > 1);
        boolean done = !text.startsWith("一", number.start()) && hasVerb(from, wordsEnd);
        return ends && (counted || done);
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Words.VERBS.lengthAt(text, i) > 1) {
                return true;
            }
        }
        return false;
    }

    /** 每季度开展1次 */
    private boolean isRate(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '每') {
                return true;
            }
        }
        return false;
    }

    /** 由3件增加到5件, 较上年的3件: the first is what was before. */
    private boolean isOneOf(int from, int to) {
        if (to <= from) {
            return false;
        }
        char before = text.charAt(to - 1);
        if (before == '由' || before == '从') {
            return true;
        }
        int than = Math.max(text.lastIndexOf('较', to), text.lastIndexOf('比', to));
        return before == '的' && than >= from;
    }

    private boolean isUpperEnd(int start, @Nullable String unit) {
        int at = start - 1;
        boolean joined = at > 0 && "至-~—–".indexOf(text.charAt(at)) >= 0;
        return unit != null && joined && text.startsWith(unit, at - unit.length());
    }

    /** 10件至15件: the lower end is stated, as of any range. */
    private boolean isLowerEnd(int unitEnd, @Nullable String unit) {
        return unit != null
                && unitEnd + 1 < text.length()
                && "至-~—–".indexOf(text.charAt(unitEnd)) >= 0
                && NumberReader.begins(text.charAt(unitEnd + 1));
    }

    /** What stands behind the quantity: 举办3次培训; null where it says nothing of it. */
    @Nullable Phrase behind(Quantity quantity, boolean verbs) {
        String words = text.substring(quantity.end(), behindEnd(quantity));
        if (words.length() < 2 || NO_THING.indexOf(words.charAt(0)) >= 0) {
            return null;
        }
        int verb = Words.NOUNS.lengthAt(words, 0) > 0 ? 0 : Words.VERBS.lengthAt(words, 0);
        if (verb > 0) {
            return verbs ? new Phrase(null, words.substring(0, verb), null, true) : null;
        }
        if (verbs) {
            Phrase phrase = Phrase.of(words);
            String measure = phrase.measure();
            if (phrase.thing() != null || measure == null || !words.endsWith(measure)) {
                return phrase;
            }
            // 35个部门参加: who did it is what was counted.
            String actor = words.substring(0, words.length() - measure.length());
            return new Phrase(null, measure, Phrase.thing(actor), false);
        }
        String thing = Phrase.thing(words);
        return thing == null ? null : new Phrase(null, null, thing, false);
    }

    int behindEnd(Quantity quantity) {
        int end = quantity.end();
        int bound = Math.min(text.length(), end + MAX_BEHIND);
        while (end < bound && "。,，;、)(:!?".indexOf(text.charAt(end)) < 0 && !Numerals.isDigit(text.charAt(end))) {
            end++;
        }
        return end == quantity.end() + MAX_BEHIND ? quantity.end() : end;
    }

    /** The last word in a stretch that names what the report often counts, or null. */
    @Nullable String topic(int from, int to) {
        String found = null;
        for (int i = Math.max(from, 0); i < to; ) {
            int word = Words.TOPICS.lengthAt(text, i);
            if (word > 0) {
                found = text.substring(i, i + word);
            }
            i += Math.max(word, 1);
        }
        return found;
    }
}
