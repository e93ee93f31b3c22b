// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Location;
import org.nianbao.normalize.chinese.Simplified;
import org.nianbao.normalize.chinese.TraditionalCharacters;
import org.nianbao.normalize.report.SectionKey;

/**
 * A paragraph in two strings of the same length, both without white space: {@code plain} with compatibility characters
 * made plain and traditional ones simplified, and as printed. Where nothing but white space parts two digits, a {@link #BARRIER} stands between them:
 * nobody can tell whether they are one number.
 */
final class ProseText {
    static final char BARRIER = '\n';

    /** A broken line is nearly full; a shorter one is a heading or an entry of a list. */
    private static final int MIN_BROKEN_LINE = 12;

    /** A line that begins with a number and has no punctuation is a heading up to this length. */
    private static final int MAX_HEADING = 40;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder printed = new StringBuilder();
    private final List<ProseLine> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private boolean spaced;
    private boolean traditional;

    private ProseText() {}

    /** The paragraphs of the lines: a line that ends in the middle of a sentence goes on in the next. */
    static List<ProseText> of(List<ProseLine> lines) {
        List<ProseText> texts = new ArrayList<>();
        ProseText current = null;
        for (ProseLine line : lines) {
            if (current == null || !current.goesOnIn(line)) {
                current = new ProseText();
                texts.add(current);
            }
            current.add(line);
        }
        texts.forEach(ProseText::simplify);
        return texts;
    }

    private void simplify() {
        if (traditional) {
            String simplified = Simplified.of(plain.toString());
            plain.setLength(0);
            plain.append(simplified);
        }
    }

    private boolean goesOnIn(ProseLine next) {
        ProseLine last = lines.get(lines.size() - 1);
        String lastText = last.text();
        if (next.opens() || next.section() != last.section() || lastText.length() < MIN_BROKEN_LINE) {
            return false;
        }
        return !endsSentence(lastText) && !isHeading(lastText) && !isNumbered(next.text());
    }

    private static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || "”’」』）)".indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        return i < 0 || "。！？；!?;：:".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isHeading(String text) {
        if (text.length() > MAX_HEADING || !isNumbered(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("，。；：,;:".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line begins with (一), 一、, 1. or their like. */
    private static boolean isNumbered(String text) {
        int i = 0;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || "（(".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        int digits = i;
        while (i < text.length() && (Numerals.isDigit(text.charAt(i)) || "一二三四五六七八九十".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        boolean mark = i > digits && i - digits <= 3 && i < text.length() && "、.．)）是".indexOf(text.charAt(i)) >= 0;
        return mark && !(i + 1 < text.length() && Numerals.isDigit(text.charAt(i + 1)));
    }

    private void add(ProseLine line) {
        lines.add(line);
        starts.add(plain.length());
        spaced = true;
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(char c) {
        if (c <= ' ' || (c > '~' && isInvisible(c))) {
            spaced = true;
            return;
        }
        char folded = c < 0x7F ? c : fold(c);
        if (spaced && Numerals.isDigit(folded) && plain.length() > 0 && Numerals.isDigit(last())) {
            plain.append(BARRIER);
            printed.append(' ');
        }
        spaced = false;
        traditional |= TraditionalCharacters.has(folded);
        plain.append(folded);
        printed.append(c);
    }

    private char last() {
        return plain.charAt(plain.length() - 1);
    }

    private char fold(char c) {
        if (c == '，') {
            // Between full-width digits it groups thousands; behind plain ones it may end a clause.
            boolean fullWidth = printed.length() > 0 && isFullWidthDigit(printed.charAt(printed.length() - 1));
            return fullWidth || plain.length() == 0 || !Numerals.isDigit(last()) ? ',' : '，';
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - '\uFF01' + '!');
        }
        boolean compatible = (c >= '\u2E80' && c <= '\u2FDF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE6F');
        if (compatible) {
            String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return normal.length() == 1 ? normal.charAt(0) : c;
        }
        return c;
    }

    private static boolean isFullWidthDigit(char c) {
        return c >= '０' && c <= '９';
    }

    private static boolean isInvisible(char c) {
        return !(c >= '\u4E00' && c <= '\u9FFF')
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.CONTROL);
    }

    String plain() {
        return plain.toString();
    }

    /** A stretch as printed. */
    String printed(int start, int end) {
        return printed.substring(start, end);
    }

    SectionKey section() {
        return lines.get(0).section();
    }

    /** The place of the line that this character stands in. */
    Location location(int at) {
        int line = lines.size() - 1;
        while (line > 0 && starts.get(line) > at) {
            line--;
        }
        return lines.get(line).location();
    }
}
