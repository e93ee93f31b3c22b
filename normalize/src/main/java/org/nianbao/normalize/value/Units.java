// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measure words that stand behind figures in these reports. */
public final class Units {
    /** Longer ones first, so that 万元 is not read as 万. */
    private static final List<String> WORDS = List.of(
            "人民币万元", "亿元", "万元", "千元", "人次", "件次", "万件", "万条", "万人", "万次", "元", "万", "亿", "件", "个", "条", "次", "项", "份",
            "人", "篇", "期", "场", "宗", "起", "家", "例", "部", "名", "处");

    private Units() {}

    /** The measure word at a place of a text without white space, or null. */
    public static @Nullable String at(String plain, int start) {
        for (String word : WORDS) {
            if (plain.startsWith(word, start)) {
                return word;
            }
        }
        return null;
    }

    /** Whether the text is a measure word and nothing else. */
    public static boolean isUnit(String plain) {
        return WORDS.contains(plain);
    }

    /** The unit of money that a label gives in brackets or after 单位, such as 本年收费金额(单位:万元), or null. */
    public static @Nullable String inLabel(String plain) {
        for (String word : List.of("亿元", "万元", "千元", "元")) {
            int at = plain.lastIndexOf(word);
            if (at > 0) {
                char before = plain.charAt(at - 1);
                if (before == '(' || before == ':' || before == '位' || before == '[') {
                    return word;
                }
            }
        }
        return null;
    }
}
