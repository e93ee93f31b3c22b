// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.CompatibilityRadicals;
import org.nianbao.normalize.chinese.Simplified;
import org.nianbao.normalize.chinese.TraditionalCharacters;
import org.nianbao.normalize.label.Numbering.Style;

/**
 * Folds labels, so that the same label is the same string however it was typed: compatibility forms (full-width
 * letters, radicals, circled numbers) become plain, traditional characters simplified, spaces, quotes, brackets and punctuation go, and the number before
 * the label is split off.
 */
public final class LabelFolder {
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final String OPENING = "([〔【";
    private static final String CLOSING = ")]〕】";
    private static final String SEPARATORS = "、.,:。·";

    private LabelFolder() {}

    /** The label folded. */
    public static FoldedLabel fold(String label) {
        String plain = plain(MarkCharacters.withoutFootnotes(label));
        int start = firstWordOfPart(plain);
        Numbering numbering = null;
        // 三三、 and 三、1. both occur: every number at the front goes, the last one is kept.
        for (Prefix next = prefix(plain, start); next != null; next = prefix(plain, start)) {
            numbering = next.numbering;
            start = next.end;
        }
        return new FoldedLabel(withoutYear(lettersOnly(plain, start)), numbering);
    }

    /** 其中 opens the first part of a whole; the label is what follows. */
    private static int firstWordOfPart(String plain) {
        if (!plain.startsWith("其中") || plain.length() == 2) {
            return 0;
        }
        return plain.charAt(2) == ':' ? 3 : 2;
    }

    /** A column named by its year is the same column every year: 2014年度 folds to YYYY年度. */
    private static String withoutYear(String text) {
        boolean year = text.length() > 4
                && text.length() < 8
                && text.startsWith("20")
                && isAsciiDigit(text.charAt(2))
                && isAsciiDigit(text.charAt(3))
                && text.charAt(4) == '年';
        return year ? "YYYY" + text.substring(4) : text;
    }

    /**
     * The text with compatibility characters made plain, traditional characters simplified, and every kind of white
     * space taken out. {@link PrintedText} knows the way back.
     */
    public static String plain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isPlain(c) || TraditionalCharacters.has(c)) {
                return Simplified.of(makePlain(text));
            }
        }
        return text;
    }

    private static String makePlain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean rare = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                out.append((char) (c - '\uFF01' + '!'));
            } else if (!isInvisible(c)) {
                out.append(c);
                rare |= c != '“' && c != '”' && c != '—' && c != '、' && c != '。';
            }
        }
        if (!rare) {
            return out.toString();
        }
        String normalized = Normalizer.normalize(CompatibilityRadicals.replaceIn(out.toString()), Normalizer.Form.NFKC);
        StringBuilder visible = new StringBuilder(normalized.length());
        for (int i = 0; i < normalized.length(); i++) {
            if (!isInvisible(normalized.charAt(i))) {
                visible.append(normalized.charAt(i));
            }
        }
        return visible.toString();
    }

    /** Characters that folding leaves alone: printable ASCII and the unified ideographs. */
    private static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7F) || (c >= '\u4E00' && c <= '\u9FFF') || c == '、' || c == '。';
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }

    private static String lettersOnly(String text, int start) {
        int length = text.length();
        int i = start;
        while (i < length && isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        if (i == length) {
            return start == 0 ? text : text.substring(start);
        }
        StringBuilder out = new StringBuilder(length - start).append(text, start, i);
        for (; i < length; i++) {
            if (isLetterOrDigit(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private record Prefix(int end, Numbering numbering) {}

    private static @Nullable Prefix prefix(String text, int from) {
        int i = from;
        boolean bracket = i < text.length() && OPENING.indexOf(text.charAt(i)) >= 0;
        if (bracket) {
            i++;
        }
        int digits = i;
        while (i < text.length() && isAsciiDigit(text.charAt(i))) {
            i++;
        }
        if (i > digits) {
            return i - digits <= 2 ? arabic(text, digits, i, bracket) : null;
        }
        while (i < text.length() && chineseDigit(text.charAt(i)) > 0) {
            i++;
        }
        return i > digits ? chinese(text, digits, i, bracket) : null;
    }

    private static @Nullable Prefix arabic(String text, int start, int end, boolean bracket) {
        int after = end;
        if (after < text.length() && isSeparator(text.charAt(after))) {
            after++;
        } else if (bracket || after == text.length() || !Character.isIdeographic(text.charAt(after))) {
            return null;
        }
        return new Prefix(after, new Numbering(Style.ARABIC, Integer.parseInt(text.substring(start, end))));
    }

    private static @Nullable Prefix chinese(String text, int start, int end, boolean bracket) {
        // Without a separator 三 may be the first word of the label itself: 三安全一稳定.
        if (end >= text.length() || !isSeparator(text.charAt(end))) {
            return null;
        }
        Style style = bracket || CLOSING.indexOf(text.charAt(end)) >= 0 ? Style.CHINESE_IN_BRACKETS : Style.CHINESE;
        return new Prefix(end + 1, new Numbering(style, chineseNumber(text, start, end)));
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return CLOSING.indexOf(c) >= 0 || SEPARATORS.indexOf(c) >= 0;
    }

    private static int chineseDigit(char c) {
        return c == '十' ? 10 : CHINESE_DIGITS.indexOf(c);
    }

    /** The number written with 一 to 十, up to 99; of a doubled one such as 三三 the last digit. */
    private static int chineseNumber(String text, int start, int end) {
        int ten = text.indexOf('十', start);
        if (ten < 0 || ten >= end) {
            return chineseDigit(text.charAt(end - 1));
        }
        int tens = ten == start ? 1 : chineseDigit(text.charAt(ten - 1));
        int ones = ten + 1 < end ? chineseDigit(text.charAt(ten + 1)) : 0;
        return tens * 10 + ones;
    }
}
