// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import java.text.Normalizer;

/**
 * The characters of the Unicode blocks of radicals, and the ideographs that look the same. Programs that print PDF files
 * name a glyph by either, since it is one glyph in the font; on paper nobody can tell them apart.
 */
public final class CompatibilityRadicals {
    private static final int FIRST = 0x2E80;
    private static final int KANGXI = 0x2F00;
    private static final int LAST = 0x2FDF;

    /** Radicals that Unicode gives no decomposition, each with its ideograph behind it. */
    private static final String SIMPLIFIED = "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private CompatibilityRadicals() {}

    public static boolean isRadical(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    /** The ideograph for a radical, or the character itself where it is none. */
    public static int ideograph(int codePoint) {
        if (!isRadical(codePoint)) {
            return codePoint;
        }
        if (codePoint < KANGXI) {
            int at = SIMPLIFIED.indexOf(codePoint);
            return at >= 0 && at % 2 == 0 ? SIMPLIFIED.charAt(at + 1) : codePoint;
        }
        // The one radical whose decomposition is the traditional form, where the simplified one is printed.
        return codePoint == 0x2F3E
                ? '户'
                : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                        .codePointAt(0);
    }

    /** The text with ideographs for radicals. */
    public static String replaceIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRadical(text.charAt(i))) {
                StringBuilder out = new StringBuilder(text.length());
                text.codePoints().map(CompatibilityRadicals::ideograph).forEach(out::appendCodePoint);
                return out.toString();
            }
        }
        return text;
    }
}
