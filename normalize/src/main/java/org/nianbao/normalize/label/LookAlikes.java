// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import java.util.List;

/** Characters that recognition of scanned text, and hands in a hurry, take for one another. */
final class LookAlikes {
    private static final char FIRST = '\u4E00';
    private static final List<String> GROUPS = List.of(
            "己已巳", "末未", "木本术", "人入八", "土士", "千干于", "日曰目", "大太犬", "力刀", "由申甲田", "天夭", "请清情", "公么", "开并幵", "治冶", "复夏",
            "理埋", "法洁", "件仵", "结给", "他池地", "机杌", "密蜜", "案寨", "询洵", "查杳", "提堤", "供洪", "项顶", "事亊", "组姐", "织识", "受爱", "予子",
            "决诀", "许计汁", "收牧", "转传", "继断", "续绩", "投没", "诉诈", "举兴", "维准", "持待", "纠纣", "正止", "审宙", "直真", "接按", "起赶", "经轻",
            "其共", "总怠", "自白", "息恩", "规现", "政攻", "罚罸", "制刺", "处外", "量重", "可叮", "贾费", "渝逾", "令会", "反友", "报服", "研硏", "类粪",
            "部郡", "网岡", "行衍", "信倌", "通涌", "用甩", "出岀", "权杈", "危厄", "数教", "仍扔", "年午");
    /** For each ideograph of a group the group's first one; 0 for all others. */
    private static final char[] HEADS = heads();

    private LookAlikes() {}

    private static char[] heads() {
        char[] heads = new char['\uA000' - FIRST];
        for (String group : GROUPS) {
            for (int i = 0; i < group.length(); i++) {
                heads[group.charAt(i) - FIRST] = group.charAt(0);
            }
        }
        return heads;
    }

    /** Whether two characters are the same or look it. */
    static boolean alike(char a, char b) {
        return a == b || head(a) == head(b);
    }

    /** Whether a text has a character or one that looks like it. */
    static boolean has(String text, char c) {
        for (int i = 0; i < text.length(); i++) {
            if (alike(text.charAt(i), c)) {
                return true;
            }
        }
        return false;
    }

    private static char head(char c) {
        int at = c - FIRST;
        return at >= 0 && at < HEADS.length && HEADS[at] != 0 ? HEADS[at] : c;
    }

    /** The text with one character for all that look like it. */
    static char[] merged(String text) {
        char[] merged = text.toCharArray();
        for (int i = 0; i < merged.length; i++) {
            merged[i] = head(merged[i]);
        }
        return merged;
    }
}
