// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.normalize.label.LabelFolder;

/** Cuts running text into stretches of words and the figures behind them. */
final class RunText {
    /** A remark in a label is not longer than this. */
    private static final int MAX_REMARK = 40;

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}年");
    private static final Pattern YEAR_END = Pattern.compile(".*20[0-9]{2}$");

    private final List<RunPair> pairs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Atom> atoms = new ArrayList<>();

    private RunText() {}

    /** The stretches of a document's headings and paragraphs, in order. */
    static List<RunPair> pairs(List<Block> blocks) {
        RunText run = new RunText();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                run.read(paragraph.text(), paragraph.location());
            } else if (block instanceof Heading heading) {
                run.read(heading.text(), heading.location());
            }
        }
        run.close(false);
        return withFollowing(run.pairs);
    }

    private static List<RunPair> withFollowing(List<RunPair> pairs) {
        List<RunPair> known = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            RunPair pair = pairs.get(i);
            String following = i + 1 < pairs.size() ? pairs.get(i + 1).text() : "";
            known.add(new RunPair(pair.text(), pair.folded(), pair.atoms(), pair.numberLost(), following));
        }
        return known;
    }

    private void read(String text, Location place) {
        int i = 0;
        int codePoint = 0;
        while (i < text.length()) {
            char c = digit(text.charAt(i));
            if (isDigit(c) && !isInBrackets(text, i)) {
                int end = numberEnd(text, i);
                atoms.add(new Atom(ascii(text, i, end), place, codePoint));
                codePoint += end - i;
                i = end;
            } else if (isDash(c) && isDashValue(text, i)) {
                atoms.add(new Atom(text.substring(i, i + 1), place, codePoint));
                codePoint++;
                i++;
            } else {
                int c2 = text.codePointAt(i);
                word(c2);
                i += Character.charCount(c2);
                codePoint++;
            }
        }
        // A line's end parts figures, as white space does.
        word(' ');
    }

    private void word(int c) {
        if (!atoms.isEmpty() && !isSpace(c)) {
            takeBack(c);
        }
        if (!isSpace(c) || words.length() > 0) {
            words.appendCodePoint(c);
        }
    }

    /** Words begin behind figures: the last digit of those may be the number of the label that begins. */
    private void takeBack(int c) {
        Atom last = atoms.get(atoms.size() - 1);
        if (last.isDash()) {
            close(false);
        } else if (c == '年' && YEAR_END.matcher(last.text()).matches()) {
            moveToWords(last, 4);
        } else if (c == '.' || c == '、' || c == '．' || c == ')' || c == '）') {
            moveToWords(last, 1);
        } else {
            close(true);
        }
    }

    private void moveToWords(Atom last, int digits) {
        int keep = last.text().length() - digits;
        String moved = last.text().substring(keep);
        atoms.remove(atoms.size() - 1);
        if (keep > 0) {
            atoms.add(last.part(0, keep));
        }
        if (!atoms.isEmpty()) {
            close(false);
        }
        words.append(moved);
    }

    private void close(boolean numberLost) {
        String text = words.toString().strip();
        if (!text.isEmpty() || !atoms.isEmpty()) {
            pairs.add(new RunPair(text, letters(text), atoms, numberLost, ""));
        }
        words.setLength(0);
        atoms.clear();
    }

    /** Digits in brackets belong to a label, (1) or (不同渠道和方式公开相同信息计1条), or to a remark. */
    private static boolean isInBrackets(String text, int at) {
        int open = at - 1;
        while (open >= 0 && at - open < MAX_REMARK && !isBracket(text.charAt(open))) {
            open--;
        }
        int close = at + 1;
        while (close < text.length() && close - at < MAX_REMARK && !isBracket(text.charAt(close))) {
            close++;
        }
        return open >= 0
                && close < text.length()
                && (text.charAt(open) == '(' || text.charAt(open) == '（')
                && (text.charAt(close) == ')' || text.charAt(close) == '）');
    }

    private static boolean isBracket(char c) {
        return c == '(' || c == '（' || c == ')' || c == '）';
    }

    /** Letters of a text, and digits before letters, as in 计1条; other digits are numbers of labels, and go. */
    static String letters(String text) {
        String plain = YEAR.matcher(LabelFolder.plain(text)).replaceAll("YYYY年");
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetter(plain.charAt(i)) || isDigitOfWord(plain, i)) {
                letters.append(plain.charAt(i));
            }
        }
        return letters.toString();
    }

    private static boolean isDigitOfWord(String plain, int at) {
        int next = at;
        while (next < plain.length() && isDigit(plain.charAt(next))) {
            next++;
        }
        return next > at && next < plain.length() && Character.isLetter(plain.charAt(next));
    }

    private static int numberEnd(String text, int start) {
        int end = start;
        boolean point = false;
        while (end < text.length()) {
            char c = digit(text.charAt(end));
            boolean decimal = c == '.' && !point && end + 1 < text.length() && isDigit(digit(text.charAt(end + 1)));
            if (!isDigit(c) && !decimal) {
                break;
            }
            point |= decimal;
            end++;
        }
        return end;
    }

    private static String ascii(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            out.append(digit(text.charAt(i)));
        }
        return out.toString();
    }

    /** Full-width digits made plain. */
    private static char digit(char c) {
        return c >= '\uFF10' && c <= '\uFF19' ? (char) (c - '\uFF10' + '0') : c == '．' ? '.' : c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDash(char c) {
        return c == '/' || c == '／' || c == '—' || c == '-' || c == '－' || c == '–';
    }

    /** A dash is a value where figures stand behind it, perhaps after more dashes, or before it; not in words: 本年增/减. */
    private boolean isDashValue(String text, int at) {
        int next = at + 1;
        while (next < text.length() && (isSpace(text.charAt(next)) || isDash(text.charAt(next)))) {
            next++;
        }
        boolean figuresBehind = next == text.length() || isDigit(digit(text.charAt(next)));
        return !atoms.isEmpty() || (figuresBehind && at > 0);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
