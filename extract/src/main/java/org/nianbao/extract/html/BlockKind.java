// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.Locale;

/** What a block's own text says about where it belongs. */
final class BlockKind {
    /** Running text: at least this long outside its links, with punctuation. */
    private static final int PROSE_CHARS = 30;

    /** A calendar has fewer label characters, the smallest table of the forms has three times as many. */
    private static final int TABLE_LABEL_CHARS = 20;

    private static final int NUMBERED_WEIGHT = 5;
    private static final int MAX_NUMBERED_CHARS = 60;

    /** A line with a title or a date is short. */
    private static final int MAX_TITLE_CHARS = 80;

    private static final int MAX_DATE_LINE_CHARS = 200;

    private BlockKind() {}

    /** How many characters of it can only be an article's; 0 for a menu, an imprint or a short line of any kind. */
    static int weight(FlowBlock block) {
        if (block.linkChars * 3 > block.chars) {
            return 0;
        }
        if (block.table != null) {
            int labels = labelChars(block.table);
            return labels >= TABLE_LABEL_CHARS ? labels : 0;
        }
        String text = block.text;
        if (text.length() - block.linkChars >= PROSE_CHARS && isProse(text)) {
            return text.length() - block.linkChars;
        }
        return isNumberedHeading(block) ? NUMBERED_WEIGHT : 0;
    }

    private static boolean isProse(String text) {
        return endsSentence(text) || (hasPunctuation(text) && !text.contains("{{") && !FurnitureWords.isImprint(text));
    }

    private static boolean endsSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '。' || last == '；';
    }

    private static boolean hasPunctuation(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '，' || c == '。' || c == '；' || c == '、' || c == '：' || c == ',') {
                return true;
            }
        }
        return false;
    }

    private static int labelChars(MarkupTable table) {
        int count = 0;
        for (MarkupCell cell : table.cells()) {
            for (int i = 0; i < cell.text.length(); i++) {
                if (cell.text.charAt(i) >= 0x2e80) {
                    count++;
                }
            }
        }
        return count;
    }

    /** A short line that starts with 一、 or （一）, and is no link. */
    private static boolean isNumberedHeading(FlowBlock block) {
        String text = block.text;
        if (block.linkChars > 0 || text.length() < 4 || text.length() > MAX_NUMBERED_CHARS) {
            return false;
        }
        boolean bracket = text.charAt(0) == '（' || text.charAt(0) == '(';
        int at = bracket ? 1 : 0;
        int start = at;
        while (at < text.length() && "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start || at == text.length()) {
            return false;
        }
        char next = text.charAt(at);
        return bracket ? next == '）' || next == ')' : next == '、';
    }

    /** Whether the line is evidently none of the article: the site's imprint, a tool of the page, an unfilled template. */
    static boolean isFurniture(FlowBlock block) {
        return block.table == null
                && !endsSentence(block.text)
                && (block.text.contains("{{")
                        || FurnitureWords.isImprint(block.text)
                        || (FurnitureWords.isTool(block.text) && !isDateLine(block)));
    }

    /** Whether the block is nothing but a link to another page; a link to an attached file is not meant. */
    static boolean isLinkOnly(FlowBlock block) {
        return block.linkChars * 10 >= block.chars * 8 && (block.table != null || !isAttachment(block.text));
    }

    private static boolean isAttachment(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.startsWith("附件")
                || lower.contains(".pdf")
                || lower.contains(".doc")
                || lower.contains(".xls")
                || lower.contains(".wps");
    }

    /** Whether most of it stands in links. */
    static boolean isLinkDense(FlowBlock block) {
        return block.linkChars * 2 > block.chars;
    }

    /** Whether it is the article's title: what the page says its title is, or the name of an annual report. */
    static boolean isTitle(FlowBlock block, String pageTitle) {
        String text = block.text;
        if (block.table != null || block.linkChars > 0 || text.length() < 5 || text.length() > MAX_TITLE_CHARS) {
            return false;
        }
        String folded = withoutSpace(text);
        if (folded.length() >= 8
                && (pageTitle.contains(folded) || (!pageTitle.isEmpty() && folded.startsWith(pageTitle)))) {
            return true;
        }
        return folded.contains("信息公开")
                && (folded.endsWith("报告") || folded.endsWith("年报"))
                && !FurnitureWords.isTool(text);
    }

    static String withoutSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether it is a short line with a full date in it, such as the line of publication under the title. */
    static boolean isDateLine(FlowBlock block) {
        String text = block.text;
        return block.table == null
                && text.length() <= MAX_DATE_LINE_CHARS
                && !isLinkDense(block)
                && hasDate(text)
                // The clock in a page's head.
                && !text.contains("今天");
    }

    /** A year of four digits, then a month and a day with any marks between. */
    private static boolean hasDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && digits == 4 && (c == '-' || c == '年' || c == '/' || c == '.')) {
                int month = skipNumber(text, i + 1);
                if (month > i + 1 && month < text.length() && "-月/.".indexOf(text.charAt(month)) >= 0) {
                    return skipNumber(text, month + 1) > month + 1;
                }
            }
            digits = digit ? digits + 1 : 0;
        }
        return false;
    }

    private static int skipNumber(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int start = at;
        while (at < text.length() && at < start + 2 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at == start ? from : at;
    }
}
