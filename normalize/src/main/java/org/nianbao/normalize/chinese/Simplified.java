// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.chinese;

import com.hankcs.hanlp.HanLP;

/** Traditional text as simplified text of the same length, so that a place in one is the same place in the other. */
public final class Simplified {
    private Simplified() {}

    /**
     * The text with simplified characters; the text itself where it has no character of traditional text only. The first
     * text that has one loads HanLP's dictionary, which takes a quarter of a second. Safe for use by many threads.
     */
    public static String of(String text) {
        return TraditionalCharacters.in(text) ? converted(text) : text;
    }

    private static String converted(String text) {
        // By phrases: 反覆 becomes 反复, and 乾隆 stays.
        String whole = HanLP.convertToSimplifiedChinese(text);
        if (whole.length() == text.length()) {
            return whole;
        }
        // A rare character became one of two UTF-16 units; without it nothing moves.
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = HanLP.convertToSimplifiedChinese(text.substring(i, i + 1));
            out.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        return out.toString();
    }
}
